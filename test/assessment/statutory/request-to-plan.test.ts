import { Kind } from '../../../src/access';
import { saveSchoolCalendars } from '../../../src/people';
import { TestHub, type Someone } from '../../support/hub';
import { World, YOUNG } from '../../support/world';
import { GIVE, therapy } from '../asking';
import { CHALLENGE, CHALLENGE_STEP, DEEDS, END_EXCEPTION, EXCEPT, InLaw, noticeOf, REPLY, RESPOND } from './in-law';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open('2027-02-01T09:00:00Z');
  world = await World.make(hub);
});
afterAll(() => hub.close());

const OPEN_ADVICE = `mutation ($input: AskForAdviceInput!) { askForAdvice(input: $input) { __typename ... on AdviceRequest { id version dueOn } ... on Problem { code message } } }`;

describe('a request for an assessment', () => {
  it('starts the clock on the day the authority received it, whoever asked', async () => {
    const one = await InLaw.requested(world, 'Ada Received', '2026-09-14');
    expect(await one.course()).toMatchObject({ stage: 'REQUESTED', receivedOn: '2026-09-14', requestSource: 'FAMILY', requestedBy: 'Her mother, by letter' });
    expect([(await one.due('E2')).dueOn, (await one.due('E4')).dueOn, (await one.due('E7')).dueOn]).toEqual(['2026-10-26', '2027-01-04', '2027-02-01']);
    expect((await one.due('E2')).because).toContain('26 October 2026');

    const other = await InLaw.of(world, 'Ben Parent');
    const parent = await world.parentOf(other.child);
    expect(await other.request({ receivedOn: '2027-01-04' }, parent)).toMatchObject({ fields: [{ field: 'receivedOn' }] });
    expect(await other.request({}, parent)).toMatchObject({ __typename: 'Assessment', stage: 'REQUESTED', receivedOn: '2027-02-01' });
    expect(await other.course(parent)).toMatchObject({ requestSource: 'FAMILY', steps: [{ kind: 'REQUEST_RECEIVED' }] });
    expect((await other.course(parent)).whatHappensNext[1]).toContain('whether there will be an assessment');
  });

  it('comes from a young person, from the school, and by notice under s.24', async () => {
    const young = await InLaw.of(world, 'Cem Young', YOUNG);
    const { someone } = await world.ofFamily(young.child, Kind.YOUNG_PERSON);
    expect(await young.request({}, someone)).toMatchObject({ __typename: 'Assessment', requestSource: 'FAMILY' });

    const school = await InLaw.of(world, 'Dee School');
    await school.request({}, await world.the(Kind.SENCO));
    expect((await school.course()).requestSource).toBe('SETTING');

    const notice = await InLaw.of(world, 'Eve Notice');
    await notice.request({ basis: 'NOTICE', source: 'HEALTH', receivedOn: '2027-01-29' });
    expect(await notice.course()).toMatchObject({ requestSource: 'HEALTH', steps: [{ kind: 'BROUGHT_TO_NOTICE', happenedOn: '2027-01-29' }] });
  });

  it('is answered with what stands in the way where the child is under assessment already, has a plan, or is 25', async () => {
    const one = await InLaw.requested(world, 'Fay Twice', '2027-01-11');
    expect(await one.request({ receivedOn: '2027-01-20' }, await world.the(Kind.SENCO))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await one.request({})).toMatchObject({ code: 'NOT_NOW', stands: 'REQUESTED', message: expect.stringContaining('2027-01-11') });
    const planned = await InLaw.of(world, 'Gus Planned');
    await (await planned.plan()).issue();
    expect(await planned.request()).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('re-assessment') });
    const old = await InLaw.of(world, 'Hal Old', '2002-02-01');
    expect(await old.request()).toMatchObject({ fields: [{ field: 'childId' }] });
    expect(await (await InLaw.of(world, 'Ira Ahead')).request({ receivedOn: '2027-02-02' })).toMatchObject({ fields: [{ field: 'on' }] });
  });

  it('is for the family, the school’s leads and the authority', async () => {
    const one = await InLaw.of(world, 'Jay Who');
    const teacher = await world.around(one.child, Kind.CLASS_TEACHER);
    await expect(one.request({}, teacher)).rejects.toThrow('FORBIDDEN');
    await expect(one.request({}, await world.anybody())).rejects.toThrow('NOT_FOUND');
  });

  it('is told to everybody whom regulations 3 and 4 name, or it is said why there is nobody to tell', async () => {
    const one = await InLaw.requested(world, 'Kim Told', '2027-01-29');
    const told = [{ who: 'FAMILY', on: '2027-01-29' }, { who: 'HEALTH_BOARD', on: '2027-02-01' }, { who: 'SOCIAL_CARE', on: '2027-02-01' }];
    expect(await one.does(DEEDS.tell, { told })).toMatchObject({ fields: [{ field: 'told.SETTING' }] });
    expect(await one.does(DEEDS.tell, { told: [...told, { who: 'SETTING', words: 'She is in no school yet.' }] })).toMatchObject({ __typename: 'Assessment' });
    expect(await one.due('E1')).toMatchObject({ state: 'MET', metOn: '2027-02-01' });
  });
});

