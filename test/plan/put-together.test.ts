import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { ADD, CEASE, CHANGE, DraftPlan, INCLUDE, LINK, REMOVE, START, UNLINK } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const NOBODY = '3f2b0c1e-0000-4000-8000-000000000000';
const THREAD = `query ($id: ID!) { plan(id: $id) { thread { need { id text } outcomes { id } provision { id } }
  sections { letter lines { id ... on Need { outcomes { id } provision { id } } ... on Outcome { needs { id } aspirations { id } provision { id } }
    ... on Provision { needs { id } outcomes { id } } ... on Aspiration { outcomes { id } } } } } }`;

describe('starting a plan', () => {
  it('is for the SENCO and the caseworker, and answers a plan with nothing in it', async () => {
    const child = await world.child();
    const senco = await world.the(Kind.SENCO);
    expect(await senco.gets(START, { input: { childId: child.id, kind: 'SEN_SUPPORT', title: ' Ada’s plan ' } })).toMatchObject({
      title: 'Ada’s plan', state: 'DRAFTING', latestVersionNumber: 0,
    });
    const { plans } = await senco.gets('query ($id: ID!) { child(id: $id) { plans { kind child { id } changedSinceIssue latestVersion { id } } } }', child);
    expect(plans).toEqual([{ kind: 'SEN_SUPPORT', child: { id: child.id }, changedSinceIssue: false, latestVersion: null }]);
  });

  it.each([Kind.CLASS_TEACHER, Kind.SOCIAL_WORKER, Kind.SEND_MANAGER])('is not for a %s', async (kind) => {
    const child = await world.child();
    const someone = await world.around(child, kind);
    const { errors } = await someone.ask(START, { input: { childId: child.id, kind: 'EHC_PLAN', title: 'Mine' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.start' });
  });

  it('is not possible while the child has a plan of that kind; and of two at once one is started', async () => {
    const child = await world.child();
    const senco = await world.the(Kind.SENCO);
    const start = () => senco.gets(START, { input: { childId: child.id, kind: 'EHC_PLAN', title: 'One' } });
    const answers = await Promise.all([start(), start()]);
    expect(answers.map(({ code }) => code ?? 'started').sort()).toEqual(['NOT_NOW', 'started']);
  });

  it('comes to nothing for a child that is not known, in the words that a missing child gets', async () => {
    const child = await world.child();
    const stranger = await world.the(Kind.SEND_CASEWORKER, 'of another child');
    const ask = (childId: string) => stranger.ask(START, { input: { childId, kind: 'EHC_PLAN', title: 'x' } });
    expect(await ask(child.id)).toEqual(await ask(NOBODY));
    expect((await ask(child.id)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the golden thread', () => {
  it('runs from need to outcome to provision, and can be walked in both directions', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const hope = await plan.aspiration('I want to tell the joke');
    const need = await plan.need('B', 'Maya loses the third step');
    const outcome = await plan.outcome('She carries out three steps', { needIds: [need], aspirationIds: [hope] });
    const direct = await plan.provision('F', 'Pre-teaching', { needIds: [need] });
    const through = await plan.provision('F', 'Speech and language therapy', { outcomeIds: [outcome], needIds: [need] });
    const { thread, sections } = await plan.keeper.gets(THREAD, { id: plan.id });
    expect(thread).toEqual([{ need: { id: need, text: 'Maya loses the third step' }, outcomes: [{ id: outcome }], provision: [{ id: direct }, { id: through }] }]);
    const lines = new Map<string, object>(sections.flatMap((section: any) => section.lines).map((line: any) => [line.id, line])); // eslint-disable-line @typescript-eslint/no-explicit-any -- what GraphQL answers
    expect(lines.get(hope)).toMatchObject({ outcomes: [{ id: outcome }] });
    expect(lines.get(need)).toMatchObject({ outcomes: [{ id: outcome }], provision: [{ id: direct }, { id: through }] });
    expect(lines.get(outcome)).toMatchObject({ needs: [{ id: need }], aspirations: [{ id: hope }], provision: [{ id: through }] });
    expect(lines.get(through)).toMatchObject({ needs: [{ id: need }], outcomes: [{ id: outcome }] });
  });

  it('shows the sections of the plan in the order of the law, each with its owner and its note', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const { sections } = await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { letter title owner legalNote enforceableAgainst lines { id } } } }', { id: plan.id });
    expect(sections.map(({ letter }: { letter: string }) => letter).join(' ')).toBe('A B C D E F G H1 H2 I J K');
    expect(sections[5]).toMatchObject({ owner: 'Local authority', enforceableAgainst: 'Local authority (s.42(2))', lines: [] });
  });

  it('is linked once however often that is asked, and unlinking is known of afterwards', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const { child, keeper } = plan;
    const need = await plan.need('B', 'A need');
    const provision = await plan.provision('F', 'Something');
    const input = { childId: child.id, fromType: 'NEED', fromId: need, toType: 'PROVISION', toId: provision };
    const links = await Promise.all([keeper.gets(LINK, { input }), keeper.gets(LINK, { input })]);
    expect(new Set(links.map(({ id }) => id)).size).toBe(1);
    expect(links[0]).toMatchObject({ from: { id: need }, to: { id: provision }, endedAt: null });
    const ends = { input: { childId: child.id, fromId: need, toId: provision } };
    expect(await keeper.gets(UNLINK, ends)).toMatchObject({ id: links[0].id, endedAt: expect.any(String) });
    expect((await keeper.ask(UNLINK, ends)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect((await keeper.gets(THREAD, { id: plan.id })).thread).toEqual([{ need: { id: need, text: 'A need' }, outcomes: [], provision: [] }]);
    expect((await keeper.gets(LINK, { input })).id).not.toBe(links[0].id);
  });

  it('does not run backwards', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const need = await plan.need('B', 'A need');
    const outcome = await plan.outcome('An outcome');
    const input = { childId: plan.child.id, fromType: 'OUTCOME', fromId: outcome, toType: 'NEED', toId: need };
    expect(await plan.keeper.gets(LINK, { input })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'toType' }] });
  });

  it('never joins two children: the other child’s line does not exist here', async () => {
    const plan = await DraftPlan.begin(world, await world.child('Ada One'));
    const other = await DraftPlan.begin(world, await world.child('Ben Two'));
    const need = await plan.need('B', 'Ada’s need');
    const foreign = await other.provision('F', 'Ben’s provision');
    const link = (toId: string) => plan.keeper.ask(LINK, { input: { childId: plan.child.id, fromType: 'NEED', fromId: need, toType: 'PROVISION', toId } });
    expect(await link(foreign)).toEqual(await link(NOBODY));
    expect((await link(foreign)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    const include = (lineId: string) => plan.keeper.ask(INCLUDE, { input: { planId: plan.id, lineType: 'PROVISION', lineId } });
    expect(await include(foreign)).toEqual(await include(NOBODY));
    const add = (id: string) => plan.keeper.ask(ADD.need, { input: { planId: plan.id, section: 'B', text: 'x', area: 'SEMH', provisionIds: [id] } });
    expect(await add(foreign)).toEqual(await add(NOBODY));
    expect((await plan.keeper.gets(THREAD, { id: plan.id })).thread).toHaveLength(1);
  });
});

describe('the marks of a line', () => {
  it('are carried over to its links and places, also when it is marked and linked at once', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const support = await DraftPlan.begin(world, plan.child, 'SEN_SUPPORT');
    const needs = await Promise.all([1, 2, 3, 4, 5, 6].map((n) => plan.need('C', `Need ${n}`)));
    const provision = await plan.provision('G', 'Something', { neededInClass: true });
    await Promise.all(needs.flatMap((needId) => [
      plan.keeper.gets(CHANGE.need, { input: { needId, version: 1, neededInClass: true } }),
      plan.keeper.gets(LINK, { input: { childId: plan.child.id, fromType: 'NEED', fromId: needId, toType: 'PROVISION', toId: provision } }),
      plan.keeper.gets(INCLUDE, { input: { planId: support.id, lineType: 'NEED', lineId: needId } }),
    ]));
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    for (const { id } of [plan, support]) {
      const { sections } = await teacher.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id ... on Need { provision { id } } } } } }', { id });
      expect(sections[2].lines).toHaveLength(6);
      for (const line of sections[2].lines) expect(line.provision).toEqual([{ id: provision }]);
    }
  });
});

