import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { DraftPlan, ISSUE, REMOVE } from '../draft-plan';
import { change, issuedPlan, type IssuedPlan } from './issued-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const problem = '... on Problem { __typename code message } ... on NotNow { presentState } ... on InvalidInput { fields { field reason } }';
const SHRINKS = ISSUE.replace('... on ChangedMeanwhile', '... on ProvisionWouldShrink { callOuts { kind lineId section message } } ... on ChangedMeanwhile');
const GIVE = `mutation ($input: GiveReductionNoticeInput!) { giveReductionNotice(input: $input) { ... on ReductionNotice { id version state legalBasis reference givenOn familyHasUntil
  to { name } givenBy { id } lines { lineId section says reason } } ${problem} } }`;
const SEE = `mutation ($input: SeeReductionNoticeInput!) { seeReductionNotice(input: $input) { ... on NoticeSeen { id by { id } } ${problem} } }`;
const WITHDRAW = `mutation ($input: WithdrawReductionNoticeInput!) { withdrawReductionNotice(input: $input) { ... on ReductionNotice { id state withdrawnReason } ${problem} } }`;
const NOTICES = `query ($id: ID!) { plan(id: $id) { waysToReduce { legalBasis familyDays } latestVersion { legalBasis }
  reductionNotices { id state planVersion { number } lines { lineId says reason line { id } } seen { by { id } } } } }`;

/** A plan in force whose therapy is to be less, with a parent who is told of it. */
async function lessTherapy(name: string): Promise<IssuedPlan & { readonly parent: Someone }> {
  const plan = await issuedPlan(world, name);
  const parent = await world.parentOf(plan.child, 'Ann Parent');
  await change(plan, { provisionId: plan.lines.therapy }, { terms: { minutesPerSession: 30 } });
  return Object.assign(plan, { parent });
}
const issue = async (plan: DraftPlan, more: object = {}, by = plan.keeper) => by.gets(SHRINKS, { input: { planId: plan.id, version: await plan.version(), ...more } });
const order = { legalBasis: 'TRIBUNAL_ORDER', reference: 'Order EH000/26/00002' };
const give = (plan: IssuedPlan, more: object = {}) =>
  plan.keeper.gets(GIVE, { input: { planId: plan.id, ...order, lines: [{ lineId: plan.lines.therapy, reason: 'She has met the outcome' }], ...more } });

describe('provision that was agreed', () => {
  it('is not made less without a notice: each line is named, and nothing is changed', async () => {
    const plan = await lessTherapy('Amy Less');
    const refused = await issue(plan);
    expect(refused).toMatchObject({
      __typename: 'ProvisionWouldShrink', code: 'PROVISION_WOULD_SHRINK', message: expect.stringContaining('a reason, a legal route and a notice to the family'),
      callOuts: [{ kind: 'FEWER_HOURS', lineId: plan.lines.therapy, section: 'F', message: expect.stringContaining('it is 30 minutes a week') }],
    });
    await plan.keeper.gets(REMOVE, { input: { planId: plan.id, lineId: plan.lines.therapy } });
    expect(await issue(plan)).toMatchObject({ callOuts: [{ kind: 'PROVISION_REMOVED' }] });
    expect(await plan.keeper.gets(NOTICES, { id: plan.id })).toMatchObject({ reductionNotices: [], latestVersion: { legalBasis: null } });
  });

  it('is made less by a notice that names the line, the reason and the route, which the family sees and is told by name', async () => {
    const plan = await lessTherapy('Ben Less');
    const notice = await give(plan);
    expect(notice).toMatchObject({
      state: 'GIVEN', ...order, givenOn: '2026-09-14', familyHasUntil: null, to: [{ name: 'Ann Parent' }], givenBy: { id: plan.keeper.id },
      lines: [{ lineId: plan.lines.therapy, section: 'F', says: [expect.stringContaining('it is 30 minutes a week')], reason: 'She has met the outcome' }],
    });
    const seen = await plan.parent.gets(SEE, { input: { reductionNoticeId: notice.id } });
    expect(seen).toMatchObject({ by: { id: plan.parent.id } });
    expect(await plan.parent.gets(SEE, { input: { reductionNoticeId: notice.id } })).toMatchObject({ id: seen.id });
    expect(await issue(plan, { legalBasis: 'REVIEW' })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'legalBasis' }] });
    expect(await issue(plan)).toMatchObject({ number: 2 });
    expect(await plan.parent.gets(NOTICES, { id: plan.id })).toMatchObject({
      latestVersion: { legalBasis: 'TRIBUNAL_ORDER' },
      reductionNotices: [{ state: 'CARRIED_OUT', planVersion: { number: 2 }, lines: [{ reason: 'She has met the outcome', line: { id: plan.lines.therapy } }], seen: [{ by: { id: plan.parent.id } }] }],
    });
  });

  it('is made less once by a notice, and by no more than it said', async () => {
    const plan = await lessTherapy('Cat Less');
    await give(plan);
    await change(plan, { provisionId: plan.lines.therapy }, { terms: { minutesPerSession: 15 } });
    expect(await issue(plan)).toMatchObject({ code: 'PROVISION_WOULD_SHRINK' });
    await change(plan, { provisionId: plan.lines.therapy }, { terms: { minutesPerSession: 30 } });
    expect(await issue(plan)).toMatchObject({ number: 2 });
    await change(plan, { provisionId: plan.lines.therapy }, { terms: { minutesPerSession: 45 } });
    await plan.issue();
    await change(plan, { provisionId: plan.lines.therapy }, { terms: { minutesPerSession: 30 } });
    expect(await issue(plan)).toMatchObject({ code: 'PROVISION_WOULD_SHRINK' });
  });

  it('stays as it was while the family has time to answer', async () => {
    const plan = await lessTherapy('Dan Less');
    const notice = await give(plan, { legalBasis: 'REVIEW', givenOn: '2026-08-31' });
    expect(notice).toMatchObject({ familyHasUntil: '2026-09-14' });
    expect(await issue(plan)).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('14 September 2026') });
    expect(await plan.keeper.gets(WITHDRAW, { input: { reductionNoticeId: notice.id, version: 1, reason: 'A slip' } })).toMatchObject({ state: 'WITHDRAWN', withdrawnReason: 'A slip' });
    expect(await plan.keeper.gets(WITHDRAW, { input: { reductionNoticeId: notice.id, version: 2, reason: 'A slip' } })).toMatchObject({ code: 'NOT_NOW' });
    expect(await issue(plan)).toMatchObject({ code: 'PROVISION_WOULD_SHRINK' });
    await give(plan, { legalBasis: 'REVIEW', givenOn: '2026-08-30' });
    expect(await issue(plan)).toMatchObject({ number: 2 });
  });

  it('can be more without anything', async () => {
    const plan = await issuedPlan(world, 'Eve More');
    await change(plan, { provisionId: plan.lines.therapy }, { terms: { minutesPerSession: 60 } });
    expect(await issue(plan)).toMatchObject({ number: 2 });
  });

  it('is not issued as changed by somebody who reads it in brief only', async () => {
    const plan = await DraftPlan.begin(world, await world.child('Flo Unread'));
    const care = await plan.provision('H1', 'A care worker', { brief: 'Support', terms: { sessions: 3, per: 'WEEK', minutesPerSession: 50 } });
    await plan.issue();
    await change(plan, { provisionId: care }, { terms: { minutesPerSession: 60 } });
    expect(await issue(plan, {}, await world.the(Kind.SENCO))).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('in brief only') });
    expect(await issue(plan)).toMatchObject({ number: 2 });
  });

  it('of a plan of the school is bound to a review or to the family’s agreement', async () => {
    const plan = await DraftPlan.begin(world, await world.child('Gil School'), 'SEN_SUPPORT');
    await plan.provision('F', 'Reading to her each day', { terms: { sessions: 5, per: 'WEEK', minutesPerSession: 10 } });
    expect((await plan.keeper.gets(NOTICES, { id: plan.id })).waysToReduce).toEqual([{ legalBasis: 'REVIEW_WITH_FAMILY', familyDays: null }, { legalBasis: 'FAMILY_AGREEMENT', familyDays: null }]);
  });
});