describe('the decision whether to assess', () => {
  it('stops the six weeks, and says so when it came late', async () => {
    const inTime = await InLaw.requested(world, 'Lea Time', '2026-12-21');
    expect(await inTime.does(DEEDS.assess)).toMatchObject({ stage: 'ASSESSING', state: 'OPEN' });
    expect(await inTime.due('E2')).toMatchObject({ dueOn: '2027-02-01', state: 'MET' });
    const late = await InLaw.requested(world, 'Max Late', '2026-12-14');
    expect(await late.due('E2')).toMatchObject({ state: 'OVERDUE' });
    await late.does(DEEDS.assess);
    expect(await late.due('E2')).toMatchObject({ dueOn: '2027-01-25', state: 'MET_LATE', metOn: '2027-02-01' });
  });

  it('lets one of two who decide at once know that the other was faster', async () => {
    const one = await InLaw.requested(world, 'Nia Both', '2027-01-11');
    const input = { assessmentId: one.assessmentId, version: await one.version() };
    const notice = await noticeOf(one.officer, 'DECIDED_NOT_TO_ASSESS');
    const answers = await Promise.all([one.officer.gets(DEEDS.assess, { input }), (await world.the(Kind.SEND_MANAGER)).gets(DEEDS.decline, { input: { ...input, notice } })]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['Assessment', 'ChangedMeanwhile']);
    expect((await one.course()).steps).toHaveLength(2);
  });

  it('is refused with the whole of its notice, or not at all: each thing that is missing by its name', async () => {
    const one = await InLaw.requested(world, 'Oz Refused', '2027-01-11');
    const whole = await noticeOf(one.officer, 'DECIDED_NOT_TO_ASSESS');
    for (const element of ['REASONS', 'MEDIATION_ADVISER', 'TIME_TO_APPEAL', 'ADVICE_SERVICE']) {
      const notice = whole.map((part) => (part.element === element ? { ...part, text: ' ' } : part));
      expect(await one.does(DEEDS.decline, { notice })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: `notice.${element}` }] });
    }
    expect(await one.does(DEEDS.decline, { notice: whole })).toMatchObject({ stage: 'NOT_ASSESSED', state: 'CLOSED' });
    const parent = await world.parentOf(one.child);
    expect((await one.course(parent)).notices[0].parts).toHaveLength(whole.length);
    expect(await one.due('E7')).toMatchObject({ state: 'NO_LONGER_DUE' });
    expect(await one.does(DEEDS.assess)).toMatchObject({ code: 'NOT_NOW', stands: 'NOT_ASSESSED' });
  });

  it('is the authority’s alone, and on no day before the request nor one that has not come', async () => {
    const one = await InLaw.requested(world, 'Pia Days', '2027-01-11');
    await expect(one.does(DEEDS.assess, {}, await world.the(Kind.SENCO))).rejects.toThrow('FORBIDDEN');
    await expect(one.does(DEEDS.assess, {}, await world.parentOf(one.child))).rejects.toThrow('FORBIDDEN');
    expect(await one.does(DEEDS.assess, { on: '2027-01-10' })).toMatchObject({ fields: [{ field: 'on', reason: expect.stringContaining('before Monday 11 January 2027') }] });
    expect(await one.does(DEEDS.assess, { on: '2027-02-02' })).toMatchObject({ fields: [{ field: 'on' }] });
    expect((await one.course()).steps).toHaveLength(1);
  });
});

