import { Kind } from '../../src/access';
import { endPost, OrganisationKind } from '../../src/people';
import { Jobs } from '../../src/platform/jobs/jobs';
import { createLog } from '../../src/platform/log';
import { handOverConcerns } from '../../src/safeguarding';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { NOBODYS, refusalOf } from './actions';
import { ADD, ADD_TO_MINE, BY_ID, DECIDE, OF_CHILD, OPEN, RECEIPTS, RECEIVE, RECORD, recordsConcern, saw } from './concerns';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());

interface School {
  readonly world: World;
  readonly child: ChildKnownTo;
  readonly lead: Someone;
  readonly head: Someone;
  readonly assistant: Someone;
}
async function school(): Promise<School> {
  const world = await World.make(hub);
  const child = await world.child();
  const [lead, head, assistant] = [await world.the(Kind.DSL), await world.the(Kind.HEAD), await world.the(Kind.TEACHING_ASSISTANT)];
  return { world, child, lead, head, assistant };
}

const ACTS = '{ organisationActs(first: 100) { totalCount nodes { rule kind recordTypes subjectId } } }';
const NAME = 'query ($id: ID!) { child(id: $id) { givenName } }';
const LOOKED = 'query ($id: ID!) { child(id: $id) { whoLooked { nodes { deed recordTypes } } } }';
/** All that somebody could look for, without what their looking itself leaves. */
async function traces(someone: Someone, { child, id }: { readonly child: ChildKnownTo; readonly id: string }): Promise<unknown> {
  const answers = [];
  for (const text of [ACTS, OPEN]) answers.push(await someone.gets(text));
  for (const text of [OF_CHILD, LOOKED]) answers.push(await someone.gets(text, child));
  answers.push(await someone.gets(BY_ID, { id }));
  for (const [text, input] of [[RECEIVE, { version: 1 }], [ADD, { text: 'Mine.' }], [ADD_TO_MINE, { text: 'Mine.' }]] as const) {
    answers.push(refusalOf(await someone.ask(text, { input: { concernId: id, ...input } })));
  }
  return answers;
}
const without = (answer: unknown, id: string): string => JSON.stringify(answer).replaceAll(id, NOBODYS);

describe('a concern about a safeguarding lead', () => {
  it('goes to the head where there is no other lead, and does not exist for the one it is about: not in the audit, not by its id', async () => {
    const { child, lead, head, assistant } = await school();
    const otherwise = await school();
    const { id } = await recordsConcern(assistant, { childId: child.id, aboutPosts: [Kind.DSL] });
    expect(await head.gets(BY_ID, { id })).toMatchObject({ keeper: 'HEAD', ...saw, aboutColleagues: [lead.id] });
    await head.gets(RECEIVE, { input: { concernId: id, version: 1 } });
    await head.gets(DECIDE, { input: { concernId: id, version: 2, decision: 'REFER_TO_LADO', reason: 'It may meet the threshold.' } });

    // The head has looked at the child, as heads do; of what for there is no sign.
    for (let times = 0; times < 3; times += 1) await otherwise.head.gets(NAME, otherwise.child);
    expect(without(await traces(lead, { child, id }), id)).toEqual(without(await traces(otherwise.lead, { child: otherwise.child, id: NOBODYS }), id));
    expect((await assistant.gets(RECEIPTS)).nodes).toMatchObject([{ id, receivedAt: expect.any(String) }]);
  });

  it('stays with the other leads where there are some, and is not the head’s', async () => {
    const { world, child, lead, head, assistant } = await school();
    const deputy = await world.the(Kind.DSL, 'deputy');
    const { id } = await recordsConcern(assistant, { childId: child.id, aboutColleagueIds: [lead.id] });
    expect(await deputy.gets(BY_ID, { id })).toMatchObject({ keeper: 'DSL', ...saw });
    expect([await lead.gets(BY_ID, { id }), await head.gets(BY_ID, { id })]).toEqual([null, null]);
    expect((await lead.gets(OPEN)).totalCount).toBe(0);
  });

  it('and about the head waits at the leads’ office, as every other concern, which no head sees', async () => {
    const { child, lead, head, assistant } = await school();
    for (const about of [{}, { aboutPosts: [Kind.HEAD] }]) {
      const { id } = await recordsConcern(assistant, { childId: child.id, ...about });
      expect(await lead.gets(BY_ID, { id })).toMatchObject({ keeper: 'DSL' });
      expect(await head.gets(BY_ID, { id })).toBeNull();
    }
    expect(await head.gets(OPEN)).toEqual({ totalCount: 0, nodes: [] });
  });

  it('is not taken where it is about everybody who could take it: the reporter is told whom to tell instead', async () => {
    const { child, assistant } = await school();
    const answer = await assistant.gets(RECORD, { input: { ...saw, childId: child.id, aboutPosts: [Kind.DSL, Kind.HEAD] } });
    expect(answer).toMatchObject({ __typename: 'NobodyToTakeIt', message: expect.stringContaining('LADO') });
    expect((await assistant.gets(RECEIPTS)).totalCount).toBe(0);
  });
});

