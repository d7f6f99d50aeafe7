import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { ISSUE, REMOVE, UNLINK, type DraftPlan } from '../draft-plan';
import { change, issuedPlan } from './issued-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const DIFFERENCE = `from { number } to { number } summary callOuts { kind section lineId message } changes { kind lineType lineId wasLineId section wasSection message
  wordings { field title was is pieces { kind text } } quantities { field was is } linksAdded linksRemoved }`;
const BETWEEN = `query ($id: ID!, $versionId: ID) { planVersion(id: $id) { differencesFrom(versionId: $versionId) { ${DIFFERENCE} } } }`;
const SINCE = `query ($id: ID!) { plan(id: $id) { differencesSinceIssue { ${DIFFERENCE} } } }`;

const since = async (plan: DraftPlan, by: Someone = plan.keeper) => (await by.gets(SINCE, { id: plan.id })).differencesSinceIssue;
describe('the difference of what a plan says', () => {
  it('since its last issue is nothing at first, and then every change once, with what it takes called out', async () => {
    const plan = await issuedPlan(world, 'Ada Changed');
    expect(await since(plan)).toMatchObject({ from: { number: 1 }, to: null, summary: 'Nothing is otherwise than in version 1.', changes: [], callOuts: [] });
    await change(plan, { provisionId: plan.lines.therapy }, { terms: { minutesPerSession: 30 } });
    await change(plan, { needId: plan.lines.need }, { text: 'She misses most word endings' });
    expect(await since(plan)).toMatchObject({
      summary: 'Since version 1: 2 lines were changed.',
      callOuts: [{ kind: 'FEWER_HOURS', section: 'F', lineId: plan.lines.therapy, message: expect.stringContaining('It was 45 minutes a week, 28.5 hours a year; it is 30 minutes a week, 19 hours a year.') }],
      changes: [
        { lineId: plan.lines.need, wordings: [{ field: 'text', pieces: [{ text: 'She misses ' }, { kind: 'ADDED', text: 'most ' }, { text: 'word endings' }] }] },
        { lineId: plan.lines.therapy, quantities: [{ field: 'minutesPerWeek' }, { field: 'hoursPerYear', was: 28.5, is: 19 }, { field: 'minutesPerSession', was: 45, is: 30 }] },
      ],
    });
  });

  it('tells a parent of any two editions, and a restricted parent neither by whom nor where', async () => {
    const plan = await issuedPlan(world, 'Bea Changed');
    const parent = await world.parentOf(plan.child);
    const restricted = await world.anybody();
    await world.known(plan.child, restricted, { kind: Kind.RESTRICTED_PARENT, source: 'CourtOrder' });
    await change(plan, { provisionId: plan.lines.therapy }, { terms: { sessions: 2, place: 'The annexe' } });
    const id = await plan.issue();
    const read = async (by: Someone) => (await by.gets(BETWEEN, { id })).differencesFrom;
    const told = await read(parent);
    expect(told).toMatchObject({ from: { number: 1 }, to: { number: 2 }, callOuts: [], changes: [{ lineId: plan.lines.therapy, wordings: [{ field: 'place', was: 'The quiet room', is: 'The annexe' }] }] });
    expect(JSON.stringify(await read(restricted))).not.toMatch(/annexe|quiet room/);
  });

  it('is, to somebody who reads a line in brief only, the difference of the brief', async () => {
    const plan = await issuedPlan(world, 'Cal Changed');
    const senco = await world.the(Kind.SENCO);
    await change(plan, { needId: plan.lines.care }, { text: 'Three adults at bath time' });
    expect(await since(plan, senco)).toMatchObject({ changes: [] });
    await change(plan, { needId: plan.lines.care }, { brief: 'More care at home' });
    expect(await since(plan, senco)).toMatchObject({ changes: [{ lineId: plan.lines.care, message: 'Changed in section D: “More care at home”.', wordings: [{ field: 'brief' }] }] });
  });

  it('of another child’s edition, or of one that is not there, is none', async () => {
    const [plan, other] = [await issuedPlan(world, 'Dot Changed'), await issuedPlan(world, 'Eli Changed')];
    const [one, another] = await Promise.all([plan, other].map(async ({ keeper, id }) => (await keeper.gets('query ($id: ID!) { plan(id: $id) { latestVersion { id } } }', { id })).latestVersion.id));
    for (const versionId of [another, plan.id, 'nothing']) expect(await plan.keeper.gets(BETWEEN, { id: one, versionId })).toEqual({ differencesFrom: null });
  });
});

const problem = '... on Problem { __typename code message } ... on NotNow { presentState } ... on InvalidInput { fields { field reason } }';
const LOCK = `mutation ($input: LockByTribunalInput!) { lockByTribunal(input: $input) { ... on Plan { tribunalLocks { id version lineId section orderReference liftedOn } } ${problem} } }`;
const LIFT = `mutation ($input: LiftTribunalLockInput!) { liftTribunalLock(input: $input) { ... on TribunalLock { id liftedOn liftedReason line { id } } ${problem} } }`;
const RESTORE = `mutation ($input: RestoreVersionInput!) { restorePlanVersion(input: $input) { ... on Plan { id version changedSinceIssue } ${problem} } }`;
const SIGN = `mutation ($input: SignPlanVersionInput!) { signPlanVersion(input: $input) { ... on PlanSignature { id signedAs signedOn person { id } organisation { id } } ${problem} } }`;
const LATEST = 'query ($id: ID!) { plan(id: $id) { latestVersion { id standing legalBasis } versions { number standing } signatures { person { id } signedAs } } }';
const order = { orderReference: 'EH000/26/00001', orderedOn: '2026-09-01' };
const latest = async ({ keeper, id }: DraftPlan): Promise<string> => (await keeper.gets(LATEST, { id })).latestVersion.id;

describe('what the tribunal ordered', () => {
  it('is neither changed nor taken out until the lock is lifted with a reason', async () => {
    const plan = await issuedPlan(world, 'Fay Locked');
    const { keeper, lines } = plan;
    const { tribunalLocks } = await keeper.gets(LOCK, { input: { planId: plan.id, ...order, sections: ['F'] } });
    expect(tribunalLocks).toEqual([expect.objectContaining({ lineId: lines.therapy, section: 'F', orderReference: order.orderReference, liftedOn: null })]);
    const locked = { code: 'NOT_NOW', presentState: 'LOCKED_BY_TRIBUNAL', message: expect.stringContaining(order.orderReference) };
    expect(await change(plan, { provisionId: lines.therapy }, { terms: { minutesPerSession: 60 } })).toMatchObject(locked);
    expect(await keeper.gets(REMOVE, { input: { planId: plan.id, lineId: lines.therapy } })).toMatchObject(locked);
    expect(await change(plan, { provisionId: lines.therapy }, { brief: 'Word endings' })).toMatchObject({ brief: 'Word endings' });
    expect(await change(plan, { needId: lines.need }, { text: 'Another wording' })).toMatchObject({ text: 'Another wording' });
    const lift = { tribunalLockId: tribunalLocks[0].id, version: 1, reason: 'Varied by consent on 7 September' };
    expect(await keeper.gets(LIFT, { input: { ...lift, reason: ' ' } })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await keeper.gets(LIFT, { input: lift })).toMatchObject({ liftedOn: '2026-09-14', liftedReason: lift.reason, line: { id: lines.therapy } });
    expect(await keeper.gets(LIFT, { input: lift })).toMatchObject({ code: 'NOT_NOW' });
    expect(await change(plan, { provisionId: lines.therapy }, { terms: { minutesPerSession: 60 } })).toMatchObject({ id: lines.therapy });
  });

  it('is what an edition in force says, and nothing else; to lock it twice is to lock it once', async () => {
    const plan = await issuedPlan(world, 'Gus Locked');
    const { keeper, lines } = plan;
    const lock = (more: object) => keeper.gets(LOCK, { input: { planId: plan.id, ...order, ...more } });
    for (const more of [{}, { lineIds: [plan.id] }, { sections: ['G'] }, { sections: ['F'], orderedOn: '2026-12-24' }, { sections: ['F'], untilOn: '2026-09-01' }, { sections: ['F'], orderReference: '' }]) {
      expect(await lock(more)).toMatchObject({ code: 'INVALID_INPUT' });
    }
    await lock({ lineIds: [lines.need] });
    expect((await lock({ sections: ['B'] })).tribunalLocks).toHaveLength(1);
    await change(plan, { provisionId: lines.therapy }, { terms: { minutesPerSession: 60 } });
    expect(await lock({ sections: ['F'] })).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('says otherwise') });
  });

  it('is locked and lifted by the authority alone', async () => {
    const plan = await issuedPlan(world, 'Hal Locked');
    const senco = await world.the(Kind.SENCO);
    const input = { planId: plan.id, ...order, sections: ['F'] };
    expect((await senco.ask(LOCK, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'TribunalLock.set' });
    const { tribunalLocks } = await plan.keeper.gets(LOCK, { input });
    const lift = { tribunalLockId: tribunalLocks[0].id, version: 1, reason: 'No reason' };
    expect((await senco.ask(LIFT, { input: lift })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'TribunalLock.lift' });
    const stranger = await world.anybody();
    expect((await stranger.ask(LIFT, { input: lift })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('an edition that is restored', () => {
  it('is what the plan says again: lines, words, amounts and links, with nothing issued', async () => {
    const plan = await issuedPlan(world, 'Ida Restored');
    const { keeper, lines } = plan;
    const first = await latest(plan);
    await change(plan, { provisionId: lines.therapy }, { terms: { place: 'The hall' }, text: 'Word endings and tenses taught by ear' });
    await keeper.gets(UNLINK, { input: { childId: plan.child.id, fromId: lines.need, toId: lines.therapy } });
    await keeper.gets(REMOVE, { input: { planId: plan.id, lineId: lines.need } });
    const another = await plan.need('B', 'Another need');
    await plan.issue();
    const version = await plan.version();
    const restored = await keeper.gets(RESTORE, { input: { planId: plan.id, version, planVersionId: first, reason: 'The panel went back on it' } });
    expect(restored).toMatchObject({ changedSinceIssue: true, version: version + 1 });
    const back = await plan.issue();
    expect(await keeper.gets(BETWEEN, { id: back, versionId: first })).toMatchObject({ differencesFrom: { changes: [], summary: 'Nothing is otherwise than in version 1.' } });
    expect(JSON.stringify(await keeper.gets('query ($id: ID!) { planVersion(id: $id) { lines { lineId } } }', { id: back }))).not.toContain(another);
    expect((await keeper.gets(LATEST, { id: plan.id })).versions).toEqual([{ number: 1, standing: 'SUPERSEDED' }, { number: 2, standing: 'SUPERSEDED' }, { number: 3, standing: 'IN_FORCE' }]);
  });

  it('is refused to whoever was slower, without a reason, of another plan, over a lock, and to whoever reads in brief what was changed', async () => {
    const [plan, other] = [await issuedPlan(world, 'Jon Restored'), await issuedPlan(world, 'Kim Restored')];
    const first = await latest(plan);
    const restore = async (more: object, by = plan.keeper) =>
      by.gets(RESTORE, { input: { planId: plan.id, version: await plan.version(), planVersionId: first, reason: 'Because', ...more } });
    expect(await restore({ version: 99 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    expect(await restore({ reason: '' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await restore({ planVersionId: await latest(other) })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'planVersionId' }] });
    await change(plan, { needId: plan.lines.care }, { text: 'One adult at bath time' });
    expect(await restore({}, await world.the(Kind.SENCO))).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('in brief only') });
    const added = await plan.provision('F', 'Ordered', { terms: { sessions: 1, per: 'WEEK', minutesPerSession: 10 } });
    await plan.issue();
    await plan.keeper.gets(LOCK, { input: { planId: plan.id, ...order, lineIds: [added] } });
    expect(await restore({})).toMatchObject({ presentState: 'LOCKED_BY_TRIBUNAL' });
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    const { errors } = await teacher.ask(RESTORE, { input: { planId: plan.id, version: 1, planVersionId: first, reason: 'Because' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.change' });
  });
});

describe('the same edition', () => {
  it('is not issued twice', async () => {
    const plan = await issuedPlan(world, 'Lou Twice');
    expect(await plan.keeper.gets(ISSUE, { input: { planId: plan.id, version: await plan.version() } })).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('Version 1 says this already') });
    await change(plan, { needId: plan.lines.need }, { text: 'Reworded' });
    expect(await plan.keeper.gets(ISSUE, { input: { planId: plan.id, version: await plan.version(), legalBasis: 'FAMILY_AGREEMENT' } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'legalBasis' }] });
  });
});

describe('a signature', () => {
  const postsBegin = (by: Someone, on: string, until = 'infinity') => hub.owner((owner) => owner.query('UPDATE post SET starts_at = $2, ends_at = $3 WHERE person_id = $1', [by.id, on, until]));

  it('is of somebody who holds the post on that day, once, and of the edition in force', async () => {
    const plan = await issuedPlan(world, 'Max Signed');
    await postsBegin(plan.keeper, '2026-01-01');
    const planVersionId = await latest(plan);
    const sign = (more: object, by = plan.keeper) => by.gets(SIGN, { input: { planVersionId, ...more } });
    const signed = await sign({});
    expect(signed).toMatchObject({ signedAs: 'SEND_CASEWORKER', signedOn: '2026-09-14', person: { id: plan.keeper.id } });
    expect(await sign({})).toMatchObject({ id: signed.id });
    expect(await plan.keeper.gets(LATEST, { id: plan.id })).toMatchObject({ signatures: [{ person: { id: plan.keeper.id }, signedAs: 'SEND_CASEWORKER' }] });
    for (const signedOn of ['2026-09-15', '2026-09-13']) expect(await sign({ signedOn })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'signedOn' }] });
    expect(await sign({}, await world.the(Kind.SENCO))).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'personId' }] });
    await change(plan, { needId: plan.lines.need }, { text: 'Reworded' });
    await plan.issue();
    expect(await sign({})).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('Version 2 has taken its place') });
  });

  it('is of nobody who has left, or was not there yet', async () => {
    const plan = await issuedPlan(world, 'Ned Signed');
    const planVersionId = await latest(plan);
    const manager = await world.the(Kind.SEND_MANAGER, 'who left');
    const sign = (personId: string, signedOn?: string) => plan.keeper.gets(SIGN, { input: { planVersionId, personId, signedOn } });
    for (const [from, until] of [['2026-01-01', '2026-09-13'], ['2100-01-01', 'infinity']] as const) {
      await postsBegin(manager, from, until);
      expect(await sign(manager.id)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'personId' }] });
    }
    expect(await sign('nobody')).toMatchObject({ code: 'INVALID_INPUT' });
    hub.clock.advance('P1D');
    expect(await sign(manager.id, '2026-09-14')).toMatchObject({ code: 'INVALID_INPUT' });
    await postsBegin(manager, '2026-01-01', '2026-09-14T12:00:00Z');
    expect(await sign(manager.id)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await sign(manager.id, '2026-09-14')).toMatchObject({ signedAs: 'SEND_MANAGER', signedOn: '2026-09-14', person: { id: manager.id } });
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    expect((await teacher.ask(SIGN, { input: { planVersionId } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PlanSignature.give' });
  });
});
