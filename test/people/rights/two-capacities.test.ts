import { Kind } from '../../../src/access';
import { endPost, OrganisationKind } from '../../../src/people';
import { TestHub, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { ADD, END_PART } from './knowing';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let both: Someone;
let member: string;
let school: string;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  school = world.organisations[OrganisationKind.SCHOOL];
  child = await world.child('Mia Both');
  both = await world.the(Kind.SENCO);
  const system = await world.the(Kind.AUTHORITY_SYSTEM);
  const added = await system.gets(ADD, { input: { childId: child.id, name: 'Her mother', relation: 'mother', parentalResponsibility: true, personId: both.id } });
  member = added.id;
  const fact = (category: string) => ({ category, key: category, label: category, value: 'held', comparedBy: 'held', source: 'register' });
  const facts = [fact('SOCIAL_CARE'), fact('IDENTITY')];
  await system.gets('mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename } }', { input: { childId: child.id, facts } });
});
afterAll(() => hub.close());

const SEES = `query ($id: ID!) { child(id: $id) { viewerMay facts { category } explained: family { viewerMay } } }`;
const seen = async (someone: Someone) => {
  const found = await someone.gets(SEES, child);
  return {
    facts: found.facts.map(({ category }: { category: string }) => category).sort(),
    enrols: found.viewerMay.includes('Child.enrol'),
    ends: found.explained[0].viewerMay.includes('FamilyMember.end'),
  };
};

describe('a SENCO who is also the child’s parent', () => {
  it('is asked in which capacity, and has what belongs to that one and nothing of the other', async () => {
    expect((await both.ask(SEES, child)).errors?.[0]?.extensions).toMatchObject({ code: 'CAPACITY_REQUIRED' });
    expect(await seen(both.as(school))).toEqual({ facts: ['IDENTITY'], enrols: true, ends: true });
    expect(await seen(both.as('family'))).toEqual({ facts: ['IDENTITY', 'SOCIAL_CARE'], enrols: false, ends: false });
  });

  it('does as the one nothing that only the other may', async () => {
    const enrol = 'mutation ($input: EnrolChildInput!) { enrolChild(input: $input) { __typename } }';
    const input = { childId: child.id, schoolId: school, fromOn: '2026-09-14' };
    expect((await both.as('family').ask(enrol, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Child.enrol' });
    const looked = 'query ($id: ID!) { child(id: $id) { whoLooked { totalCount } } }';
    expect([(await both.as(school).gets(looked, child)).whoLooked, (await both.as('family').gets(looked, child)).whoLooked]).toEqual([null, { totalCount: expect.any(Number) }]);
  });

  it('loses the one and keeps the other', async () => {
    await hub.owner((owner) => endPost(owner, { personId: both.id, organisationId: school, kind: Kind.SENCO }));
    expect((await both.as(school).ask(SEES, child)).errors?.[0]?.extensions).toMatchObject({ code: 'CAPACITY_REQUIRED' });
    expect(await seen(both)).toMatchObject({ facts: ['IDENTITY', 'SOCIAL_CARE'], enrols: false });
    await (await world.the(Kind.AUTHORITY_SYSTEM)).gets(END_PART, { input: { familyMemberId: member, version: 1, reason: 'Has moved away' } });
    expect((await both.ask(SEES, child)).data).toEqual({ child: null });
  });
});