describe('when the last safeguarding lead leaves', () => {
  const round = () =>
    new Jobs({ ...hub.ground, log: createLog({ level: 'error' }), jobs: [handOverConcerns(hub.ground.marker)], done: () => hub.ground.events.committed() }).round();

  it('what waits goes to the head by itself, whole; whoever left sees nothing, and whoever comes next sees all', async () => {
    const { world, child, lead, head, assistant } = await school();
    const { id } = await recordsConcern(assistant, { childId: child.id });
    await lead.gets(ADD, { input: { concernId: id, text: 'To be looked at tomorrow.' } });
    const organisationId = world.organisations[OrganisationKind.SCHOOL];
    await hub.owner((owner) => endPost(owner, { personId: lead.id, organisationId, kind: Kind.DSL }));
    hub.clock.advance('PT1H');
    await round();
    expect(await head.gets(BY_ID, { id })).toMatchObject({ keeper: 'HEAD', version: 2, ...saw, additions: [{ text: 'To be looked at tomorrow.' }] });
    expect(await lead.gets(BY_ID, { id })).toBeNull();
    const successor = await world.the(Kind.DSL, 'successor');
    expect(await successor.gets(BY_ID, { id })).toMatchObject({ ...saw, additions: [{ text: 'To be looked at tomorrow.' }] });
  });

  it('and what is recorded then is the head’s at once', async () => {
    const { world, child, lead, head, assistant } = await school();
    await hub.owner((owner) => endPost(owner, { personId: lead.id, organisationId: world.organisations[OrganisationKind.SCHOOL], kind: Kind.DSL }));
    const { id } = await recordsConcern(assistant, { childId: child.id });
    expect(await head.gets(BY_ID, { id })).toMatchObject({ keeper: 'HEAD' });
  });
});

const RECORD_STAFF = `mutation ($input: RecordStaffConcernInput!) { recordStaffConcern(input: $input) { __typename ... on StaffConcernReceipt { id recordedAt }
  ... on Problem { code message } ... on InvalidInput { fields { field } } } }`;
const REVIEW_STAFF = `mutation ($input: ReviewStaffConcernInput!) { reviewStaffConcern(input: $input) { __typename ... on StaffConcern { version verdict reason tellOfficerBy reviewedBy { name } }
  ... on Problem { code message } ... on ChangedMeanwhile { presentVersion yourText } } }`;
const STAFF = '{ staffConcerns { totalCount nodes { id version whatHappened verdict about { name } reporter { name } } } }';
const OF_ONE = 'query ($id: ID!, $first: Int!, $after: String) { staffConcerns(colleagueId: $id, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { whatHappened } } }';
const PATTERNS = '{ staffConcernPatterns { count firstOn lastOn about { name } } }';

