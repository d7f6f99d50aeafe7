import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { CHRONOLOGY, CONVENE, DECIDE_REFERRAL, held, MAKE_PLAN, MAKE_REFERRAL, meetingOf, MEETING, nothingSeen, participantsOf, recordOf, RECORD_MEETING, referralOf, SEEN } from './between-agencies';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let lead: Someone;
let worker: Someone;
let officer: Someone;
let clinician: Someone;
let parent: Someone;
const MEETING_BY_ID = `query ($id: ID!) { safeguardingMeeting(id: $id) { ${MEETING.replace('__typename ... on SafeguardingMeeting {', '').replace(/}\s*$/, '')} } }`;

beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Ada Fielding');
  [lead, worker, officer, clinician] = [await world.the(Kind.DSL), await world.the(Kind.SOCIAL_WORKER), await world.the(Kind.POLICE), await world.the(Kind.CLINICIAN)];
  parent = await world.parentOf(child, 'The parent it is said of');
});
afterAll(() => hub.close());

const seen = async (someone: Someone) => (await someone.ask(SEEN, child)).data.child;
const told = async (someone: Someone): Promise<string[]> => (await someone.gets(CHRONOLOGY, { childId: child.id })).nodes.map(({ what }: { what: string }) => what);

describe('a case from a worry to a conference, over school, social care, police and health', () => {
  let strategy: { id: string; version: number };

  it('begins with a referral, by which social care knows the child, and both its clocks run', async () => {
    expect(await seen(worker)).toBeNull();
    const referral = await lead.gets(MAKE_REFERRAL, { input: referralOf(world, child) });
    expect(referral).toMatchObject({ __typename: 'Referral', state: 'MADE', dueOn: '2026-09-15', receivedOn: '2026-09-14' });
    expect(referral.due.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual(['2026-09-15', '2026-11-16']);
    expect(await seen(worker)).toMatchObject({ givenName: 'Ada', referrals: [{ state: 'MADE' }] });
    const decided = await worker.gets(DECIDE_REFERRAL, { input: { referralId: referral.id, version: 1, decision: 'ENQUIRIES', reason: 'Significant harm is suspected.' } });
    expect(decided).toMatchObject({ state: 'DECIDED', dueOn: '2026-11-16' });
    expect(await seen(lead)).toMatchObject({ referrals: [{ state: 'DECIDED' }] });
    for (const someone of [officer, clinician]) expect(await seen(someone)).toBeNull();
  });

  it('goes on with a strategy discussion, told to those who take part and to nobody else', async () => {
    strategy = await worker.gets(CONVENE, { input: meetingOf(world, child) });
    expect(strategy).toMatchObject({ __typename: 'SafeguardingMeeting', state: 'CONVENED' });
    for (const someone of [lead, officer, clinician]) {
      expect(await someone.gets(MEETING_BY_ID, strategy)).toMatchObject({ kind: 'STRATEGY_DISCUSSION', purpose: 'Whether there is cause to suspect significant harm' });
    }
    expect(await seen(officer)).toEqual({ ...nothingSeen, givenName: 'Ada', safeguardingMeetings: [{ kind: 'STRATEGY_DISCUSSION', minutes: null, decisions: [] }] });
    const { police, school } = participantsOf(world);
    const outcome = await worker.gets(RECORD_MEETING, {
      input: recordOf(strategy, {
        came: [police.organisationId, school.organisationId],
        decisions: [
          { text: 'A joint visit today.', byOrganisationId: police.organisationId, dueOn: '2026-09-14', toldTo: [police.organisationId] },
          { text: 'The school keeps the child until social care has come.', toldTo: [school.organisationId] },
          { text: 'Nobody speaks to the family before the visit.' },
          { text: 'Social care thinks of police protection.', toldTo: [] },
        ],
      }),
    });
    expect(outcome).toMatchObject({ state: 'HELD', outcome: 'ENQUIRIES', due: [{ clock: 'S4 2026-1', dueOn: '2026-10-05' }] });
    expect(outcome.participants.map(({ came }: { came: boolean }) => came)).toEqual([true, true, false]);
    const decisions = async (someone: Someone) => (await someone.gets(MEETING_BY_ID, strategy)).decisions.map(({ text }: { text: string }) => text);
    expect(await decisions(officer)).toEqual(['A joint visit today.', 'Nobody speaks to the family before the visit.']);
    expect(await decisions(lead)).toEqual(['The school keeps the child until social care has come.', 'Nobody speaks to the family before the visit.']);
    expect(await decisions(clinician)).toEqual(['Nobody speaks to the family before the visit.']);
    expect(await decisions(worker)).toHaveLength(4);
  });

  it('comes to a conference whose plan those who carry it out are told, with the days of the core group and the review', async () => {
    const conference = await held(worker, {
      meeting: meetingOf(world, child, { kind: 'INITIAL_CONFERENCE', purpose: 'Whether there is to be a plan', followsId: strategy.id, participants: [participantsOf(world).school, participantsOf(world).health] }),
      record: { outcome: 'PROTECTION_PLAN' },
    });
    expect(conference.due).toEqual([
      expect.objectContaining({ clock: 'S5 2026-1', dueOn: '2026-09-28' }),
      expect.objectContaining({ clock: 'S6 2026-1', dueOn: '2026-12-14' }),
    ]);
    const plan = await worker.gets(MAKE_PLAN, {
      input: { meetingId: conference.id, categories: ['PHYSICAL_ABUSE'], worries: 'Bruises.', whatMustChange: 'Nobody hurts the child.', contingency: 'An application to the court.' },
    });
    expect(plan).toMatchObject({ __typename: 'ProtectionPlan', kind: 'CHILD_PROTECTION', categories: ['PHYSICAL_ABUSE'], startedOn: '2026-09-14' });
    for (const someone of [lead, clinician]) expect(await seen(someone)).toMatchObject({ protectionPlans: [{ kind: 'CHILD_PROTECTION' }] });
    expect(await seen(officer)).toMatchObject({ protectionPlans: [] });
  });

  it('tells each agency in its chronology its own and what was shared with it', async () => {
    expect(await told(officer)).toEqual(expect.arrayContaining(['Agencies met', 'Decided between agencies']));
    expect(await told(officer)).not.toContain('Referred to social care');
    expect(await told(worker)).toEqual(expect.arrayContaining(['Referred to social care', 'Agencies met', 'A plan to protect was made']));
    expect(await told(clinician)).not.toContain('Referred to social care');
  });

  it.each(Object.values(Kind).filter((kind) => ![Kind.DSL, Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER, Kind.CARE_SYSTEM, Kind.POLICE, Kind.CLINICIAN, Kind.PARENT].includes(kind)))(
    'shows a %s nothing of it', async (kind) => {
      const someone = await world.anybody(kind);
      const actingFor = kind.endsWith('SYSTEM') || !/PARENT|CARER|YOUNG|ADVOCATE/.test(kind) ? world.organisationOf(kind) : someone.id;
      await world.known(child, someone, { kind, source: 'Child', actingFor });
      const { data } = await someone.as(actingFor).ask(SEEN, child);
      expect(data?.child ? { ...data.child, givenName: 'Ada' } : null).toEqual(data?.child ? { ...nothingSeen, givenName: 'Ada' } : null);
    });

  it('shows the parent of whom it is said nothing by any way: fields, ids, chronology, counts, who looked, events', async () => {
    expect(await seen(parent)).toEqual({ ...nothingSeen, givenName: 'Ada' });
    expect(await parent.gets(MEETING_BY_ID, strategy)).toBeNull();
    expect(await told(parent)).toEqual(['Went on roll']);
    expect((await parent.gets(CHRONOLOGY, { childId: child.id })).totalCount).toBe(1);
    const looked = await parent.gets(`query ($id: ID!) { child(id: $id) { whoLooked(first: 100) { nodes { deed recordTypes organisation { name } } } } }`, child);
    expect(JSON.stringify(looked)).not.toMatch(/Referral|Meeting|Protection|Sharing|Share|Police|Care team/);
    const lists = await parent.gets(`{ openReferrals { totalCount nodes { id } } }`);
    expect(lists).toEqual({ totalCount: 0, nodes: [] });
    expect(await parent.gets(`{ sharesWithMe { totalCount } }`).catch(() => ({ totalCount: 0 }))).toEqual({ totalCount: 0 });
  });

  it('answers the parent’s every deed in the words that a missing record gets', async () => {
    const missing = '3f2b0c1e-0000-4000-8000-000000000000';
    const refusal = async (meetingId: string) => (await parent.ask(RECORD_MEETING, { input: recordOf({ id: meetingId, version: 2 }) })).errors?.map(({ message, extensions }) => ({ message, extensions }));
    expect(await refusal(strategy.id)).toEqual(await refusal(missing));
    expect((await parent.ask(CONVENE, { input: meetingOf(world, child) })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SafeguardingMeeting.convene' });
  });
});

describe('a forum whose minutes are restricted', () => {
  it('tells the school the action that was agreed with it, and neither the minutes nor who was there', async () => {
    const here = await world.child('Ben Fielding');
    await world.known(here, officer, { kind: Kind.POLICE, source: 'SafeguardingAction', actingFor: world.organisations[OrganisationKind.POLICE] });
    const { school } = participantsOf(world);
    const forum = await held(officer, {
      meeting: meetingOf(world, here, { kind: 'MARAC', purpose: 'A mother at high risk', participants: [school] }),
      record: { outcome: 'ACTIONS_AGREED', minutes: 'What the police know of him.', decisions: [{ text: 'Collection by the grandmother alone.' }, { text: 'A marker on the address.', toldTo: [] }] },
    });
    expect(forum).toMatchObject({ state: 'HELD' });
    const { data } = await lead.ask(SEEN, here);
    expect(data.child).toMatchObject({ safeguardingMeetings: [], meetingDecisions: [{ text: 'Collection by the grandmother alone.' }] });
    expect(await lead.gets(MEETING_BY_ID, forum)).toBeNull();
    expect((await (await world.parentOf(here)).ask(SEEN, here)).data.child).toEqual({ ...nothingSeen, givenName: 'Ben' });
  });

  it('is convened by those whose it is: a school convenes no conference', async () => {
    const { errors } = await lead.ask(CONVENE, { input: meetingOf(world, child, { kind: 'INITIAL_CONFERENCE' }) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SafeguardingMeeting.convene' });
  });
});