describe('the marks of a place', () => {
  it('are right also when the line is being marked at the moment at which it is placed', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const support = await DraftPlan.begin(world, plan.child, 'SEN_SUPPORT');
    const needId = await plan.need('C', 'A need');
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    let placing: Promise<unknown> = Promise.resolve();
    await hub.owner(async (owner) => {
      await owner.query(`UPDATE need SET needed_in_class = true, version = version + 1 WHERE id = $1`, [needId]);
      await owner.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [plan.child.id]);
      let placed = false;
      placing = plan.keeper.gets(INCLUDE, { input: { planId: support.id, lineType: 'NEED', lineId: needId } }).then(() => (placed = true));
      const waiting = `SELECT count(*)::int AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE NOT granted AND locktype = 'advisory' AND datname = current_database()`;
      while (!placed && (await owner.query<{ n: number }>(waiting))[0]!.n === 0);
    });
    await placing;
    const { sections } = await teacher.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id } } } }', { id: support.id });
    expect(sections[2].lines).toEqual([{ id: needId }]);
  });
});

describe('a line in a plan', () => {
  it('belongs to the child: it can be taken out, and put into another plan, and stays the same line', async () => {
    const child = await world.child();
    const plan = await DraftPlan.begin(world, child);
    const support = await DraftPlan.begin(world, child, 'SEN_SUPPORT');
    const need = await plan.need('B', 'One need');
    const include = { input: { planId: support.id, lineType: 'NEED', lineId: need } };
    const first = await plan.keeper.gets(INCLUDE, include);
    expect(first).toMatchObject({ position: 1, line: { id: need }, plan: { id: support.id } });
    expect((await plan.keeper.gets(INCLUDE, include)).id).toBe(first.id);
    const remove = { input: { planId: plan.id, lineId: need } };
    expect(await plan.keeper.gets(REMOVE, remove)).toMatchObject({ endedAt: expect.any(String) });
    expect((await plan.keeper.ask(REMOVE, remove)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    const linesOf = async (id: string) =>
      (await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id } } } }', { id })).sections.flatMap((s: { lines: { id: string }[] }) => s.lines);
    expect(await linesOf(plan.id)).toEqual([]);
    expect(await linesOf(support.id)).toEqual([{ id: need }]);
  });

  it('stands where it is put, and last when nothing is said', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const second = await plan.need('B', 'second', { position: 2 });
    const third = await plan.need('B', 'third');
    const first = await plan.need('B', 'first', { position: 1 });
    const { sections } = await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id } } } }', { id: plan.id });
    expect(sections[1].lines).toEqual([{ id: first }, { id: second }, { id: third }]);
  });

  it('is added for those who keep plans only', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    for (const kind of [Kind.CLASS_TEACHER, Kind.SOCIAL_WORKER, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.HEAD]) {
      const someone = await world.around(plan.child, kind);
      const { errors } = await someone.ask(ADD.need, { input: { planId: plan.id, section: 'B', text: 'x', area: 'SEMH' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.change' });
    }
    const parent = await world.parentOf(plan.child);
    expect((await parent.ask(ADD.need, { input: { planId: plan.id, section: 'B', text: 'x', area: 'SEMH' } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not worded by a SENCO where she reads the brief only, and nothing of it is left', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const senco = await world.the(Kind.SENCO);
    const { errors } = await senco.ask(ADD.need, { input: { planId: plan.id, section: 'D', text: 'x', area: 'SOCIAL_CARE' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Need.change' });
    expect((await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id } } } }', { id: plan.id })).sections[3].lines).toEqual([]);
  });

  it('is not added twice when its answer was lost', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const input = { planId: plan.id, section: 'B', text: 'Once', area: 'SEMH', idempotencyKey: 'lost-answer' };
    const first = await plan.keeper.gets(ADD.need, { input });
    expect(await plan.keeper.gets(ADD.need, { input })).toEqual(first);
  });
});

describe('a plan that has ceased', () => {
  it('is ended by its owner, takes nothing more in, and lets the next one begin', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const need = await plan.need('B', 'A need');
    const senco = await world.the(Kind.SENCO);
    const cease = { input: { planId: plan.id, version: await plan.version(), reason: 'Moved to another authority' } };
    expect((await senco.ask(CEASE, cease)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.cease' });
    expect(await plan.keeper.gets(CEASE, cease)).toMatchObject({ state: 'CEASED', ceasedReason: 'Moved to another authority' });
    expect(await plan.keeper.gets(ADD.need, { input: { planId: plan.id, section: 'B', text: 'x', area: 'SEMH' } })).toMatchObject({ code: 'NOT_NOW', presentState: 'CEASED' });
    expect(await plan.keeper.gets(REMOVE, { input: { planId: plan.id, lineId: need } })).toMatchObject({ code: 'NOT_NOW' });
    expect(await plan.keeper.gets(START, { input: { childId: plan.child.id, kind: 'EHC_PLAN', title: 'The next' } })).toMatchObject({ state: 'DRAFTING' });
  });
});
