import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { dueFrom } from '../../src/safeguarding/due';
import { withheld } from '../../src/safeguarding/chronology/withheld-line';
import { kindsOfMeeting } from '../../src/safeguarding/meetings/meeting-kinds';
import { clockNamed } from '../../src/safeguarding/clocks/due-by';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { CALL_OFF, CLOSE_REFERRAL, CONVENE, DECIDE_REFERRAL, END_PLAN, held, MAKE_PLAN, MAKE_REFERRAL, meetingOf, participantsOf, RECORD_MEETING, recordOf, referralOf, SEEN } from './between-agencies';

const MISSING = '3f2b0c1e-0000-4000-8000-000000000000';
const LONG = 'x'.repeat(1_000_000);
let hub: TestHub;
let world: World;
let lead: Someone;
let worker: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  [lead, worker] = [await world.the(Kind.DSL), await world.the(Kind.SOCIAL_WORKER)];
  for (const kind of [Kind.POLICE, Kind.CLINICIAN]) await world.the(kind);
});
afterAll(() => hub.close());

const referred = async (child: ChildKnownTo, more: object = {}) => lead.gets(MAKE_REFERRAL, { input: referralOf(world, child, more) });
const decides = (someone: Someone, { id, version }: { id: string; version: number }, decision = 'CHILD_IN_NEED') =>
  someone.gets(DECIDE_REFERRAL, { input: { referralId: id, version, decision, reason: 'For this reason.' } });

describe('the clocks between agencies', () => {
  it('that begin on Christmas Eve leave out the holidays', () => {
    expect(dueFrom('2026-12-24', ['S1', 'S2', 'S4', 'S5', 'S6']).map(({ dueOn }) => dueOn)).toEqual(['2026-12-29', '2027-03-02', '2027-01-19', '2027-01-12', '2027-03-24']);
  });
  it('that every kind of meeting begins are known, and each says where it is written', () => {
    for (const { comesTo, authority } of Object.values(kindsOfMeeting)) {
      expect(authority).not.toBe('');
      for (const id of Object.values(comesTo).flat()) expect(clockNamed(id)).toBeDefined();
    }
  });
});

describe('a line of a chronology', () => {
  const row = { originator: 'us', handling: null, recordId: 'r' };
  it.each([
    [{}, undefined],
    [{ originator: 'them' }, 'OTHER_AGENCY'],
    [{ handling: 'AGENCY_ONLY' }, 'HANDLING_CODE'],
    [{ handling: 'NAMED_PEOPLE' }, 'HANDLING_CODE'],
    [{ handling: 'NOT_FOR_FAMILY' }, undefined],
    [{ recordId: 'x' }, 'DECIDED'],
    [{ recordId: 'x', originator: 'them' }, 'OTHER_AGENCY'],
  ])('that is %j is withheld as %s', (more, because) => {
    expect(withheld({ ...row, ...more }, 'us', new Map([['x', 'why']]))?.because).toBe(because);
  });
});

