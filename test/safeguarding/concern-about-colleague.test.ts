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
