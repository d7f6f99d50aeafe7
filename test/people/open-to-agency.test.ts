import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub } from '../support/hub';
import { World } from '../support/world';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const OPEN = `mutation ($input: OpenToAgencyInput!) { openToAgency(input: $input) { __typename
  ... on KnownAgency { id reason sinceOn organisation { name } } ... on InvalidInput { fields { field } } } }`;
const CHILD = 'query ($id: ID!) { child(id: $id) { givenName agencies { organisation { kind } } } }';
const inputFor = (childId: string, kind: keyof World['organisations'], reason = 'Asked about the child this week.') => ({
  input: { childId, organisationId: world.organisations[kind], reason },
});

describe('a child who is known to another agency', () => {
  it('is opened to its system by those who keep the child’s case, once', async () => {
    const child = await world.child('Ada Opened');
    const health = await world.the(Kind.HEALTH_SYSTEM);
    expect(await health.gets(CHILD, child)).toBeNull();
    const senco = await world.the(Kind.SENCO);
    const opened = await senco.gets(OPEN, inputFor(child.id, OrganisationKind.HEALTH_PROVIDER));
    expect(opened).toMatchObject({
      __typename: 'KnownAgency',
      sinceOn: '2026-09-14',
      organisation: { name: expect.stringContaining('Trust') },
    });
    expect(await senco.gets(OPEN, inputFor(child.id, OrganisationKind.HEALTH_PROVIDER, 'Once more.'))).toEqual(opened);
    expect(await health.gets(CHILD, child)).toEqual({ givenName: 'Ada', agencies: [{ organisation: { kind: 'HEALTH_PROVIDER' } }] });
  });

  it('is opened to nobody by those who only work with the child, and by nobody who does not know the child', async () => {
    const child = await world.child('Ben Closed');
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    expect((await teacher.ask(OPEN, inputFor(child.id, OrganisationKind.POLICE))).errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      rule: 'Child.openToAgency',
    });
    const care = await world.the(Kind.CARE_SYSTEM);
    expect((await care.ask(OPEN, inputFor(child.id, OrganisationKind.POLICE))).errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('asks for a reason, and for an organisation that exchanges records', async () => {
    const child = await world.child('Cleo Asked');
    const senco = await world.the(Kind.SENCO);
    expect(await senco.gets(OPEN, inputFor(child.id, OrganisationKind.POLICE, ' '))).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await senco.gets(OPEN, { input: { childId: child.id, organisationId: child.id, reason: 'No such place.' } })).toMatchObject({
      fields: [{ field: 'organisationId' }],
    });
  });

  it('shows to nobody around the child that the police know the child, and is told so by systems alone', async () => {
    const child = await world.child('Dan Kept');
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    const caseworker = await world.around(child, Kind.SEND_CASEWORKER);
    for (const kind of [OrganisationKind.POLICE, OrganisationKind.SOCIAL_CARE_TEAM] as const) {
      expect(await caseworker.gets(OPEN, inputFor(child.id, kind))).toMatchObject({ fields: [{ field: 'organisationId' }] });
      expect(await system.gets(OPEN, inputFor(child.id, kind))).toMatchObject({ __typename: 'KnownAgency' });
    }
    const around = [Kind.CLASS_TEACHER, Kind.THERAPIST, Kind.SENCO, Kind.HEAD, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_MANAGER];
    const readers = [caseworker, await world.parentOf(child), ...(await Promise.all(around.map((kind) => world.around(child, kind))))];
    for (const reader of readers) expect(await reader.gets(CHILD, child)).toEqual({ givenName: 'Dan', agencies: [] });
    const { agencies } = await (await world.the(Kind.DSL)).gets(CHILD, child);
    expect(agencies.map(({ organisation }: { organisation: { kind: string } }) => organisation.kind)).toEqual([
      'POLICE',
      'SOCIAL_CARE_TEAM',
    ]);
  });
});