describe('a referral', () => {
  it('on which nothing follows is told with its reason, and social care knows the child no more', async () => {
    const child = await world.child('Ada Fielding');
    const decided = await decides(worker, await referred(child), 'NO_FURTHER_ACTION');
    expect(decided).toMatchObject({ state: 'CLOSED', decision: 'NO_FURTHER_ACTION', dueOn: null });
    expect((await worker.ask(SEEN, child)).data.child).toBeNull();
    expect(await lead.gets(`query ($id: ID!) { child(id: $id) { referrals { state decisionReason } } }`, child)).toEqual({ referrals: [{ state: 'CLOSED', decisionReason: 'For this reason.' }] });
  });

  it('is decided once, closed after that, and the second of two who decide at once is told', async () => {
    const child = await world.child('Ben Fielding');
    const referral = await referred(child);
    const closing = (version: number) => worker.gets(CLOSE_REFERRAL, { input: { referralId: referral.id, version, outcome: 'Help is given.' } });
    expect(await closing(1)).toMatchObject({ code: 'NOT_NOW', presentState: 'MADE' });
    expect(await decides(worker, { ...referral, version: 7 })).toMatchObject({ code: 'CHANGED_MEANWHILE', yourText: 'For this reason.' });
    const both = await Promise.all([decides(worker, referral), decides(worker, referral)]);
    expect(both.map(({ state, code }) => state ?? code).sort()).toEqual(['DECIDED', 'NOT_NOW']);
    expect(await closing(2)).toMatchObject({ state: 'CLOSED', outcome: 'Help is given.' });
    expect((await worker.ask(SEEN, child)).data.child).toBeNull();
  });

  it('is made to social workers who are there and not of the family', async () => {
    const child = await world.child('Cleo Fielding');
    const team = world.organisations[OrganisationKind.SOCIAL_CARE_TEAM];
    for (const more of [{ toOrganisationId: MISSING }, { toOrganisationId: 'no id' }, { toOrganisationId: child.schoolId }]) expect(await referred(child, more)).toMatchObject({ fields: [{ field: 'toOrganisationId' }] });
    const related = await world.the(Kind.SOCIAL_WORKER, 'and aunt');
    await (await world.the(Kind.AUTHORITY_SYSTEM)).gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }`, {
      input: { childId: child.id, name: 'Aunt', relation: 'aunt', parentalResponsibility: true, personId: related.id },
    });
    for (const toPersonId of [MISSING, lead.id, related.id]) expect(await referred(child, { toOrganisationId: team, toPersonId })).toMatchObject({ fields: [{ field: 'toPersonId' }] });
    expect(await referred(child, { toPersonId: worker.id })).toMatchObject({ state: 'MADE' });
    const colleague = await world.the(Kind.SOCIAL_WORKER, 'another');
    expect((await colleague.ask(SEEN, child)).data.child).toBeNull();
  });

  it.each([['worries', { worries: ' ' }], ['worries', { worries: LONG }], ['familyToldReason', { familyToldReason: '' }], ['strengths', { strengths: 'a\u0000b' }]])('cannot be made with a bad %s', async (field, more) => {
    const child = await world.child('Dan Fielding');
    expect(await referred(child, more)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
  });

  it('is made by those who may and about a child whom they know', async () => {
    const child = await world.child('Eve Fielding');
    for (const someone of [await world.around(child, Kind.SENCO), await world.around(child, Kind.CLASS_TEACHER), await world.parentOf(child)]) {
      expect((await someone.ask(MAKE_REFERRAL, { input: referralOf(world, child) })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Referral.make' });
    }
    for (const id of [child.id, MISSING]) expect((await worker.ask(MAKE_REFERRAL, { input: referralOf(world, { ...child, id }) })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    const clinician = await world.around(child, Kind.CLINICIAN);
    expect(await clinician.gets(MAKE_REFERRAL, { input: referralOf(world, child) })).toMatchObject({ state: 'MADE' });
    expect(await lead.gets(SEEN, child)).toMatchObject({ referrals: [] });
  });

  it('is not made twice when it is sent twice', async () => {
    const child = await world.child('Fay Fielding');
    const [first, second] = [await referred(child, { idempotencyKey: 'twice' }), await referred(child, { idempotencyKey: 'twice' })];
    expect(second).toEqual(first);
  });
});

describe('a meeting of agencies', () => {
  let child: ChildKnownTo;
  beforeAll(async () => {
    child = await world.child('Gil Fielding');
    await referred(child);
  });
  const convened = (more: object = {}) => worker.gets(CONVENE, { input: meetingOf(world, child, more) });
  const recorded = (meeting: { id: string; version: number }, more: object = {}) => worker.gets(RECORD_MEETING, { input: recordOf(meeting, more) });

  it.each([
    ['participants.0', { participants: [{ organisationId: MISSING, post: 'DSL' }] }],
    ['participants.0', { participants: [{ organisationId: MISSING }] }],
    ['followsId', { followsId: MISSING }],
    ['purpose', { purpose: '' }],
    ['necessity', { necessity: LONG }],
    ['consentReason', { consentReason: null }],
  ])('cannot be convened with a bad %s', async (field, more) => {
    expect(await convened(more)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
  });

  it('comes to what a meeting of its kind can come to, on the day or after it, and once', async () => {
    const meeting = await convened();
    expect(await recorded(meeting, { outcome: 'PLAN_ENDS' })).toMatchObject({ fields: [{ field: 'outcome' }] });
    expect(await recorded(meeting, { came: [MISSING] })).toMatchObject({ fields: [{ field: 'came' }] });
    expect(await recorded({ ...meeting, version: 4 })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    const both = await Promise.all([recorded(meeting), recorded(meeting)]);
    expect(both.map(({ state, code }) => state ?? code).sort()).toEqual(['HELD', 'NOT_NOW']);
    expect(await recorded(await convened({ heldOn: '2026-09-20' }))).toMatchObject({ code: 'NOT_NOW', presentState: 'CONVENED' });
  });

  it('that is called off comes to nothing', async () => {
    const meeting = await convened();
    expect(await worker.gets(CALL_OFF, { input: { meetingId: meeting.id, version: 1, reason: 'Ill.' } })).toMatchObject({ state: 'CALLED_OFF' });
    expect(await recorded({ ...meeting, version: 2 })).toMatchObject({ code: 'NOT_NOW', presentState: 'CALLED_OFF' });
  });

  it('is changed by whoever convened it alone: those who take part read, and pass nothing on', async () => {
    const meeting = await convened();
    const refused = await lead.ask(RECORD_MEETING, { input: recordOf(meeting) });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SafeguardingMeeting.record' });
    const passing = await lead.ask(`mutation ($input: DecideSharingInput!) { decideSharing(input: $input) { __typename } }`, {
      input: { childId: child.id, decision: 'SHARE', purpose: 'x', items: [{ recordType: 'SafeguardingMeeting', recordIds: [meeting.id] }], recipients: [participantsOf(world).police],
        lawfulBasis: 'PUBLIC_TASK', lawfulCondition: 'SAFEGUARDING', consent: 'NOT_NEEDED', consentReason: 'x', necessity: 'x' },
    });
    expect(passing.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells those who take part as it happens, and ends telling when the share is ended', async () => {
    const officer = await world.the(Kind.POLICE);
    const stream = await officer.listens(`subscription { safeguardingUpdated { what safeguardingMeeting { kind } } }`);
    const meeting = await convened();
    expect((await stream.next()).value.data.safeguardingUpdated).toEqual({ what: 'SafeguardingMeeting.convened', safeguardingMeeting: { kind: 'STRATEGY_DISCUSSION' } });
    const { nodes } = await worker.gets(`query ($id: ID!) { sharingDecisions(childId: $id, first: 100) { nodes { items { recordId } shares { id version organisationId } } } }`, child);
    const mine = nodes.find(({ items }: { items: { recordId: string }[] }) => items.some(({ recordId }) => recordId === meeting.id));
    const share = mine.shares.find(({ organisationId }: { organisationId: string }) => organisationId === world.organisations[OrganisationKind.POLICE]);
    await worker.gets(`mutation ($input: EndShareInput!) { endShare(input: $input) { __typename } }`, { input: { shareId: share.id, version: share.version, reason: 'Not needed.' } });
    await recorded(meeting);
    const after = await convened({ purpose: 'Another' });
    expect((await stream.next()).value.data.safeguardingUpdated).toMatchObject({ what: 'SafeguardingMeeting.convened' });
    expect((await officer.ask(`query ($id: ID!) { safeguardingMeeting(id: $id) { id } }`, meeting)).data.safeguardingMeeting).toBeNull();
    expect((await officer.gets(`query ($id: ID!) { safeguardingMeeting(id: $id) { id } }`, after)).id).toBe(after.id);
    await stream.return(undefined);
  });

  it('makes a plan only where it came to one, with the harm that it is about, and the plan ends once', async () => {
    const plan = (meetingId: string, categories: readonly string[]) => worker.gets(MAKE_PLAN, { input: { meetingId, categories, worries: 'x', whatMustChange: 'x', contingency: 'x' } });
    const strategy = await held(worker, { meeting: meetingOf(world, child), record: {} });
    expect(await plan(strategy.id, [])).toMatchObject({ code: 'NOT_NOW', presentState: 'ENQUIRIES' });
    const conference = await held(worker, { meeting: meetingOf(world, child, { kind: 'INITIAL_CONFERENCE' }), record: { outcome: 'PROTECTION_PLAN' } });
    expect(await plan(conference.id, [])).toMatchObject({ fields: [{ field: 'categories' }] });
    const made = await plan(conference.id, ['NEGLECT', 'NEGLECT']);
    expect(made).toMatchObject({ categories: ['NEGLECT'], endedOn: null });
    const ending = (version: number) => worker.gets(END_PLAN, { input: { protectionPlanId: made.id, version, reason: 'It is safe.' } });
    expect(await ending(1)).toMatchObject({ endedOn: '2026-09-14' });
    expect(await ending(2)).toMatchObject({ code: 'NOT_NOW' });
    const need = await held(worker, { meeting: meetingOf(world, child, { kind: 'CHILD_IN_NEED_MEETING' }), record: { outcome: 'CHILD_IN_NEED_PLAN' } });
    expect(await plan(need.id, ['NEGLECT'])).toMatchObject({ fields: [{ field: 'categories' }] });
    expect(await plan(need.id, [])).toMatchObject({ kind: 'CHILD_IN_NEED' });
  });
});
