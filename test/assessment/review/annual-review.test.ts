import { Kind } from '../../../src/access';
import { OrganisationKind, saveSchoolCalendars } from '../../../src/people';
import { TestHub } from '../../support/hub';
import { World } from '../../support/world';
import { AMENDMENT, deeds, DUE, NOTICE, READ, Reviewing } from './reviewing';

let hub: TestHub;
let world: World;
beforeEach(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterEach(() => hub.close());

/** The autumn term of 2026, with its half term. */
const termsOf = (organisationId: string): Promise<unknown> => {
  const closures = [{ from: '2026-10-26', until: '2026-10-30', label: 'Half term' }];
  const year = { organisationId, schoolYear: '2026/27', fromOn: '2026-09-01', untilOn: '2027-08-31', closures, trainingDays: [], provisional: false, source: 'test' };
  return hub.owner((owner) => saveSchoolCalendars(owner, organisationId, [year]));
};

describe('the yearly review', () => {
  it('is due within twelve months from the day the plan was made, the last day being the one before', async () => {
    const child = await Reviewing.of(world, 'Ada Due');
    expect(await child.open()).toMatchObject({ kind: 'ANNUAL', state: 'OPEN', countedFrom: '2026-09-14', endsBy: '2027-09-13', nextDueOn: '2027-09-13' });
    expect(await child.open()).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is counted from a day outside the hub, and from none that is still to come', async () => {
    const child = await Reviewing.of(world, 'Ben Due');
    expect(await child.open({ countedFrom: '2026-09-15' })).toMatchObject({ fields: [{ field: 'countedFrom' }] });
    expect(await child.open({ countedFrom: '2025-10-01' })).toMatchObject({ endsBy: '2026-09-30' });
  });

  it('goes from the meeting to the next year: notice, papers, report, decision with its amendments, fifteen days, the final plan', async () => {
    const child = await Reviewing.of(world, 'Cleo Due');
    const opened = await child.open({ countedFrom: '2025-11-20' });
    const planned = await child.does('plan', opened, { meetingOn: '2026-10-19', note: 'Room 4, at 2' });
    expect(planned).toMatchObject({ state: 'PLANNED', nextDueOn: '2026-10-05', preparation: { askForAdviceBy: '2026-09-21', inviteBy: '2026-10-05', circulateBy: '2026-10-05' } });
    expect(planned.notInvited).toEqual(['FAMILY', 'SETTING', 'AUTHORITY', 'HEALTH', 'SOCIAL_CARE']);

    const invited = await child.does('invite', planned, { invitees: await child.invitees() });
    expect(invited).toMatchObject({ notInvited: [], warnings: [] });
    const health = invited.invitations.find(({ role }: { role: string }) => role === 'HEALTH');
    expect(health).toMatchObject({ adviceBy: '2026-10-04', answer: null });
    const clinician = await world.the(Kind.CLINICIAN);
    expect(await clinician.gets(deeds.answer, { input: { reviewInvitationId: health.id, version: 1, answer: 'SENDS_ADVICE' } })).toMatchObject({ answer: 'SENDS_ADVICE', answeredOn: '2026-09-14' });
    await clinician.gets(deeds.paper, { input: { reviewId: invited.id, kind: 'HEALTH', text: 'Clear gains.' } });
    await child.senco.gets(deeds.paper, { input: { reviewId: invited.id, kind: 'CHILD_VIEWS', text: 'I like the pictures.', howGathered: 'With pictures, in class' } });

    const sent = await child.does('circulate', invited);
    expect(sent).toMatchObject({ circulatedOn: '2026-09-14', nextDueOn: '2026-11-19' });
    hub.clock.advance('P35D');
    const met = await child.does('meet', sent, {
      heldOn: '2026-10-19', attendedIds: [health.id], outcomes: [{ outcomeId: child.outcomeId, progress: 'SOME', verdict: 'CHANGED', inWords: 'Three times in five.' }],
    });
    expect(met).toMatchObject({ state: 'MET', nextDueOn: '2026-11-02', outcomes: [{ lineId: child.outcomeId, verdict: 'CHANGED', outcome: { text: expect.stringContaining('three-syllable') } }] });
    expect(met.invitations.filter(({ attended }: { attended: boolean }) => attended)).toHaveLength(1);

    const reported = await child.does('report', met, { report: 'A second session is needed.', recommends: 'AMEND', amendments: [AMENDMENT], differences: 'His mother wants three.' });
    expect(reported).toMatchObject({ state: 'REPORTED', nextDueOn: '2026-11-16', differences: 'His mother wants three.' });
    hub.clock.advance('P7D');
    const decided = await child.does('decide', reported, { decision: 'AMEND', reason: 'The evidence is plain.', amendments: [AMENDMENT] }, child.officer);
    // The earlier of eight weeks from the notice (21 December) and twelve from the meeting (11 January).
    expect(decided).toMatchObject({ state: 'AMENDING', decision: 'AMEND', decidedOn: '2026-10-26', noticeOn: '2026-10-26', nextDueOn: '2026-12-21' });

    const planVersion = await child.plan.version();
    expect(await child.does('finalise', decided, { planVersion, notice: NOTICE }, child.officer)).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('2026-11-09') });
    const parent = await world.parentOf(child.child);
    expect(await parent.gets(deeds.represent, { input: { reviewId: decided.id, text: 'Three, please.', asksToMeet: true } })).toMatchObject({ receivedOn: '2026-10-26', asksToMeet: true });
    hub.clock.advance('P15D');
    const final = await child.does('finalise', decided, { planVersion, note: 'With a second session', notice: NOTICE }, child.officer);
    expect(final).toMatchObject({ state: 'ENDED', outcome: 'AMENDED', finalOn: '2026-11-10', nextDueOn: null, planVersion: { number: 2 } });

    const { reviews } = await child.ofPlan();
    expect(reviews).toMatchObject([{ state: 'ENDED' }, { kind: 'ANNUAL', state: 'OPEN', countedFrom: '2026-10-26', endsBy: '2027-10-25' }]);
  });

  it('ends without amendments, with the next year counted from the decision and not from the meeting', async () => {
    const child = await Reviewing.of(world, 'Dan Due');
    const reported = await child.reported({ countedFrom: '2025-11-20' }, '2026-09-28');
    hub.clock.advance('P10D');
    const keep = { decision: 'KEEP', reason: 'It still fits.', amendments: [] };
    const without = NOTICE.filter(({ element }) => element !== 'MEDIATION_ADVISER');
    expect(await child.does('decide', reported, { ...keep, notice: without }, child.officer)).toMatchObject({ fields: [{ field: 'notice.MEDIATION_ADVISER' }] });
    expect(await child.does('decide', reported, { ...keep, notice: NOTICE }, child.officer)).toMatchObject({ state: 'ENDED', nextDueOn: null });
    expect((await child.ofPlan()).reviews[1]).toMatchObject({ countedFrom: '2026-10-08', endsBy: '2027-10-07' });
  });
});