describe('advice in an assessment', () => {
  const ask = async (one: InLaw, therapist: Someone) =>
    one.officer.gets(OPEN_ADVICE, { input: { assessmentId: one.assessmentId, kind: 'SPEECH_AND_LANGUAGE_THERAPY', organisationId: world.organisationOf(Kind.THERAPIST), personId: therapist.id } });

  it('has its own six weeks, which those who were asked see, and which stop when it is given', async () => {
    const one = await InLaw.requested(world, 'Quy Advice', '2027-01-11');
    await one.does(DEEDS.assess);
    const therapist = await world.around(one.child, Kind.THERAPIST);
    const asked = await ask(one, therapist);
    expect(asked.dueOn).toBe('2027-03-15');
    expect(await one.due('E3', therapist)).toMatchObject({ dueOn: '2027-03-15', state: 'RUNNING', responsibleOrganisationId: world.organisationOf(Kind.THERAPIST) });
    expect(await one.due('E3', await world.around(one.child, Kind.CLASS_TEACHER))).toBeUndefined();
    await therapist.gets(GIVE, { input: therapy(asked.id) });
    expect(await one.due('E3')).toMatchObject({ state: 'MET', metOn: '2027-02-01' });
  });

  it('is asked and given no more once it was decided', async () => {
    const one = await InLaw.requested(world, 'Ray Over', '2027-01-11');
    await one.does(DEEDS.assess);
    const therapist = await world.around(one.child, Kind.THERAPIST);
    const asked = await ask(one, therapist);
    await one.does(DEEDS.declineToIssue, { notice: await noticeOf(one.officer, 'DECIDED_NOT_TO_ISSUE') });
    expect(await therapist.gets(GIVE, { input: therapy(asked.id) })).toMatchObject({ code: 'NOT_NOW' });
    expect(await ask(one, therapist)).toMatchObject({ code: 'NOT_NOW' });
    expect(await one.due('E3')).toMatchObject({ state: 'NO_LONGER_DUE' });
  });
});

