import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';
import { Around, ASSESSMENT, care, CLOSE, GIVE, heard, therapy, WORKLIST } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { stands: presentState } ... on ChangedMeanwhile { presentVersion presentText yourText }`;
const QUERY = 'id version state purpose question about askedOn answer answeredOn answered { sessions per minutesPerSession } answeredBy { id } answeredByAdvice { id } line { id } askedBy { id } advice { id }';
const ASK_AUTHOR = `mutation ($input: QueryAuthorInput!) { queryAuthor(input: $input) { __typename ... on AdviceQuery { ${QUERY} } ${PROBLEM} } }`;
const ANSWER = `mutation ($input: AnswerQueryInput!) { answerQuery(input: $input) { __typename ... on AdviceQuery { ${QUERY} } ${PROBLEM} } }`;
const RETURN = `mutation ($input: ReturnForDetailInput!) { returnForDetail(input: $input) { __typename ... on AdviceRequest { id version state dueOn answeredOn isLate daysLeft queries { ${QUERY} } } ${PROBLEM} } }`;
const TAKE_ANSWER = `mutation ($input: TakeAnswerInput!) { takeAnswer(input: $input) { __typename ... on Plan { id } ${PROBLEM} } }`;
const MINE = `{ myAdviceQueries { totalCount nodes { ${QUERY} } } }`;
const PLAN_LINES = `query ($id: ID!) { plan(id: $id) { sections { lines { id version text queries { question answer } sources { sourceType wording terms adviceLine { id } query { id answer } }
  ... on Provision { sessions per minutesPerSession place } wordings { reason } } } } }`;
const CHANGE_PROVISION = `mutation ($input: ChangeProvisionInput!) { changeProvision(input: $input) { __typename ... on Provision { version } ${PROBLEM} } }`;
const UPDATED = 'subscription ($id: ID!) { assessmentUpdated(assessmentId: $id) { what adviceQuery { question answer } adviceRequest { state } } }';

const fieldsOf = (answer: { fields?: { field: string }[] }): string[] => answer.fields?.map(({ field }) => field) ?? [];
const refusal = async (someone: Someone, text: string, input: object): Promise<unknown> => (await someone.ask(text, { input })).errors?.[0]?.extensions;

async function given(name: string, changes: Record<string, unknown> = {}) {
  const around = await Around.open(world, name);
  const { therapist, request } = await around.askTherapist();
  const advice = await therapist.gets(GIVE, { input: therapy(request.id, changes) });
  const [need, outcome, provision] = (advice.lines as { id: string }[]).map(({ id }) => id);
  return { around, senco: around.senco, therapist, request, adviceId: advice.id as string, need: need!, outcome: outcome!, provision: provision! };
}
const vague = { provision: [{ key: 'p1', section: 'F', meets: ['n1'], terms: { what: 'Regular work on long words', deliveredBy: 'A therapist' } }] };

describe('a query to an author', () => {
  it('is asked of a line, told to the author at once, on their worklist, and answered beside the advice', async () => {
    const { around, senco, therapist, provision, adviceId } = await given('Ada Queried', vague);
    const stream = await therapist.listens('subscription { adviceRequestsUpdated { what adviceQuery { question } } }');
    const asked = await senco.gets(ASK_AUTHOR, { input: { adviceLineId: provision, question: 'How often, and how long?', about: ['sessions', 'minutesPerSession', 'sessions'] } });
    expect(asked).toMatchObject({ state: 'ASKED', purpose: 'QUERY', about: ['sessions', 'minutesPerSession'], askedOn: '2026-09-14', line: { id: provision }, advice: { id: adviceId } });
    expect(await heard(stream)).toEqual({ what: 'AdviceQuery.asked', adviceQuery: { question: 'How often, and how long?' } });
    await stream.return(undefined);
    expect((await therapist.gets(MINE)).nodes).toContainEqual(expect.objectContaining({ id: asked.id }));
    const follow = await senco.listens(UPDATED, { id: around.assessmentId });
    const answer = { adviceQueryId: asked.id, version: 1, answer: 'Twice a week, half an hour.', terms: { sessions: 2, per: 'WEEK', minutesPerSession: 30 } };
    expect(fieldsOf(await therapist.gets(ANSWER, { input: { ...answer, terms: { sessions: 2 } } }))).toEqual(['terms.per']);
    expect(await therapist.gets(ANSWER, { input: answer })).toMatchObject({ state: 'ANSWERED', answered: { sessions: 2, per: 'WEEK', minutesPerSession: 30 }, answeredBy: { id: therapist.id }, answeredOn: '2026-09-14' });
    expect(await heard(follow)).toMatchObject({ what: 'AdviceQuery.answered', adviceQuery: { question: 'How often, and how long?', answer: 'Twice a week, half an hour.' } });
    await follow.return(undefined);
    expect(await therapist.gets(ANSWER, { input: { ...answer, version: 2 } })).toMatchObject({ code: 'NOT_NOW', stands: 'ANSWERED' });
    expect((await therapist.gets(MINE)).nodes).not.toContainEqual(expect.objectContaining({ id: asked.id }));
  });

  it('gives the plan what no number had to be invented for: the answer is a source of the line', async () => {
    const { around, senco, therapist, provision } = await given('Ben Queried', vague);
    const planId = await around.startPlan();
    await around.take(planId, [provision]);
    const lineOf = async () => (await senco.gets(PLAN_LINES, { id: planId })).sections.flatMap(({ lines }: { lines: object[] }) => lines)[0];
    const line = await lineOf();
    const change = { provisionId: line.id, version: line.version, terms: { sessions: 2, per: 'WEEK', minutesPerSession: 30 } };
    expect(fieldsOf(await senco.gets(CHANGE_PROVISION, { input: change }))).toEqual(['terms.sessions', 'terms.per', 'terms.minutesPerSession', 'onAuthorityOf']);
    const asked = await senco.gets(ASK_AUTHOR, { input: { adviceLineId: provision, question: 'How often?' } });
    expect(fieldsOf(await senco.gets(TAKE_ANSWER, { input: { planId, adviceQueryId: asked.id } }))).toEqual(['adviceQueryId']);
    await therapist.gets(ANSWER, { input: { adviceQueryId: asked.id, version: 1, answer: 'Twice a week.', terms: { sessions: 2, per: 'WEEK', minutesPerSession: 30 } } });
    expect(await senco.gets(TAKE_ANSWER, { input: { planId, adviceQueryId: asked.id } })).toMatchObject({ __typename: 'Plan' });
    expect(await lineOf()).toMatchObject({
      sessions: 2, per: 'WEEK', minutesPerSession: 30, queries: [{ question: 'How often?', answer: 'Twice a week.' }],
      sources: [{ sourceType: 'ADVICE', adviceLine: { id: provision } }, { sourceType: 'ANSWER', wording: 'Twice a week.', query: { id: asked.id } }],
      wordings: [{}, { reason: 'The author was asked: How often?' }],
    });
    expect(fieldsOf(await senco.gets(TAKE_ANSWER, { input: { planId, adviceQueryId: asked.id } }))).toEqual(['adviceQueryId']);
    const now = await lineOf();
    expect(await senco.gets(CHANGE_PROVISION, { input: { provisionId: now.id, version: now.version, terms: { minutesPerSession: null } } })).toMatchObject({ version: now.version + 1 });
    expect(await senco.gets(CHANGE_PROVISION, { input: { provisionId: now.id, version: now.version + 1, terms: { minutesPerSession: 30 } } })).toMatchObject({ version: now.version + 2 });
  });

  it('is refused where nobody may ask or answer, and of a line that was corrected', async () => {
    const { around, senco, therapist, request, provision, adviceId } = await given('Cleo Queried');
    const input = { adviceLineId: provision, question: 'How?' };
    const teacher = await world.around(around.child, Kind.CLASS_TEACHER);
    expect(await refusal(teacher, ASK_AUTHOR, input)).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceLine.query' });
    expect(await refusal(await world.around(around.child, Kind.POLICE), ASK_AUTHOR, input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(fieldsOf(await senco.gets(ASK_AUTHOR, { input: { ...input, question: ' ', about: ['colour'] } }))).toEqual(['question', 'about.0']);
    const asked = await senco.gets(ASK_AUTHOR, { input });
    for (const someone of [senco, await world.parentOf(around.child)]) {
      expect(await refusal(someone, ANSWER, { adviceQueryId: asked.id, version: 1, answer: 'So.' })).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceQuery.answer' });
    }
    const correction = await therapist.gets(GIVE, { input: therapy(request.id, { supersedesId: adviceId }) });
    expect(await senco.gets('query ($id: ID!) { askedOfAuthor(id: $id) { state answer answeredByAdvice { id } } }', { id: asked.id })).toEqual({ state: 'ANSWERED', answer: null, answeredByAdvice: { id: correction.id } });
    expect(await senco.gets(ASK_AUTHOR, { input })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is answered by the post that gave the advice, and not by another of the same authority', async () => {
    const around = await Around.open(world, 'Dan Queried');
    const psychologist = await world.around(around.child, Kind.EDUCATIONAL_PSYCHOLOGIST);
    const caseworker = await world.around(around.child, Kind.SEND_CASEWORKER);
    const { id } = await around.ask({ kind: 'PSYCHOLOGICAL', organisationId: world.organisations[OrganisationKind.LOCAL_AUTHORITY], personId: psychologist.id });
    const advice = await psychologist.gets(GIVE, { input: therapy(id) });
    const asked = await around.senco.gets(ASK_AUTHOR, { input: { adviceLineId: advice.lines[2].id, question: 'By whom?' } });
    expect(await refusal(caseworker, ANSWER, { adviceQueryId: asked.id, version: 1, answer: 'By anybody.' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await psychologist.gets(ANSWER, { input: { adviceQueryId: asked.id, version: 1, answer: 'By a specialist teacher.' } })).toMatchObject({ state: 'ANSWERED' });
  });

  it('about social care’s part is for those who read it: who has the brief can neither ask nor read', async () => {
    const around = await Around.open(world, 'Eva Queried');
    const { worker, request } = await around.askSocialWorker();
    const advice = await worker.gets(GIVE, { input: care(request.id) });
    expect(fieldsOf(await around.senco.gets(ASK_AUTHOR, { input: { adviceLineId: advice.lines[0].id, question: 'Why?' } }))).toEqual(['adviceLineId']);
    const caseworker = await world.around(around.child, Kind.SEND_CASEWORKER);
    const asked = await caseworker.gets(ASK_AUTHOR, { input: { adviceLineId: advice.lines[0].id, question: 'Which adults?' } });
    expect(asked).toMatchObject({ state: 'ASKED' });
    const seen = async (someone: Someone) => someone.gets('query ($id: ID!) { askedOfAuthor(id: $id) { question } }', { id: asked.id });
    expect(await seen(around.senco)).toBeNull();
    expect(await seen(await world.around(around.child, Kind.THERAPIST))).toBeNull();
    expect(await seen(worker)).toEqual({ question: 'Which adults?' });
    expect(await seen(await world.parentOf(around.child))).toEqual({ question: 'Which adults?' });
  });
});

describe('advice that is sent back for detail', () => {
  it('waits for its author again, line by line; the day it was due does not move', async () => {
    const { around, senco, therapist, request, provision, need } = await given('Ada Returned', vague);
    const questions = [{ adviceLineId: provision, question: 'How often?', about: ['sessions'] }, { adviceLineId: need, question: 'Since when?' }, { question: 'What of numbers?' }];
    const stream = await therapist.listens('subscription { adviceRequestsUpdated { what adviceRequest { state } } }');
    const back = await senco.gets(RETURN, { input: { adviceRequestId: request.id, version: 2, questions } });
    expect(back).toMatchObject({ state: 'RETURNED', dueOn: '2026-10-26', answeredOn: '2026-09-14', isLate: false, daysLeft: 42, queries: [{ purpose: 'RETURN', state: 'ASKED' }, {}, { line: null }] });
    expect(await heard(stream)).toMatchObject({ what: 'AdviceRequest.returned', adviceRequest: { state: 'RETURNED' } });
    await stream.return(undefined);
    expect((await therapist.gets(WORKLIST)).nodes).toContainEqual(expect.objectContaining({ id: request.id }));
    for (const [at, query] of (back.queries as { id: string }[]).entries()) {
      expect(await senco.gets(ASSESSMENT, { id: around.assessmentId })).toMatchObject({ requests: [{ state: 'RETURNED' }] });
      await therapist.gets(ANSWER, { input: { adviceQueryId: query.id, version: 1, answer: `Answer ${at}` } });
    }
    expect(await senco.gets(ASSESSMENT, { id: around.assessmentId })).toMatchObject({ requests: [{ state: 'GIVEN', answeredOn: '2026-09-14', dueOn: '2026-10-26' }] });
  });

  it('is answered by a correction, which answers every question at once; both advices stay', async () => {
    const { around, senco, therapist, request, adviceId } = await given('Ben Returned');
    await senco.gets(RETURN, { input: { adviceRequestId: request.id, version: 2, questions: [{ question: 'By when?' }] } });
    expect(await therapist.gets(GIVE, { input: therapy(request.id) })).toMatchObject({ code: 'NOT_NOW', stands: 'RETURNED' });
    const correction = await therapist.gets(GIVE, { input: therapy(request.id, { supersedesId: adviceId, summary: 'With the date.' }) });
    expect(await senco.gets('query ($id: ID!) { adviceRequest(id: $id) { state queries { state answeredByAdvice { id } } advice { id } } }', { id: request.id })).toEqual({
      state: 'GIVEN', queries: [{ state: 'ANSWERED', answeredByAdvice: { id: correction.id } }], advice: [{ id: adviceId }, { id: correction.id }],
    });
    expect(around).toBeDefined();
  });

  it('is late once its day has passed, for being sent back stops no limit', async () => {
    const around = await Around.open(world, 'Cleo Returned');
    const { therapist, request } = await around.askTherapist({ dueOn: '2026-09-20' });
    await therapist.gets(GIVE, { input: therapy(request.id) });
    await around.senco.gets(RETURN, { input: { adviceRequestId: request.id, version: 2, questions: [{ question: 'By when?' }] } });
    hub.clock.advance({ days: 7 });
    expect(await around.senco.gets(ASSESSMENT, { id: around.assessmentId })).toMatchObject({ requests: [{ state: 'RETURNED', isLate: true, daysLeft: -1 }] });
    hub.clock.advance({ days: -7 });
  });

  it('is sent back by whoever asked, once there is advice, and about its own lines', async () => {
    const { around, senco, therapist, request, provision } = await given('Dan Returned');
    const other = await given('Eva Returned');
    const input = { adviceRequestId: request.id, version: 2, questions: [{ adviceLineId: provision, question: 'How?' }] };
    expect(await refusal(await world.around(around.child, Kind.SEND_CASEWORKER), RETURN, input)).toMatchObject({ code: 'FORBIDDEN', rule: 'AdviceRequest.returnForDetail' });
    expect(await refusal(therapist, RETURN, input)).toMatchObject({ code: 'FORBIDDEN' });
    expect(fieldsOf(await senco.gets(RETURN, { input: { ...input, questions: [{ question: 'a' }, { adviceLineId: other.provision, question: 'b' }] } }))).toEqual(['questions.1.adviceLineId']);
    expect(fieldsOf(await senco.gets(RETURN, { input: { ...input, questions: [] } }))).toEqual(['questions']);
    expect(await senco.gets(RETURN, { input: { ...input, version: 1 } })).toMatchObject({ code: 'CHANGED_MEANWHILE' });
    await senco.gets(RETURN, { input });
    expect(await senco.gets(RETURN, { input: { ...input, version: 3 } })).toMatchObject({ code: 'NOT_NOW', stands: 'RETURNED' });
    const { request: waiting } = await (await Around.open(world, 'Fay Returned')).askTherapist();
    expect(await senco.gets(RETURN, { input: { adviceRequestId: waiting.id, version: 1, questions: [{ question: 'a' }] } })).toMatchObject({ code: 'NOT_NOW', stands: 'ASKED' });
  });

  it('stays as it was given when the assessment is closed', async () => {
    const { around, senco, request } = await given('Gus Returned');
    await senco.gets(RETURN, { input: { adviceRequestId: request.id, version: 2, questions: [{ question: 'By when?' }] } });
    await senco.gets(CLOSE, { input: { assessmentId: around.assessmentId, version: 1, reason: 'Done.' } });
    expect(await senco.gets(ASSESSMENT, { id: around.assessmentId })).toMatchObject({ state: 'CLOSED', requests: [{ state: 'GIVEN' }] });
  });
});