describe('what stands in the way', () => {
  it('is said of a meeting too soon, unless it is said why, and of one that has passed', async () => {
    const child = await Reviewing.of(world, 'Eva Wrong');
    const opened = await child.open();
    expect(await child.does('plan', opened, { meetingOn: '2026-09-27' })).toMatchObject({ fields: [{ field: 'meetingOn', reason: expect.stringContaining('2026-09-28') }] });
    expect(await child.does('plan', opened, { meetingOn: '2026-09-13', shortNoticeReason: 'x' })).toMatchObject({ fields: [{ field: 'meetingOn' }] });
    expect(await child.does('plan', opened, { meetingOn: '2026-09-21', shortNoticeReason: 'The placement breaks down.' })).toMatchObject({ state: 'PLANNED' });
  });

  it('is said of a meeting on a day on which the school does not meet, by its term dates', async () => {
    const child = await Reviewing.of(world, 'Uma Wrong');
    await termsOf(world.organisations[OrganisationKind.SCHOOL]);
    const opened = await child.open();
    const plan = (meetingOn: string, more = {}) => child.does('plan', opened, { meetingOn, ...more });
    expect(await plan('2026-10-28')).toMatchObject({ fields: [{ field: 'meetingOn', reason: expect.stringContaining('does not meet on') }] });
    expect(await plan('2026-10-17')).toMatchObject({ fields: [{ field: 'meetingOn' }] });
    expect(await plan('2026-10-28', { leadOrganisationId: world.organisations[OrganisationKind.LOCAL_AUTHORITY] })).toMatchObject({ state: 'PLANNED', ledBy: 'AUTHORITY' });
  });

  it('is said of a school that has closed: it holds nothing, and the authority does', async () => {
    const child = await Reviewing.of(world, 'Vic Wrong');
    await hub.owner((owner) => owner.query(`UPDATE organisation SET closed_on = '2026-08-31' WHERE id = $1`, [world.organisations[OrganisationKind.SCHOOL]]));
    const opened = await child.open();
    expect(opened).toMatchObject({ ledBy: 'AUTHORITY', leadOrganisationId: world.organisations[OrganisationKind.LOCAL_AUTHORITY] });
    expect(await child.does('plan', opened, { meetingOn: '2026-10-28', leadOrganisationId: world.organisations[OrganisationKind.SCHOOL] })).toMatchObject({ fields: [{ field: 'leadOrganisationId' }] });
  });

  it('is said of a decision without its amendments, of two at once, and of one before the meeting', async () => {
    const child = await Reviewing.of(world, 'Fay Wrong');
    const reported = await child.reported({}, '2026-09-28');
    const decide = (input: object) => child.does('decide', reported, { decision: 'AMEND', reason: 'Needed.', amendments: [AMENDMENT], ...input }, child.officer);
    expect(await decide({ amendments: [] })).toMatchObject({ fields: [{ field: 'amendments', reason: expect.stringContaining('Devon') }] });
    expect(await decide({ on: '2026-09-27' })).toMatchObject({ fields: [{ field: 'on', reason: expect.stringContaining('2026-09-28') }] });
    expect(await decide({ on: '2026-10-30' })).toMatchObject({ fields: [{ field: 'on' }] });
    const manager = await world.the(Kind.SEND_MANAGER);
    const answers = await Promise.all([decide({}), child.does('decide', reported, { decision: 'KEEP', reason: 'My reasons, at length.', amendments: [], notice: NOTICE }, manager)]);
    const kept = answers.filter(({ __typename }) => __typename === 'Review');
    const lost = answers.filter(({ __typename }) => __typename !== 'Review');
    expect(kept).toHaveLength(1);
    expect(['NOT_NOW', 'CHANGED_MEANWHILE']).toContain(lost[0].code);
  });

  it('is said of an outcome of another plan, and nothing is kept of the meeting then', async () => {
    const [child, other] = [await Reviewing.of(world, 'Gus Wrong'), await Reviewing.of(world, 'Hal Wrong')];
    const planned = await child.does('plan', await child.open(), { meetingOn: '2026-09-28' });
    hub.clock.advance('P14D');
    const met = await child.does('meet', planned, { heldOn: '2026-09-28', attendedIds: [], outcomes: [{ outcomeId: other.outcomeId, progress: 'SOME', verdict: 'KEPT' }] });
    expect(met).toMatchObject({ fields: [{ field: 'outcomes.0.outcomeId', reason: expect.stringContaining('no outcome of the plan') }] });
    expect(await child.officer.gets(READ, { id: planned.id })).toMatchObject({ state: 'PLANNED', heldOn: null });
  });

  it('is said of a plan that is none of the law’s, or has nothing issued', async () => {
    const child = await world.child('Ida Wrong');
    const caseworker = await world.around(child, Kind.SEND_CASEWORKER);
    const start = (kind: string) => caseworker.gets('mutation ($input: StartPlanInput!) { startPlan(input: $input) { ... on Plan { id } } }', { input: { childId: child.id, kind, title: 'x' } });
    const open = async (kind: string) => caseworker.gets(deeds.open, { input: { planId: (await start(kind)).id, kind: 'ANNUAL' } });
    expect(await open('SEN_SUPPORT')).toMatchObject({ fields: [{ field: 'planId' }] });
    expect(await open('EHC_PLAN')).toMatchObject({ code: 'NOT_NOW', stands: 'DRAFTING' });
  });
});