describe('the draft', () => {
  it('gives the family fifteen days from the day it counts as served, and names no setting', async () => {
    const one = await InLaw.requested(world, 'Sal Draft', '2026-11-02');
    await one.does(DEEDS.assess, { on: '2026-12-01' });
    const plan = await one.plan();
    expect(await one.serve(plan, { sentOn: '2027-02-02' })).toMatchObject({ fields: [{ field: 'sentOn' }] });
    expect(await one.serve(plan, { channel: 'FIRST_CLASS_POST' })).toMatchObject({ stage: 'DRAFT', planId: plan.id });
    expect(await one.due('E5')).toMatchObject({ startedOn: '2027-02-03', dueOn: '2027-02-17', state: 'RUNNING', duty: 'FAMILY' });
    const { plan: drafted } = await one.course();
    expect(drafted.namedSettings).toEqual([]);
    expect(await one.officer.gets('query ($id: ID!) { plan(id: $id) { state latestVersion { number edition } } }', { id: plan.id })).toEqual({ state: 'DRAFTING', latestVersion: { number: 1, edition: 'DRAFT' } });
    expect(await one.final(plan, {})).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is answered by the family, each for themself; with its view the family has answered', async () => {
    const one = await InLaw.requested(world, 'Tom Views', '2026-11-02');
    await one.does(DEEDS.assess);
    await one.serve(await one.plan());
    const [mother, father] = [await world.parentOf(one.child, 'A mother'), await world.parentOf(one.child, 'A father')];
    const says = (input: object, by: Someone) => by.gets(RESPOND, { input: { assessmentId: one.assessmentId, ...input } });
    expect(await says({ words: '  ' }, mother)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await says({ wantsMeeting: true, settingName: 'Hill School' }, mother)).toMatchObject({ wantsMeeting: true });
    expect(await one.due('E5')).toMatchObject({ state: 'RUNNING' });
    expect(await says({ words: 'Section B leaves out how he sleeps.' }, mother)).toMatchObject({ receivedOn: '2027-02-01' });
    expect(await one.due('E5')).toMatchObject({ state: 'MET' });
    expect((await one.course(mother)).draftResponses).toHaveLength(2);
    expect((await one.course(father)).draftResponses).toEqual([]);
    await expect(says({ words: 'As the school sees it.' }, await world.the(Kind.SENCO))).rejects.toThrow('FORBIDDEN');
  });
});

describe('the final plan', () => {
  const drafted = async (name: string): Promise<{ one: InLaw; plan: Awaited<ReturnType<InLaw['plan']>> }> => {
    const one = await InLaw.requested(world, name, '2026-09-14');
    await one.does(DEEDS.assess, { on: '2026-10-20' });
    const plan = await one.plan();
    await one.serve(plan, { sentOn: '2027-01-11' });
    return { one, plan };
  };

  it('is issued at twenty weeks with its setting and its notice, and from then on the plan is in force', async () => {
    const { one, plan } = await drafted('Una Final');
    const consultation = await one.consult({ on: '2027-01-12', askedForByFamily: true });
    expect(await one.due('E6')).toMatchObject({ about: consultation.id, dueOn: '2027-01-26' });
    expect(await one.officer.gets(REPLY, { input: { consultationId: consultation.id, version: 1, answer: 'CAN_MEET_NEEDS', words: 'Yes.', on: '2027-01-11' } })).toMatchObject({ fields: [{ field: 'on' }] });
    expect(await one.officer.gets(REPLY, { input: { consultationId: consultation.id, version: 1, answer: 'CAN_MEET_NEEDS', words: 'Yes.' } })).toMatchObject({ answer: 'CAN_MEET_NEEDS' });
    expect(await one.final(plan, { notice: [] })).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringContaining('notice.RIGHT_OF_APPEAL') });
    expect(await one.final(plan)).toMatchObject({ stage: 'ISSUED', state: 'CLOSED' });
    expect(await one.due('E7')).toMatchObject({ dueOn: '2027-02-01', state: 'MET' });
    const parent = await world.parentOf(one.child);
    expect((await one.course(parent)).plan.namedSettings).toEqual([{ rank: 1, setting: { id: one.school }, settingCode: null, inWords: null }]);
    expect(await parent.gets('query ($id: ID!) { plan(id: $id) { state latestVersion { number edition issuedOn } } }', { id: plan.id }))
      .toEqual({ state: 'ISSUED', latestVersion: { number: 2, edition: 'FINAL', issuedOn: '2027-02-01' } });
  });

  it('names no setting that was not consulted or that has closed, and something', async () => {
    const { one, plan } = await drafted('Vic Named');
    expect(await one.final(plan)).toMatchObject({ fields: [{ field: 'settings.0.settingId', reason: expect.stringContaining('consulted') }] });
    expect(await one.final(plan, { settings: [] })).toMatchObject({ fields: [{ field: 'settings' }] });
    expect(await one.final(plan, { settings: [{ settingCode: 'OTH' }] })).toMatchObject({ fields: [{ field: 'settings.0.inWords' }] });
    expect(await one.final(plan, { settings: [{ settingCode: 'OTH', inWords: 'A mainstream secondary school' }] })).toMatchObject({ stage: 'ISSUED' });
  });

  it('waits until the family’s fifteen days are over, or the family has answered', async () => {
    const one = await InLaw.requested(world, 'Wes Early', '2026-11-30');
    await one.does(DEEDS.assess);
    const plan = await one.plan();
    await one.serve(plan);
    await one.consult();
    expect(await one.final(plan)).toMatchObject({ fields: [{ field: 'on', reason: expect.stringContaining('15 February 2027') }] });
    await (await world.parentOf(one.child)).gets(RESPOND, { input: { assessmentId: one.assessmentId, words: 'We agree with all of it.' } });
    expect(await one.final(plan)).toMatchObject({ stage: 'ISSUED' });
  });

  it('can be kept no more after a draft that was served too late: that is said at once', async () => {
    const one = await InLaw.requested(world, 'Xan Impossible', '2026-09-21');
    await one.does(DEEDS.assess, { on: '2026-11-02' });
    await one.serve(await one.plan());
    expect((await one.due('E7')).impossible).toContain('leaves the family until');
  });
});