describe('a notice that provision is to be less', () => {
  it('is of lines that are less, by a route of the law, on a day that has come, to a family that is recorded', async () => {
    const plan = await lessTherapy('Hew Notice');
    const line = { lineId: plan.lines.therapy, reason: 'She has met the outcome' };
    const wrong: [object, string][] = [
      [{ lines: [] }, 'lines'], [{ lines: [{ ...line, reason: ' ' }] }, 'lines.0.reason'], [{ lines: [{ ...line, lineId: plan.lines.need }] }, 'lines.0.lineId'],
      [{ lines: [line, line] }, 'lines.1.lineId'], [{ legalBasis: 'ASSESSMENT' }, 'legalBasis'], [{ legalBasis: 'FAMILY_AGREEMENT' }, 'legalBasis'], [{ reference: '' }, 'reference'],
      [{ givenOn: '2026-09-15' }, 'givenOn'], [{ lines: [{ ...line, reason: 'x'.repeat(2_001) }] }, 'lines.0.reason'],
    ];
    for (const [more, field] of wrong) expect(await give(plan, more)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    const alone = await issuedPlan(world, 'Ivy Notice');
    await change(alone, { provisionId: alone.lines.therapy }, { terms: { minutesPerSession: 30 } });
    expect(await give(alone)).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('Nobody of the family') });
    const drafted = await DraftPlan.begin(world, await world.child('Jem Notice'));
    expect(await drafted.keeper.gets(GIVE, { input: { planId: drafted.id, ...order, lines: [line] } })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is given by those who keep the plan, seen by the family, and nothing to anybody else', async () => {
    const plan = await lessTherapy('Kit Notice');
    const notice = await give(plan);
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    const other = await world.parentOf(plan.child, 'Bob Parent');
    await plan.parent.gets(SEE, { input: { reductionNoticeId: notice.id } });
    const refused = async (by: Someone, text: string, input: object) => (await by.ask(text, { input })).errors?.[0]?.extensions;
    const input = { planId: plan.id, ...order, lines: [{ lineId: plan.lines.therapy, reason: 'None' }] };
    expect(await refused(teacher, GIVE, input)).toMatchObject({ code: 'FORBIDDEN', rule: 'ReductionNotice.give' });
    expect(await refused(plan.parent, GIVE, input)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refused(plan.keeper, SEE, { reductionNoticeId: notice.id })).toMatchObject({ code: 'FORBIDDEN', rule: 'NoticeSeen.note' });
    const stranger = await world.anybody();
    for (const reductionNoticeId of [notice.id, plan.id]) expect(await refused(stranger, SEE, { reductionNoticeId })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await teacher.gets(NOTICES, { id: plan.id })).reductionNotices).toMatchObject([{ lines: [{ lineId: plan.lines.therapy }], seen: [] }]);
    expect((await other.gets(NOTICES, { id: plan.id })).reductionNotices).toMatchObject([{ seen: [] }]);
    expect((await plan.keeper.gets(NOTICES, { id: plan.id })).reductionNotices).toMatchObject([{ seen: [{ by: { id: plan.parent.id } }] }]);
  });
});
