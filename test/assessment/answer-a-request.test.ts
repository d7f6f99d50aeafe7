import { Kind } from '../../src/access';
import { clockAt } from '../../src/platform/clock';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { ANSWER_TIME, Around, ASSESSMENT, DECLINE, heard, MORE_TIME, SEEN, SILENCE, UPDATED, WITHDRAW, WORKLIST } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const LEAVE = `mutation ($input: LeaveTeamInput!) { leaveTeam(input: $input) { __typename } }`;
const MY_UPDATES = `subscription { adviceRequestsUpdated { what adviceRequest { id state } } }`;

describe('a request for advice', () => {
  it('is marked as seen once, however often that is said', async () => {
    const { therapist, request } = await (await Around.open(world, 'Ada Seen')).askTherapist();
    const seen = await therapist.gets(SEEN, { input: { adviceRequestId: request.id } });
    expect(seen).toMatchObject({ seenAt: expect.stringMatching(/^2026-09-14/), version: 2 });
    expect(await therapist.gets(SEEN, { input: { adviceRequestId: request.id } })).toMatchObject({ version: 2 });
  });

  it('is declined with a reason, and then waits for nobody', async () => {
    const around = await Around.open(world, 'Ben Declined');
    const { therapist, request } = await around.askTherapist();
    const input = { adviceRequestId: request.id, version: 1, ground: 'NOT_KNOWN_TO_SERVICE', reason: 'Not known to our service.', lookedAt: 'All records', assessmentNeeded: 'NEEDED' };
    expect(await therapist.gets(DECLINE, { input: { ...input, reason: ' ' } })).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await therapist.gets(DECLINE, { input })).toMatchObject({ state: 'DECLINED', answeredOn: '2026-09-14', daysLeft: null });
    expect(await therapist.gets(DECLINE, { input: { ...input, version: 2 } })).toMatchObject({ code: 'NOT_NOW', stands: 'DECLINED' });
    expect(await around.senco.gets(ASSESSMENT, { id: around.assessmentId })).toMatchObject({
      requests: [{ declinedReason: 'Not known to our service.', declinedGround: 'NOT_KNOWN_TO_SERVICE' }],
    });
  });

  it('is answered by nobody else: not the asker, not the family, not another agency', async () => {
    const around = await Around.open(world, 'Cleo Answered');
    const { request } = await around.askTherapist();
    const input = { adviceRequestId: request.id, version: 1, reason: 'No.' };
    for (const someone of [around.senco, await world.parentOf(around.child)]) {
      expect((await someone.ask(DECLINE, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceRequest.decline' });
    }
    const worker = await world.around(around.child, Kind.SOCIAL_WORKER);
    expect((await worker.ask(DECLINE, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('gets more time when the asker says so, and keeps its day when not', async () => {
    const around = await Around.open(world, 'Dan Waited');
    const { therapist, request } = await around.askTherapist({ dueOn: '2026-10-01' });
    const wish = { adviceRequestId: request.id, version: 1, until: '2026-10-08', reason: 'Ill on the agreed day.' };
    expect(await therapist.gets(MORE_TIME, { input: { ...wish, until: '2026-09-30' } })).toMatchObject({ fields: [{ field: 'until' }] });
    expect(await therapist.gets(MORE_TIME, { input: wish })).toMatchObject({ state: 'TIME_ASKED', dueOn: '2026-10-01', timeAskedUntil: '2026-10-08' });
    const no = { adviceRequestId: request.id, version: 2 };
    expect(await around.senco.gets(ANSWER_TIME, { input: no })).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await around.senco.gets(ANSWER_TIME, { input: { ...no, reason: 'The meeting is on the second.' } })).toMatchObject({ state: 'ASKED', dueOn: '2026-10-01', timeAnswer: 'REFUSED' });
    expect(await therapist.gets(MORE_TIME, { input: { ...wish, version: 3 } })).toMatchObject({ state: 'TIME_ASKED', timeAnswer: null });
    expect(await around.senco.gets(ANSWER_TIME, { input: { ...no, version: 4, dueOn: '2026-10-07' } })).toMatchObject({ state: 'ASKED', dueOn: '2026-10-07', timeAnswer: 'GRANTED' });
    expect(await around.senco.gets(ANSWER_TIME, { input: { ...no, version: 5, dueOn: '2026-10-09' } })).toMatchObject({ code: 'NOT_NOW', stands: 'ASKED' });
  });

  it('is withdrawn by the organisation that asked, and whoever was there only for it knows the child no more', async () => {
    const around = await Around.open(world, 'Eva Withdrawn');
    const named = await world.the(Kind.CLINICIAN, 'asked by name');
    const { id } = await around.ask({ kind: 'HEALTH', organisationId: around.health(), personId: named.id });
    const input = { adviceRequestId: id, version: 1, reason: 'The paediatrician has written already.' };
    const caseworker = await world.around(around.child, Kind.SEND_CASEWORKER);
    expect((await caseworker.ask(WITHDRAW, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceRequest.withdraw' });
    expect(await around.senco.gets(WITHDRAW, { input })).toMatchObject({ state: 'WITHDRAWN', daysLeft: null });
    expect(await named.gets(WORKLIST, { state: 'WITHDRAWN' })).toEqual({ nodes: [] });
  });

  it('is changed by one of two who act at once, and the other keeps their words', async () => {
    const around = await Around.open(world, 'Fay Raced');
    const { therapist, request } = await around.askTherapist();
    const input = { adviceRequestId: request.id, version: 1, reason: 'Not known to us.' };
    const answers = await Promise.all([
      therapist.gets(DECLINE, { input }),
      around.senco.gets(WITHDRAW, { input: { ...input, reason: 'No longer needed.' } }),
    ]);
    expect(answers.map((answer) => String(answer.__typename)).sort()).toEqual(['AdviceRequest', 'NotNow']);
    const other = await around.askTherapist();
    await other.therapist.gets(SEEN, { input: { adviceRequestId: other.request.id } });
    expect(await therapist.gets(DECLINE, { input: { ...input, adviceRequestId: other.request.id } })).toMatchObject({
      code: 'CHANGED_MEANWHILE', presentVersion: 2, yourText: 'Not known to us.',
    });
  });

  it('is late from the day after it was due, by the clock of the hub', async () => {
    const later = await TestHub.open('2026-09-14T09:00:00Z');
    try {
      const neighbourhood = await World.make(later);
      const around = await Around.open(neighbourhood, 'Gus Late');
      const { therapist } = await around.askTherapist({ dueOn: '2026-09-16' });
      later.clock.advance('P2D');
      expect((await therapist.gets(WORKLIST)).nodes).toMatchObject([{ daysLeft: 0, isLate: false }]);
      later.clock.advance('P1D');
      expect((await therapist.gets(WORKLIST)).nodes).toMatchObject([{ daysLeft: -1, isLate: true }]);
      expect(later.clock.today()).toBe(clockAt('2026-09-17T09:00:00Z').today());
    } finally {
      await later.close();
    }
  });
});

describe('listening to an assessment', () => {
  it('tells the coordinator of each step within a second, read with their own rights', async () => {
    const around = await Around.open(world, 'Hal Heard');
    const stream = await around.senco.listens(UPDATED, { id: around.assessmentId });
    const { therapist, request } = await around.askTherapist();
    expect(await heard(stream)).toMatchObject({ what: 'AdviceRequest.asked', assessment: { id: around.assessmentId }, adviceRequest: { id: request.id, state: 'ASKED' } });
    await therapist.gets(SEEN, { input: { adviceRequestId: request.id } });
    expect(await heard(stream)).toMatchObject({ what: 'AdviceRequest.seen' });
    await therapist.gets(MORE_TIME, { input: { adviceRequestId: request.id, version: 2, until: '2026-11-02', reason: 'Half term.' } });
    expect(await heard(stream)).toMatchObject({ what: 'AdviceRequest.timeAsked', adviceRequest: { state: 'TIME_ASKED' } });
    await therapist.gets(DECLINE, { input: { adviceRequestId: request.id, version: 3, reason: 'Discharged.' } });
    expect(await heard(stream)).toMatchObject({ what: 'AdviceRequest.declined', adviceRequest: { state: 'DECLINED' } });
    await stream.return(undefined);
  });

  it('tells another agency nothing of what it may not see, and nobody anything once they have left', async () => {
    const around = await Around.open(world, 'Ida Heard');
    const worker = await world.around(around.child, Kind.SOCIAL_WORKER);
    const therapist = await world.around(around.child, Kind.THERAPIST);
    const [carer, helper] = [await worker.listens(UPDATED, { id: around.assessmentId }), await therapist.listens(UPDATED, { id: around.assessmentId })];
    await around.askTherapist();
    expect(await heard(helper)).toMatchObject({ what: 'AdviceRequest.asked' });
    const { team } = await around.senco.gets('query ($id: ID!) { child(id: $id) { team { id version untilOn person { id } } } }', around.child);
    for (const { id, version, untilOn, person } of team as { id: string; version: number; untilOn: string | null; person: { id: string } }[]) {
      if (person.id === therapist.id && !untilOn) await around.senco.gets(LEAVE, { input: { teamMemberId: id, version } });
    }
    await around.ask({ kind: 'HEALTH', organisationId: around.health() });
    const [toCarer, toHelper] = await Promise.all([heard(carer), heard(helper)]);
    expect(toCarer).toBe(SILENCE);
    // Listening has ended with the right to it.
    expect(toHelper).toBeUndefined();
  });

  it('begins for nobody who may not know of it', async () => {
    const around = await Around.open(world, 'Jon Heard');
    const stranger = await world.the(Kind.CLINICIAN, 'a stranger');
    await expect(stranger.listens(UPDATED, { id: around.assessmentId })).rejects.toThrow('There is no such record');
  });

  it('tells those who were asked of their own worklist, and of nobody else’s', async () => {
    const around = await Around.open(world, 'Kim Heard');
    const therapist = await world.around(around.child, Kind.THERAPIST);
    const parent = await world.parentOf(around.child);
    const [mine, family] = [await therapist.listens(MY_UPDATES), await parent.listens(MY_UPDATES)];
    await around.ask({ kind: 'PARENT_OR_YOUNG_PERSON' });
    await around.askTherapist();
    expect(await heard(mine)).toMatchObject({ what: 'AdviceRequest.asked', adviceRequest: { state: 'ASKED' } });
    expect(await heard(family)).toMatchObject({ what: 'AdviceRequest.asked' });
    expect(await heard(family)).toBe(SILENCE);
  });
});
