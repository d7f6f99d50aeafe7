/** @own-world */
import { Kind } from '../../src/access';
import type * as plans from '../plan/draft-plan';
import type * as actions from '../safeguarding/actions';
import type * as hubs from '../support/hub';
import type * as rowless from '../support/without-row-security';
import type * as worlds from '../support/world';
import { hubWithoutRowSecurity } from '../support/without-row-security';
import { withoutCodeWall } from '../support/without-code-wall';
import { World } from '../support/world';

/** What a test builds its people and records with; loaded twice, since a hub without its code wall is another hub. */
interface Support {
  readonly hub: typeof hubs;
  readonly world: typeof worlds;
  readonly plan: typeof plans;
  readonly safeguarding: typeof actions;
  readonly rowless: typeof rowless;
}
/* eslint-disable @typescript-eslint/no-require-imports -- loaded anew each time */
const load = (): Support => ({
  hub: require('../support/hub') as Support['hub'],
  world: require('../support/world') as Support['world'],
  plan: require('../plan/draft-plan') as Support['plan'],
  safeguarding: require('../safeguarding/actions') as Support['safeguarding'],
  rowless: require('../support/without-row-security') as Support['rowless'],
});
/* eslint-enable @typescript-eslint/no-require-imports */

const DELIVER = 'mutation ($input: DeliverFactsInput!) { deliverFacts(input: $input) { __typename ... on Problem { message } } }';
const READ = `query ($child: ID!, $plan: ID!) { child(id: $child) { facts { label } safeguardingActions { title } }
  plan(id: $plan) { sections { lines { text brief wordings { text terms } ... on Need { senType } } } } }`;

/** What somebody of this kind is told of a child with a line of section D, a safeguarding action and facts; and of a child far away. */
async function told({ world: { World: Worlds }, plan: { DraftPlan }, safeguarding }: Support, hub: hubs.TestHub, kind: Kind) {
  const world = await Worlds.make(hub);
  const child = await world.child('Nia Walled');
  const plan = await DraftPlan.begin(world, child);
  await plan.need('D', 'Needs care at night', { brief: 'Care at home' });
  await plan.need('B', 'Loses her place in print');
  await safeguarding.records(world, child);
  const fact = (category: string, label: string) => ({ category, key: label.toUpperCase(), label, value: 'x', source: 'register' });
  const delivered = await (await world.the(Kind.SCHOOL_SYSTEM)).gets(DELIVER, { input: { childId: child.id, facts: [fact('HOUSEHOLD', 'Household'), fact('EDUCATION', 'Year')] } });
  expect(delivered).toEqual({ __typename: 'Child' });
  const far = await Worlds.make(hub);
  const elsewhere = await far.child('Far Away');
  const someone = await world.around(child, kind);
  const { data, errors } = await someone.ask(READ, { child: child.id, plan: plan.id });
  expect(errors).toBeUndefined();
  const there = await someone.ask('query ($id: ID!) { child(id: $id) { givenName } }', { id: elsewhere.id });
  return {
    facts: data.child.facts.map(({ label }: { label: string }) => label).sort(),
    actions: data.child.safeguardingActions.map(({ title }: { title: string }) => title),
    lines: data.plan.sections.flatMap(({ lines }: { lines: object[] }) => lines),
    elsewhere: there.data.child,
  };
}

const wordedB = { text: 'Loses her place in print', brief: null, senType: null, wordings: [{ text: 'Loses her place in print', terms: { area: 'COGNITION_AND_LEARNING' } }] };
const inBrief = { text: null, brief: 'Care at home', senType: null, wordings: [{ text: null, terms: null }] };
const toSenco = { facts: ['Year'], actions: [], lines: [wordedB, inBrief], elsewhere: null };
const wordedD = { ...inBrief, text: 'Needs care at night', wordings: [{ text: 'Needs care at night', terms: { area: 'SOCIAL_CARE' } }] };
const toLead = { facts: ['Household', 'Year'], actions: ['Visit the address'], lines: [wordedB, wordedD], elsewhere: null };
const toTeacher = { facts: ['Year'], actions: [], lines: [wordedB], elsewhere: null };

const walls: readonly (readonly [string, () => Promise<{ readonly support: Support; readonly hub: hubs.TestHub }>])[] = [
  ['both walls', async () => ({ support: load(), hub: await load().hub.TestHub.open() })],
  ['PostgreSQL’s wall alone', async () => {
    const support = withoutCodeWall(load);
    return { support, hub: await support.hub.TestHub.open() };
  }],
  ['the code’s wall alone', async () => ({ support: load(), hub: await hubWithoutRowSecurity() })],
];

describe.each(walls)('behind %s', (_, open) => {
  let support: Support;
  let hub: hubs.TestHub;
  beforeAll(async () => ({ support, hub } = await open()));
  afterAll(() => hub.close());

  it.each([[Kind.SENCO, toSenco], [Kind.DSL, toLead], [Kind.CLASS_TEACHER, toTeacher]] as const)(
    'a %s is told of a line and its wording, a safeguarding action, facts and another child what is theirs and no more',
    async (kind, expected) => expect(await told(support, hub, kind)).toMatchObject(expected),
  );
});

it('nothing is withheld from anybody where both walls are taken away: each of the switches does what it says', async () => {
  const support = withoutCodeWall(load);
  const hub = await support.rowless.hubWithoutRowSecurity();
  const seen = await told(support, hub, Kind.CLASS_TEACHER);
  await hub.close();
  expect(seen).toMatchObject({ ...toLead, elsewhere: { givenName: 'Far' } });
});

it('what is loaded outside keeps its wall', () => {
  const inside = withoutCodeWall(load);
  expect(inside.world.World).not.toBe(World);
});