describe('a low-level concern about a member of staff', () => {
  const aboutHim = { happenedOn: '2026-09-11', whatHappened: 'Gave a pupil a lift home without telling anybody.' };
  const nothing = { totalCount: 0, nodes: [] };

  it('stands apart from every child, and is for the head and the leads alone', async () => {
    const { world, child, lead, head, assistant } = await school();
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const input = { colleagueId: teacher.id, ...aboutHim, idempotencyKey: 'once' };
    const receipt = await assistant.gets(RECORD_STAFF, { input });
    expect(receipt).toMatchObject({ __typename: 'StaffConcernReceipt', recordedAt: expect.any(String) });
    expect(await assistant.gets(RECORD_STAFF, { input })).toMatchObject({ id: receipt.id });
    const seen = { id: receipt.id, version: 1, whatHappened: aboutHim.whatHappened, verdict: null, about: { name: 'CLASS_TEACHER' }, reporter: { name: 'TEACHING_ASSISTANT' } };
    for (const reader of [lead, head]) expect(await reader.gets(STAFF)).toEqual({ totalCount: 1, nodes: [seen] });
    const elsewhere = await school();
    for (const other of [teacher, assistant, await world.the(Kind.SENCO), await world.the(Kind.SEND_MANAGER), await world.parentOf(child), elsewhere.head]) {
      expect(await other.gets(STAFF)).toEqual(nothing);
      expect(await other.gets(PATTERNS)).toEqual([]);
      const request = other.request();
      const { tx } = await request.entered();
      expect(await tx.query('SELECT * FROM staff_concern', [])).toEqual([]);
      await request.close();
    }
    const [hidden, missing] = await Promise.all(
      [receipt.id, NOBODYS].map(async (staffConcernId) => refusalOf(await elsewhere.head.ask(REVIEW_STAFF, { input: { staffConcernId, version: 1, verdict: 'UNFOUNDED', reason: 'x' } }))));
    expect(hidden).toEqual(missing);
  });

  it('is reviewed: where it may meet the threshold, the designated officer is told within one working day', async () => {
    const { lead, head, assistant, world } = await school();
    const teacher = await world.the(Kind.CLASS_TEACHER);
    const { id: staffConcernId } = await assistant.gets(RECORD_STAFF, { input: { colleagueId: teacher.id, ...aboutHim } });
    const review = (someone: Someone, more: object) => someone.gets(REVIEW_STAFF, { input: { staffConcernId, version: 1, verdict: 'LOW_LEVEL', reason: 'Spoken to.', ...more } });
    expect(await review(head, { verdict: 'MEETS_THRESHOLD' })).toMatchObject({ version: 2, verdict: 'MEETS_THRESHOLD', tellOfficerBy: '2026-09-15', reviewedBy: { name: 'HEAD' } });
    expect(await review(lead, {})).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 2, yourText: 'Spoken to.' });
    expect((await teacher.ask(REVIEW_STAFF, { input: { staffConcernId, version: 2, verdict: 'UNFOUNDED', reason: 'x' } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('about a lead does not exist for that lead, the audit included, and patterns are counted for the others', async () => {
    const { lead, head, assistant } = await school();
    const otherwise = await school();
    for (const happenedOn of ['2026-03-02', '2026-09-01', '2026-09-10']) {
      await assistant.gets(RECORD_STAFF, { input: { ...aboutHim, colleagueId: lead.id, happenedOn } });
    }
    const { nodes } = await head.gets(STAFF);
    await head.gets(REVIEW_STAFF, { input: { staffConcernId: nodes[0].id, version: 1, verdict: 'UNFOUNDED', reason: 'It was agreed with the parents.' } });
    expect(await head.gets(PATTERNS)).toEqual([{ count: 2, firstOn: '2026-03-02', lastOn: '2026-09-01', about: { name: 'DSL' } }]);
    const page = await head.gets(OF_ONE, { id: lead.id, first: 2 });
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true }, nodes: [{}, {}] });
    expect(await head.gets(OF_ONE, { id: lead.id, first: 2, after: page.pageInfo.endCursor })).toMatchObject({ pageInfo: { hasNextPage: false }, nodes: [{}] });
    for (const text of [STAFF, PATTERNS, ACTS]) expect(await lead.gets(text)).toEqual(await otherwise.lead.gets(text));
  });

  it('is about a colleague, of a day that has come, and says what happened', async () => {
    const { world, assistant } = await school();
    const stranger = await world.the(Kind.SOCIAL_WORKER);
    const teacher = await world.the(Kind.CLASS_TEACHER);
    for (const [wrong, field] of [[{ colleagueId: stranger.id }, 'colleagueId'], [{ colleagueId: 'no id' }, 'colleagueId'], [{ happenedOn: '2026-09-30' }, 'happenedOn'], [{ whatHappened: ' ' }, 'whatHappened']] as const) {
      expect(await assistant.gets(RECORD_STAFF, { input: { colleagueId: teacher.id, ...aboutHim, ...(wrong as object) } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    }
  });
});
