import { family, Kind } from '../../src/access';
import { FactCategory, OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

/**
 * Who reads which facts: written by hand from docs/decisions/0007. i identity, c communication, a address, h household, f family, r family
 * risk, e education, m health, s sensitive of health, o social care, t sensitive of social care, p police.
 */
// cspell:disable
const LETTERS: Readonly<Record<string, FactCategory>> = {
  i: FactCategory.IDENTITY, c: FactCategory.COMMUNICATION, a: FactCategory.ADDRESS, h: FactCategory.HOUSEHOLD, f: FactCategory.FAMILY, r: FactCategory.FAMILY_RISK,
  e: FactCategory.EDUCATION, m: FactCategory.HEALTH, s: FactCategory.HEALTH_SENSITIVE, o: FactCategory.SOCIAL_CARE, t: FactCategory.SOCIAL_CARE_SENSITIVE,
  p: FactCategory.POLICE,
};
const expected: Readonly<Partial<Record<Kind, string>>> = {
  [Kind.COVER_TEACHER]: 'ice',
  [Kind.CLASS_TEACHER]: 'ice',
  [Kind.PASTORAL_LEAD]: 'iceam',
  [Kind.CLINICAL_SUPERVISOR]: 'iceamso',
  [Kind.VIRTUAL_HEAD]: 'iceam',
  [Kind.EARLY_HELP]: 'iceamo',
  [Kind.CARE_TEAM_MANAGER]: 'iceamsohfrtp',
  [Kind.REVIEWING_OFFICER]: 'icemo',
  [Kind.YOUTH_JUSTICE]: '',
  [Kind.PARENT]: 'iceamo',
  [Kind.ADVOCATE]: 'iceamo',
  [Kind.CARER]: 'iceam',
  [Kind.FOSTER_CARER]: 'icem',
  [Kind.RESTRICTED_PARENT]: 'c',
  [Kind.PARENT_FOR_EDUCATION]: 'ice',
  [Kind.PARENT_FOR_HEALTH]: 'icm',
  [Kind.PARENT_FOR_CARE]: 'ico',
  [Kind.GOVERNOR]: '',
  [Kind.DATA_PROTECTION_OFFICER]: '',
  [Kind.CALDICOTT_GUARDIAN]: '',
  [Kind.EMERGENCY_PARTY]: '',
  [Kind.EMERGENCY_HEALTH_AND_CARE]: 'icmo',
  [Kind.EMERGENCY_RECORD]: 'icmoeas',
  [Kind.EMERGENCY_SAFEGUARDING]: 'icmoeashfrt',
};
const kinds = Object.keys(expected) as Kind[];
const scopes = [Kind.EMERGENCY_HEALTH_AND_CARE, Kind.EMERGENCY_RECORD, Kind.EMERGENCY_SAFEGUARDING];
const ofFamily: readonly Kind[] = [...family, Kind.CARER, Kind.FOSTER_CARER, Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_EDUCATION, Kind.PARENT_FOR_HEALTH, Kind.PARENT_FOR_CARE];

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
const people = new Map<Kind, Someone>();

/** Somebody who stands so to the child, however that came about; an access in an emergency takes in the narrower ones. */
async function standing(kind: Kind): Promise<Someone> {
  const someone = ofFamily.includes(kind) ? await world.anybody(kind) : await world.the(kind, 'who knows');
  const actingFor = ofFamily.includes(kind) ? someone.id : world.organisationOf(kind);
  for (const each of scopes.includes(kind) ? scopes.slice(0, scopes.indexOf(kind) + 1) : [kind]) await world.known(child, someone, { kind: each, source: 'Test', actingFor });
  return someone;
}

beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child();
  const facts = Object.values(LETTERS).map((category) => ({ category, key: category, label: category, value: 'x', source: 'register' }));
  await (await world.the(Kind.SCHOOL_SYSTEM)).gets('mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename } }', { input: { childId: child.id, facts } });
  for (const kind of kinds) people.set(kind, await standing(kind));
});
afterAll(() => hub.close());

const ALL = `query ($id: ID!) { child(id: $id) { authorityId facts { category saidBy source agency { name } } team { id } family { name } enrolments { id } } }`;

it.each(kinds)('%s reads the facts that are theirs to know', async (kind) => {
  const known = await people.get(kind)!.gets(ALL, child);
  const categories = (known?.facts ?? []).map(({ category }: { category: string }) => category).sort();
  expect(categories).toEqual([...expected[kind]!].map((letter) => LETTERS[letter]!).sort());
});

it.each([
  [Kind.RESTRICTED_PARENT, 0, 0], [Kind.COVER_TEACHER, 0, 0], [Kind.PARENT_FOR_EDUCATION, 0, 1], [Kind.PARENT_FOR_CARE, 0, 0], [Kind.FOSTER_CARER, 1, 1], [Kind.REVIEWING_OFFICER, 1, 1],
])('%s knows of the team and of the roll only what is theirs', async (kind, team, roll) => {
  await world.around(child, Kind.THERAPIST);
  const known = await people.get(kind)!.gets(ALL, child);
  expect([Math.min(known.team.length, 1), known.enrolments.length]).toEqual([team, roll]);
});

it('a restricted parent is not told by whom, for whom or where', async () => {
  const { facts, authorityId } = await people.get(Kind.RESTRICTED_PARENT)!.gets(ALL, child);
  expect(facts).toEqual([{ category: 'COMMUNICATION', saidBy: null, source: null, agency: null }]);
  expect(authorityId).toBeNull();
  const carer = await people.get(Kind.CARER)!.gets(ALL, child);
  expect(carer.authorityId).toBe(world.organisations[OrganisationKind.LOCAL_AUTHORITY]);
  expect(carer.facts[0].agency.name).toMatch(/^School/);
});