describe('what is warned of early', () => {
  it('is that notice and papers fall on one day, so that advice has to be asked for four weeks before', async () => {
    const child = await Reviewing.of(world, 'Jon Warned');
    const planned = await child.does('plan', await child.open(), { meetingOn: '2026-10-05' });
    expect(planned.warnings).toEqual([expect.stringContaining('should have been asked for by')]);
    const invited = await child.does('invite', planned, { invitees: await child.invitees() });
    expect(invited.warnings).toEqual([expect.stringContaining('1 of those asked for advice have less than two weeks')]);
  });

  it('is that a decision after such a meeting may come after the year is over', async () => {
    const child = await Reviewing.of(world, 'Kim Warned');
    const planned = await child.does('plan', await child.open({ countedFrom: '2025-11-01' }), { meetingOn: '2026-10-19' });
    expect(planned.warnings).toEqual([expect.stringContaining('16 November 2026')]);
  });
});

describe('who knows of a review', () => {
  it('is everybody around the child; the report is for those who read all of a plan but social care’s part, and the police know nothing', async () => {
    const child = await Reviewing.of(world, 'Lea Known');
    const { id } = await child.reported({}, '2026-09-28');
    const seen = async (kind: Kind) => (await world.around(child.child, kind)).gets(READ, { id });
    expect(await seen(Kind.CLASS_TEACHER)).toMatchObject({ state: 'REPORTED', report: null });
    expect(await seen(Kind.CLINICIAN)).toMatchObject({ report: 'All agreed.' });
    expect(await (await world.parentOf(child.child)).gets(READ, { id })).toMatchObject({ report: 'All agreed.' });
    expect(await seen(Kind.POLICE)).toBeNull();
  });

  it('reads what was gathered as the section it belongs to', async () => {
    const child = await Reviewing.of(world, 'Mia Known');
    const { id } = await child.open();
    const worker = await world.around(child.child, Kind.SOCIAL_WORKER);
    await worker.gets(deeds.paper, { input: { reviewId: id, kind: 'SOCIAL_CARE', text: 'Nights are the hardest.', brief: 'Needs support at home.' } });
    const papers = async (kind: Kind) => (await (await world.around(child.child, kind)).gets(READ, { id })).papers;
    expect(await papers(Kind.SENCO)).toMatchObject([{ text: null, brief: 'Needs support at home.' }]);
    expect(await papers(Kind.DSL)).toMatchObject([{ text: 'Nights are the hardest.' }]);
    expect(await papers(Kind.CLASS_TEACHER)).toEqual([]);
  });

  it('takes no step who may not: the decision is the authority’s, and a stranger finds nothing', async () => {
    const child = await Reviewing.of(world, 'Nia Known');
    const reported = await child.reported({}, '2026-09-28');
    const input = { reviewId: reported.id, version: reported.version, decision: 'KEEP', reason: 'x', amendments: [], notice: NOTICE };
    expect((await child.senco.ask(deeds.decide, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Review.decide' });
    expect((await (await world.the(Kind.THERAPIST, 'a stranger')).ask(deeds.decide, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not do twice what was sent twice', async () => {
    const child = await Reviewing.of(world, 'Oda Known');
    const first = await child.open({ idempotencyKey: 'once' });
    expect((await child.open({ idempotencyKey: 'once' })).id).toBe(first.id);
    expect((await child.ofPlan()).reviews).toHaveLength(1);
  });

  it('has on their list what is due first first, page by page, and of what is overdue only that', async () => {
    const names = ['Pia List', 'Quin List', 'Rob List'];
    for (const [at, name] of names.entries()) await (await Reviewing.of(world, name)).open({ countedFrom: `2025-0${9 - at}-20` });
    const { senco } = await Reviewing.of(world, 'Sam List');
    const page = await senco.gets(DUE, { first: 2 });
    expect(page).toMatchObject({ totalCount: 3, nodes: [{ nextDueOn: '2026-07-19' }, { nextDueOn: '2026-08-19' }], pageInfo: { hasNextPage: true } });
    expect(await senco.gets(DUE, { first: 2, after: page.pageInfo.endCursor })).toMatchObject({ nodes: [{ nextDueOn: '2026-09-19', child: { givenName: 'Pia' } }] });
    expect((await senco.gets(DUE, { dueBy: '2026-09-13' })).nodes).toHaveLength(2);
    expect((await senco.gets(DUE, { kind: 'PHASE_TRANSFER' })).nodes).toEqual([]);
    expect(await (await world.the(Kind.THERAPIST, 'elsewhere')).gets(DUE)).toMatchObject({ totalCount: 0 });
  });
});

describe('listening to a review', () => {
  it('tells of every step, to those who may know of it', async () => {
    const child = await Reviewing.of(world, 'Tom Heard');
    const { id, version } = await child.open();
    const parent = await world.parentOf(child.child);
    const stream = await parent.listens(`subscription ($id: ID!) { reviewUpdated(reviewId: $id) { what review { state } } }`, { id });
    const next = stream.next();
    await child.does('plan', { id, version }, { meetingOn: '2026-10-19' });
    const told = [(await next).value, (await stream.next()).value].map(({ data }) => data.reviewUpdated);
    expect(told).toContainEqual({ what: 'Review.planned', review: { state: 'PLANNED' } });
    await stream.return(undefined);
  });
});
