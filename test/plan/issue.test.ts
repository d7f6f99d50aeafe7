import { Kind } from '../../src/access';
import { entering } from '../../src/access/viewer';
import { inTransaction } from '../../src/platform/database/database';
import { contentHashOf, type IssuedLine } from '../../src/plan/versions/issued-content';
import { ISSUER, TestHub } from '../support/hub';
import { World } from '../support/world';
import { CHANGE, DraftPlan, ISSUE, LINK, REMOVE } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const READ = `query ($id: ID!) { planVersion(id: $id) { number title issuedOn note contentHash issuedBy { id } issuedFor { id } plan { id }
  lines { section lineType lineId lineVersion text brief terms sourceLineId leadsTo { lineId } comesFrom { lineId } } unsupported { code lineId } } }`;
const STATE = 'query ($id: ID!) { plan(id: $id) { state version latestVersionNumber changedSinceIssue versions { number } latestVersion { number } } }';

async function smallPlan(): Promise<DraftPlan & { readonly lines: { need: string; outcome: string; provision: string } }> {
  const plan = await DraftPlan.begin(world, await world.child());
  const need = await plan.need('B', 'She misses word endings');
  const outcome = await plan.outcome('She acts on 9 of 10 instructions', { needIds: [need], byWhen: '2027-07-22' });
  const provision = await plan.provision('F', 'Auditory teaching', { needIds: [need], outcomeIds: [outcome], terms: { sessions: 1, per: 'WEEK', minutesPerSession: 45 } });
  return Object.assign(plan, { lines: { need, outcome, provision } });
}

