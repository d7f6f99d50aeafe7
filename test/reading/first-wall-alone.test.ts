import { HandlingCode, Kind, policies } from '../../src/access';
import type { Connection } from '../../src/platform/database/database';
import { tableOf } from '../../src/platform/database/table';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
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

/** Takes away all that PostgreSQL itself keeps back: rows by its policies, rows and columns by the views that stand before some tables. */
async function lowerTheWall(owner: Connection): Promise<void> {
  for (const { entity } of policies()) {
    const { name } = tableOf(entity);
    await owner.query(`ALTER TABLE "${name}" NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY`);
    const columns = await owner.query<{ column: string }>(`SELECT attname AS column FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 ORDER BY attnum`, [`"${name}_seen"`]);
    if (columns.length === 0) continue;
    const bare = columns.map(({ column }) => `t."${column.replace(/_sorts$/, '')}" AS "${column}"`);
    await owner.query(`CREATE OR REPLACE VIEW "${name}_seen" WITH (security_barrier = false) AS SELECT ${bare.join(', ')} FROM "${name}" t`);
  }
}

it('a plan that is read ahead is read the same without PostgreSQL’s wall: the policies are asked of every row in code too', async () => {
  const behindBoth = await readByAll();
  // What each may know of differs, or the wall would prove nothing.
  expect(new Set(behindBoth.map((plan) => JSON.stringify(plan))).size).toBe(readers.length);
  await hub.owner(lowerTheWall);
  expect(await readByAll()).toEqual(behindBoth);
});
