import { HandlingCode, Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { takeSecondWallAway } from '../support/without-row-security';
import { World } from '../support/world';

let hub: TestHub;
let readers: Someone[];
let planId: string;
const PROBLEM = '... on Problem { code message }';
const WHOLE = `query ($id: ID!) { plan(id: $id) { title child { givenName team { kind } identifiers { value } } latestVersion { number }
  sections { letter lines { id text brief section } } thread { need { id } outcomes { id } } } }`;

beforeAll(async () => {
  hub = await TestHub.open();
  const world = await World.make(hub);
  const child = await world.child('Ines Walled');
  const keeper = await world.around(child, Kind.SEND_CASEWORKER);
  readers = [keeper, await world.the(Kind.SENCO), await world.around(child, Kind.CLASS_TEACHER), await world.around(child, Kind.THERAPIST), await world.parentOf(child)];
  planId = (await keeper.gets(`mutation ($input: StartPlanInput!) { startPlan(input: $input) { ... on Plan { id } ${PROBLEM} } }`, {
    input: { childId: child.id, kind: 'EHC_PLAN', title: 'Plan' },
  })).id;
  for (const section of ['B', 'C', 'D'] as const) {
    for (const handling of [null, ...Object.values(HandlingCode)]) {
      const input = { planId, section, text: `${section} ${handling ?? 'as usual'}`, area: 'SEMH' };
      const { id } = await keeper.gets(`mutation ($input: AddNeedInput!) { addNeed(input: $input) { ... on Need { id } ${PROBLEM} } }`, { input });
      await hub.owner((owner) => owner.query('UPDATE need SET handling = $1, shared_with_family = true, version = version + 1 WHERE id = $2', [handling, id]));
    }
  }
  await hub.owner((owner) => owner.query('UPDATE plan_inclusion SET shared_with_family = true, version = version + 1'));
});
afterAll(() => hub.close());

/** What each of them reads, and what was asked of PostgreSQL beside the entries of the audit. */
async function readByAll(): Promise<unknown[]> {
  const statements = new Statements(hub);
  const read: unknown[] = [];
  for (const reader of readers) {
    const asked = await statements.during(async () => read.push(await reader.gets(WHOLE, { id: planId })));
    expect(asked.filter((text) => !text.includes('INSERT INTO audit_entry'))).toHaveLength(1);
  }
  return read;
}

it('a plan that is read ahead is read the same without PostgreSQL’s wall: the policies are asked of every row in code too', async () => {
  const behindBoth = await readByAll();
  // What each may know of differs, or the wall would prove nothing.
  expect(new Set(behindBoth.map((plan) => JSON.stringify(plan))).size).toBe(readers.length);
  await takeSecondWallAway(hub);
  expect(await readByAll()).toEqual(behindBoth);
});