describe('an exception', () => {
  it('lifts a limit while it lasts, and moves no due date', async () => {
    const one = await InLaw.requested(world, 'Yaz Away', '2026-12-07');
    const input = { assessmentId: one.assessmentId, ground: 'ABSENT_4W', evidence: 'Booked flights, from 15 December to 14 February.', fromOn: '2026-12-15', revisedTargetOn: '2027-02-22' };
    expect(await one.due('E2')).toMatchObject({ state: 'OVERDUE', dueOn: '2027-01-18' });
    const exception = await one.officer.gets(EXCEPT, { input });
    expect(await one.due('E2')).toMatchObject({ state: 'LIFTED', dueOn: '2027-01-18', liftedBy: 'ABSENT_4W', revisedTargetOn: '2027-02-22' });
    await one.officer.gets(END_EXCEPTION, { input: { exceptionId: exception.id, version: 1, untilOn: '2027-01-31' } });
    expect(await one.due('E2')).toMatchObject({ state: 'OVERDUE', dueOn: '2027-01-18' });
  });

  it('needs evidence and a ground that the law knows there; what an authority lacks is none', async () => {
    const one = await InLaw.requested(world, 'Zed Evidence', '2027-01-11');
    const input = { assessmentId: one.assessmentId, ground: 'EXCEPTIONAL_PERSONAL', evidence: 'x', fromOn: '2027-01-20' };
    expect(await one.officer.gets(EXCEPT, { input: { ...input, evidence: '  ' } })).toMatchObject({ fields: [{ field: 'evidence' }] });
    expect(await one.officer.gets(EXCEPT, { input: { ...input, ground: 'MISSED_APPOINTMENT' } })).toMatchObject({ fields: [{ field: 'ground' }] });
    expect(await one.officer.gets(EXCEPT, { input: { ...input, untilOn: '2027-01-19' } })).toMatchObject({ fields: [{ field: 'untilOn' }] });
    await expect((await world.the(Kind.SENCO)).gets(EXCEPT, { input })).rejects.toThrow('FORBIDDEN');
    await one.officer.gets(EXCEPT, { input });
    expect((await one.course(await world.the(Kind.SENCO))).exceptions).toEqual([{ ground: 'EXCEPTIONAL_PERSONAL', evidence: null }]);
    expect((await one.course(await world.parentOf(one.child))).exceptions).toEqual([{ ground: 'EXCEPTIONAL_PERSONAL', evidence: 'x' }]);
    expect((await one.course(await world.around(one.child, Kind.CLASS_TEACHER))).exceptions).toEqual([]);
  });
});

