/** @own-world */
import { Client } from 'pg';
import { Kind, policies, seenAs, withheldColumns } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { tableOf } from '../../src/platform/database/table';
import { care, Around, GIVE } from '../assessment/asking';
import { DraftPlan } from '../plan/draft-plan';
import type * as hubs from '../support/hub';
import { TestHub, type Someone } from '../support/hub';
import { withoutCodeWall } from '../support/without-code-wall';
import { World, type ChildKnownTo } from '../support/world';
import { beneath, DECIDE, decision } from './shares';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let plan: DraftPlan;
let lineD: string;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Ada Fielding');
  plan = await DraftPlan.begin(world, child);
  await plan.need('B', 'Loses her place in print');
  lineD = await plan.need('D', 'Needs care at night', { brief: 'Care at home' });
});
afterAll(() => hub.close());

const asked = <Row extends object>(someone: Someone, text: string, values: readonly unknown[] = []): Promise<Row[]> => beneath(someone, (tx) => tx.query<Row>(text, values));
const wordingFor = async (someone: Someone): Promise<unknown> => (await asked(someone, 'SELECT text, sen_type, brief, section FROM need_seen WHERE id = $1', [lineD]))[0];

describe('a column that a policy withholds', () => {
  it('is in no table that the application’s role may read, whatever the policy, and in one view that is a barrier', async () => {
    const app = new Client({ connectionString: hub.urls.appUrl });
    await app.connect();
    const withheld = policies().flatMap((policy) => withheldColumns(policy).map(({ column }) => ({ table: tableOf(policy.entity).name, column: column.name, view: seenAs(policy) })));
    expect(withheld.length).toBeGreaterThan(50);
    for (const { table, column, view } of withheld) {
      const { rows } = await app.query(
        `SELECT has_column_privilege($1, $2, 'SELECT') AS table, has_column_privilege($3, $2, 'SELECT') AS view, reloptions FROM pg_class WHERE oid = $3::regclass`, [table, column, view]);
      expect({ where: `${table}.${column}`, ...rows[0] }).toEqual({ where: `${table}.${column}`, table: false, view: true, reloptions: ['security_barrier=true'] });
    }
    for (const { name, columns } of policies().map(({ entity }) => tableOf(entity))) {
      const hidden = new Set(withheld.filter(({ table }) => table === name).map(({ column }) => column));
      for (const column of columns.filter((each) => !hidden.has(each.name))) {
        const { rows } = await app.query(`SELECT has_column_privilege($1, $2, 'SELECT') AS may`, [name, column.name]);
        expect({ name, column: column.name, ...rows[0] }).toEqual({ name, column: column.name, may: true });
      }
    }
    await app.end();
  });

  it('shows nothing to nobody in particular', async () => {
    const app = new Client({ connectionString: hub.urls.appUrl });
    await app.connect();
    for (const view of new Set(policies().map(seenAs))) {
      const { rows } = await app.query(`SELECT count(*)::int AS n FROM "${view}"`);
      expect({ view, n: rows[0].n }).toEqual({ view, n: 0 });
    }
    await app.end();
  });
});

