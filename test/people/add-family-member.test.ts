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

const ADD = `mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename ... on FamilyMember { hasCare parentalResponsibility } ... on InvalidInput { fields { field reason } } } }`;
const CHILD = 'query ($id: ID!) { child(id: $id) { givenName } }';

async function add(childId: string, who: object) {
  const someone = await world.anybody();
  const answer = await (
    await world.the(Kind.SENCO)
  ).gets(ADD, {
    input: { childId, name: 'Somebody', relation: 'of the family', parentalResponsibility: false, personId: someone.id, ...who },
  });
  return { someone, answer };
}

describe('somebody of the family', () => {
  it('knows the child by responsibility or by care, and by neither not at all', async () => {
    const child = await world.child('Ada Cared');
    for (const [who, knows] of [
      [{ parentalResponsibility: true }, true],
      [{ hasCare: true }, true],
      [{}, false],
    ] as const) {
      const { someone, answer } = await add(child.id, who);
      expect(answer).toMatchObject({ __typename: 'FamilyMember', hasCare: 'hasCare' in who });
      expect(await someone.gets(CHILD, child)).toEqual(knows ? { givenName: 'Ada' } : null);
    }
  });

  it('speaks for themself only once over compulsory school age', async () => {
    const child = await world.child('Ben Young');
    const { someone, answer } = await add(child.id, { isYoungPerson: true });
    expect(answer).toMatchObject({ fields: [{ field: 'isYoungPerson' }] });
    expect(await someone.gets(CHILD, child)).toBeNull();
  });
});
