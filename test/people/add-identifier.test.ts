import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const ADD = `mutation ($input: AddIdentifierInput!) { addIdentifier(input: $input) { __typename ... on Child { identifiers { scheme value verification } } ... on InvalidInput { fields { field reason } } } }`;
const FIND = 'query ($scheme: IdentifierScheme!, $value: String!) { childByIdentifier(scheme: $scheme, value: $value) { givenName } }';
const UPN = 'A001200122417';
const NHS_NUMBER = '9990000018';

describe('a number of a child', () => {
  it('is added by those whose number it is, and finds the child from then on', async () => {
    const child = await world.child('Ada Numbered');
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    const input = { childId: child.id, identifier: { scheme: 'UPN', value: 'a001 200122417' } };
    const added = { __typename: 'Child', identifiers: [{ scheme: 'UPN', value: UPN, verification: 'FORMAT_CHECKED' }] };
    expect(await school.gets(ADD, { input })).toEqual(added);
    expect(await school.gets(ADD, { input })).toEqual(added);
    expect(await school.gets(FIND, { scheme: 'UPN', value: UPN })).toEqual({ givenName: 'Ada' });
  });

  it('is one child’s: a second is told so in the same words whoever the first is', async () => {
    const [one, other] = [await world.child('Ben First'), await world.child('Cleo Second')];
    const senco = await world.the(Kind.SENCO);
    const add = (childId: string) => senco.gets(ADD, { input: { childId, identifier: { scheme: 'NHS_NUMBER', value: NHS_NUMBER } } });
    expect(await add(one.id)).toMatchObject({ __typename: 'Child' });
    expect(await add(other.id)).toMatchObject({
      fields: [{ field: 'identifiers.0.value', reason: 'a child with this number is registered already' }],
    });
  });

  it('must be right where people type it, and is kept as it was sent where a partner’s system says so', async () => {
    const child = await world.child('Dan Doubted');
    const identifier = { scheme: 'NHS_NUMBER', value: '9991234566', asSent: true };
    const input = { childId: child.id, identifier };
    expect(await (await world.the(Kind.SENCO)).gets(ADD, { input })).toMatchObject({
      fields: [{ reason: expect.stringContaining('last digit') }],
    });
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    expect(await school.gets(ADD, { input: { ...input, identifier: { ...identifier, asSent: false } } })).toMatchObject({
      __typename: 'InvalidInput',
    });
    expect(await school.gets(ADD, { input })).toMatchObject({ identifiers: [{ value: '9991234566', verification: 'DOUBTFUL' }] });
  });

  it('is not kept by an organisation whose business it is not', async () => {
    const child = await world.child('Eva Withheld');
    const system = await world.the(Kind.SCHOOL_SYSTEM);
    expect(await system.gets(ADD, { input: { childId: child.id, identifier: { scheme: 'LA_CHILD_ID', value: 'L1' } } })).toMatchObject({
      fields: [{ reason: 'a number of this kind is not for your organisation to keep' }],
    });
  });

  it('is refused when it is a megabyte long', async () => {
    const child = await world.child('Fay Long');
    const system = await world.the(Kind.SCHOOL_SYSTEM);
    for (const asSent of [true, false]) {
      const identifier = { scheme: 'UPN', value: 'x'.repeat(1_100_000), asSent };
      expect(await system.gets(ADD, { input: { childId: child.id, identifier } })).toMatchObject({ __typename: 'InvalidInput' });
    }
  });
});