describe('issuing a plan', () => {
  it('makes version 1 of what it says, and tells what is unsupported without standing in the way', async () => {
    const plan = await smallPlan();
    const senco = await world.the(Kind.SENCO);
    const issued = await senco.gets(ISSUE, { input: { planId: plan.id, version: 1, note: 'Sent to the family' } });
    expect(issued).toMatchObject({ number: 1, issuedOn: '2026-09-14', note: 'Sent to the family', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { need, outcome, provision } = plan.lines;
    expect(await senco.gets(READ, { id: issued.id })).toMatchObject({
      number: 1, plan: { id: plan.id }, issuedBy: { id: senco.id }, issuedFor: { id: plan.child.schoolId },
      lines: [
        { section: 'B', lineType: 'NEED', lineId: need, text: 'She misses word endings', leadsTo: [{ lineId: outcome }, { lineId: provision }], comesFrom: [] },
        { section: 'E', lineType: 'OUTCOME', lineId: outcome, terms: { byWhen: '2027-07-22' }, leadsTo: [{ lineId: provision }], comesFrom: [{ lineId: need }] },
        { section: 'F', lineType: 'PROVISION', lineId: provision, terms: { sessions: 1, per: 'WEEK', minutesPerWeek: 45, hoursPerYear: 28.5 }, leadsTo: [] },
      ],
      unsupported: [need, outcome, provision].map((lineId) => ({ code: 'LINE_WITHOUT_SOURCE', lineId })),
    });
    expect(await senco.gets(STATE, { id: plan.id })).toEqual({
      state: 'ISSUED', version: 2, latestVersionNumber: 1, changedSinceIssue: false, versions: [{ number: 1 }], latestVersion: { number: 1 },
    });
  });

  it('opens its lines to the family, who saw none of them before', async () => {
    const plan = await smallPlan();
    const parent = await world.parentOf(plan.child);
    const lines = 'query ($id: ID!) { plan(id: $id) { title sections { lines { text sharedWithFamily } } thread { outcomes { text } } unsupported { lineId } } }';
    const before = await parent.gets(lines, { id: plan.id });
    expect(before).toMatchObject({ thread: [], unsupported: [] });
    expect(JSON.stringify(before)).not.toContain('word endings');
    await plan.issue();
    expect(await parent.gets(lines, { id: plan.id })).toMatchObject({ thread: [{ outcomes: [{ text: 'She acts on 9 of 10 instructions' }] }] });
  });

  it('is refused while the plan says nothing', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const answer = await plan.keeper.gets(ISSUE, { input: { planId: plan.id, version: 1 } });
    expect(answer).toMatchObject({ __typename: 'NothingToIssue', code: 'NOTHING_TO_ISSUE' });
    expect(await plan.keeper.gets(STATE, { id: plan.id })).toMatchObject({ state: 'DRAFTING', version: 1, versions: [] });
  });

  it('happens once when two issue at once', async () => {
    const plan = await smallPlan();
    const senco = await world.the(Kind.SENCO);
    const issue = (someone: typeof senco) => someone.gets(ISSUE, { input: { planId: plan.id, version: 1 } });
    const answers = await Promise.all([issue(senco), issue(plan.keeper)]);
    expect(answers.map(({ number, code }) => number ?? code).sort()).toEqual([1, 'CHANGED_MEANWHILE']);
  });

  it('waits for whoever is rewording a line at that moment, and issues the line as it is then', async () => {
    const plan = await smallPlan();
    let issuing: Promise<string> | undefined;
    await hub.owner(async (owner) => {
      await owner.query(`UPDATE need SET text = 'Reworded just now', version = version + 1 WHERE id = $1`, [plan.lines.need]);
      issuing = plan.issue();
      const waitingForUs = 'SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))';
      while ((await owner.query<{ n: number }>(waitingForUs))[0]!.n === 0);
    });
    expect((await plan.keeper.gets(READ, { id: await issuing })).lines[0]).toMatchObject({ text: 'Reworded just now', lineVersion: 3 });
  });

  it.each([Kind.CLASS_TEACHER, Kind.HEAD, Kind.SOCIAL_WORKER])('is not for a %s', async (kind) => {
    const plan = await smallPlan();
    const someone = await world.around(plan.child, kind);
    const { errors } = await someone.ask(ISSUE, { input: { planId: plan.id, version: 1 } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.issue' });
  });
});

describe('an issued version', () => {
  it('reads as on the day, whatever becomes of the lines, and what was changed goes into the next', async () => {
    const plan = await smallPlan();
    const { keeper, lines } = plan;
    const first = await plan.issue();
    const asIssued = await keeper.gets(READ, { id: first });
    expect(await keeper.gets(STATE, { id: plan.id })).toMatchObject({ changedSinceIssue: false });
    const version = (await keeper.gets('query ($id: ID!) { plan(id: $id) { thread { need { version } } } }', { id: plan.id })).thread[0].need.version;
    await keeper.gets(CHANGE.need, { input: { needId: lines.need, version, text: 'Another wording', brief: 'Another brief' } });
    await keeper.gets(REMOVE, { input: { planId: plan.id, lineId: lines.outcome } });
    expect(await keeper.gets(READ, { id: first })).toEqual(asIssued);
    expect(await keeper.gets(STATE, { id: plan.id })).toMatchObject({ state: 'ISSUED', changedSinceIssue: true, latestVersionNumber: 1 });
    const second = await plan.issue();
    expect(await keeper.gets(READ, { id: second })).toMatchObject({ number: 2, lines: [{ text: 'Another wording', leadsTo: [{ lineId: lines.provision }] }, { lineId: lines.provision }] });
    expect(await keeper.gets(READ, { id: first })).toEqual(asIssued);
    expect(await keeper.gets(STATE, { id: plan.id })).toMatchObject({ changedSinceIssue: false, versions: [{ number: 1 }, { number: 2 }], latestVersion: { number: 2 } });
    expect((await keeper.gets('query ($id: ID!) { plan(id: $id) { versionNumbered(number: 1) { id } } }', { id: plan.id })).versionNumbered).toEqual({ id: first });
  });

  it('is left behind by a link as by a word', async () => {
    const plan = await smallPlan();
    const need = await plan.need('B', 'Another need');
    await plan.issue();
    await plan.keeper.gets(LINK, { input: { childId: plan.child.id, fromType: 'NEED', fromId: need, toType: 'OUTCOME', toId: plan.lines.outcome } });
    expect(await plan.keeper.gets(STATE, { id: plan.id })).toMatchObject({ changedSinceIssue: true });
  });

  it('has not changed, to a teacher, when only what is not a teacher’s has', async () => {
    const plan = await smallPlan();
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    await plan.issue();
    await plan.need('D', 'Nothing for the class');
    expect(await teacher.gets(STATE, { id: plan.id })).toMatchObject({ changedSinceIssue: false });
    expect(await plan.keeper.gets(STATE, { id: plan.id })).toMatchObject({ changedSinceIssue: true });
  });

  it('can be proved by its hash from what is kept', async () => {
    const plan = await smallPlan();
    const id = await plan.issue();
    const [version] = await hub.owner((owner) => owner.query<{ planId: string; number: number; title: string; issuedOn: string; contentHash: string }>(
      `SELECT plan_id AS "planId", number, title, issued_on::text AS "issuedOn", content_hash AS "contentHash" FROM plan_version WHERE id = $1`, [id]));
    const lines = await hub.owner((owner) => owner.query<IssuedLine>(
      `SELECT section, line_type AS "lineType", line_id AS "lineId", position, content FROM version_line WHERE version_id = $1 ORDER BY random()`, [id]));
    const { contentHash, ...edition } = version!;
    expect(contentHashOf({ ...edition, lines })).toBe(contentHash);
    const forged = lines.map((line, at) => (at === 0 ? { ...line, content: { ...line.content, text: 'forged' } } : line));
    expect(contentHashOf({ ...edition, lines: forged })).not.toBe(contentHash);
  });

  it('cannot be altered, thinned out or added to, even by the hub’s own role in the issuer’s name', async () => {
    const plan = await smallPlan();
    const id = await plan.issue();
    const asIssuer = (statement: string) =>
      inTransaction(hub.ground.pool, entering({ issuer: ISSUER, subject: plan.keeper.subject }), (tx) => tx.query(statement, [id]));
    const said = [
      { table: 'plan_version', column: 'version', where: 'id = $1' },
      { table: 'version_line', column: 'version', where: 'version_id = $1' },
      { table: 'line_wording', column: 'text', where: 'line_id = $1' },
    ];
    for (const { table, column, where } of said) {
      await expect(asIssuer(`UPDATE ${table} SET ${column} = ${column} WHERE ${where}`)).rejects.toThrow('permission denied');
      await expect(asIssuer(`DELETE FROM ${table} WHERE ${where}`)).rejects.toThrow('permission denied');
    }
    await expect(asIssuer(
      `INSERT INTO version_line (child_id, version_id, section, line_type, line_id, line_version, position, content, recorded_by, recorded_for)
       SELECT child_id, id, 'B', 'NEED', gen_random_uuid(), 1, 9, '{}', viewer_person(), viewer_acting_for() FROM plan_version WHERE id = $1`,
    )).rejects.toThrow('nothing is added to a version that was issued');
  });
});