describe('the wording of a line of section D, asked of PostgreSQL itself', () => {
  it.each([
    'SELECT text FROM need', 'SELECT n FROM need n', 'SELECT * FROM need', `SELECT id FROM need WHERE text LIKE '%night%'`, 'SELECT id FROM need ORDER BY text', 'SELECT count(text) FROM need',
    `UPDATE need SET version = version + 1, brief = text`, `UPDATE need SET version = version + 1 RETURNING text`, 'COPY need TO STDOUT', 'SELECT content FROM version_line', 'SELECT terms FROM advice_line',
  ])('is not read from its table by a SENCO, nor asked about: %s', async (text) => {
    await expect(asked(await world.the(Kind.SENCO), text)).rejects.toThrow('permission denied');
  });

  it('is nothing to a SENCO in the view, and its row and brief are hers; the social worker has it all', async () => {
    expect(await wordingFor(await world.the(Kind.SENCO))).toEqual({ text: null, sen_type: null, brief: 'Care at home', section: 'D' });
    expect(await wordingFor(await world.around(child, Kind.SOCIAL_WORKER))).toMatchObject({ text: 'Needs care at night' });
    expect(await wordingFor(await world.around(child, Kind.CLASS_TEACHER))).toBeUndefined();
  });

  it('cannot be felt for through the view: what is asked of it is asked of what is shown', async () => {
    const senco = await world.the(Kind.SENCO);
    expect(await asked(senco, `SELECT id FROM need_seen WHERE text LIKE '%night%'`)).toEqual([]);
    // It would fail on any text that it met.
    expect(await asked(senco, `SELECT id FROM need_seen WHERE section = 'D' AND text::int = 1`)).toEqual([]);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    expect(await asked(teacher, `SELECT id FROM need_seen WHERE 1 / (section <> 'D')::int = 1`)).toHaveLength(1);
  });

  it('is shown whole to whom the record is shared, and to nobody else', async () => {
    const visitor = await world.the(Kind.THERAPIST, 'visiting');
    const recipients = [{ organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], personId: visitor.id }];
    expect(await wordingFor(visitor)).toBeUndefined();
    expect(await plan.keeper.gets(DECIDE, { input: decision(child, { Need: [lineD] }, { recipients }) })).toMatchObject({ __typename: 'SharingDecision' });
    expect(await wordingFor(visitor)).toMatchObject({ text: 'Needs care at night', brief: 'Care at home' });
    expect(await wordingFor(await world.the(Kind.SENCO))).toMatchObject({ text: null });
  });

  it('is not opened to others by somebody who has only the brief, even where the code would let them', async () => {
    const around = await Around.open(world, 'Bel Walled');
    const { worker, request } = await around.askSocialWorker();
    const advice = await worker.gets(GIVE, { input: care(request.id) });
    const planId = await around.startPlan();
    await around.take(planId, [advice.lines[0].id]);
    const [line] = await hub.owner((owner) => owner.query<{ id: string; text: string }>('SELECT id, text FROM need WHERE source_line_id = $1', [advice.lines[0].id]));
    // It went from the advice into the plan, past her eyes.
    expect(line!.text).toBe('Needs two adults at bath time since the injury to her mother.');
    const trusting = withoutCodeWall(() => require('../support/hub') as typeof hubs); // eslint-disable-line @typescript-eslint/no-require-imports -- another hub
    const senco = new trusting.Someone(hub, around.senco.id, around.senco.subject);
    const friend = await world.the(Kind.THERAPIST, 'friend');
    const recipients = [{ organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], personId: friend.id }];
    const { errors } = await senco.ask(DECIDE, { input: decision(around.child, { Need: [line!.id] }, { recipients }) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await asked(friend, 'SELECT text FROM need_seen WHERE id = $1', [line!.id])).toEqual([]);
  });
});

describe('a place in a plan', () => {
  it('orders the lines for everybody, and is told to those who keep the plan alone', async () => {
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const last = await plan.need('B', 'Written second, stands last', { position: 9 });
    const second = await plan.need('B', 'Written last, stands second', { position: 4 });
    const places = (someone: Someone) =>
      asked<{ lineId: string; position: number | null }>(someone, `SELECT line_id AS "lineId", position FROM plan_inclusion_seen WHERE plan_id = $1 AND section = 'B' ORDER BY position_sorts`, [plan.id]);
    expect(await places(plan.keeper)).toMatchObject([{ position: 1 }, { lineId: second, position: 4 }, { lineId: last, position: 9 }]);
    expect(await places(teacher)).toMatchObject([{ position: null }, { lineId: second, position: null }, { lineId: last, position: null }]);
  });
});