describe('the closure of a school', () => {
  const closed = { ground: 'SCHOOL_CLOSED', evidence: 'The school’s calendar.', fromOn: '2027-02-01' };
  const year = { schoolYear: '2026-27', fromOn: '2026-09-01', untilOn: '2027-08-31', trainingDays: [], provisional: false, source: 'https://school.example.org' };
  const keeps = (organisationId: string, from: string, until: string) =>
    hub.owner((owner) => saveSchoolCalendars(owner, organisationId, [{ ...year, organisationId, closures: [{ from, until, label: 'Closed' }] }]));

  it('lifts a limit where a school was asked in the days around it, and nowhere else', async () => {
    const own = await World.make(hub);
    const one = await InLaw.requested(own, 'Sol Closed', '2027-01-11');
    const says = async () => one.officer.gets(EXCEPT, { input: { assessmentId: one.assessmentId, ...closed } });
    expect(await says()).toMatchObject({ fields: [{ field: 'ground', reason: expect.stringContaining('no school has been asked') }] });
    await one.officer.gets(OPEN_ADVICE, { input: { assessmentId: one.assessmentId, kind: 'EDUCATIONAL', organisationId: one.school } });
    await keeps(one.school, '2027-02-15', '2027-02-19');
    expect(await says()).toMatchObject({ fields: [{ field: 'ground', reason: expect.stringContaining('four weeks') }] });
    await keeps(one.school, '2027-02-05', '2027-03-05');
    expect(await says()).toMatchObject({ ground: 'SCHOOL_CLOSED' });
  });
});

describe('mediation and appeal', () => {
  it('run from the day of the letter; an appeal needs a certificate, and an order takes the assessment up again', async () => {
    const one = await InLaw.requested(world, 'Abe Appeal', '2026-12-07');
    await one.does(DEEDS.decline, { notice: await noticeOf(one.officer, 'DECIDED_NOT_TO_ASSESS'), on: '2027-01-04' });
    const parent = await world.parentOf(one.child);
    const challenge = await parent.gets(CHALLENGE, { input: { assessmentId: one.assessmentId, decision: 'DECIDED_NOT_TO_ASSESS' } });
    expect(challenge).toMatchObject({ matter: 'TO_ASSESS', stage: 'UNDER_WAY', decidedOn: '2027-01-04' });
    let version = challenge.version;
    const step = async (name: string, on: string, by = one.officer) => {
      const answer = await by.gets(CHALLENGE_STEP, { input: { challengeId: challenge.id, version, step: name, on } });
      version = answer.version ?? version;
      return answer;
    };
    expect(await step('APPEAL_REGISTERED', '2027-01-11', parent)).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('certificate') });
    expect(await step('ORDERED_TO_ASSESS', '2027-01-11', parent)).toMatchObject({ code: 'INVALID_INPUT' });
    await step('MEDIATION_ADVISER_CONTACTED', '2027-01-08', parent);
    await step('MEDIATION_CERTIFICATE_ISSUED', '2027-01-11');
    await step('APPEAL_REGISTERED', '2027-01-15', parent);
    expect(await step('ORDERED_TO_ASSESS', '2027-01-29')).toMatchObject({ stage: 'DECIDED' });
    const [{ deadlines }] = (await one.course()).challenges;
    expect(deadlines).toContainEqual({ ruleId: 'M12', dueOn: '2027-02-12', state: 'RUNNING' });
    expect(await one.does(DEEDS.confirm)).toMatchObject({ stage: 'ASSESSING', state: 'OPEN' });
    expect((await one.course()).challenges[0].deadlines).toContainEqual({ ruleId: 'M12', dueOn: '2027-02-12', state: 'MET' });
    const teacher = await world.around(one.child, Kind.CLASS_TEACHER);
    expect((await one.course(teacher)).challenges).toEqual([]);
    expect(JSON.stringify(await one.course(teacher))).not.toContain('APPEAL');
  });
});
