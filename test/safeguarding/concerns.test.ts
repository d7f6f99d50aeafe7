import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { NOBODYS, refusalOf } from './actions';
import {
  ADD, ADD_TO_MINE, BY_ID, CLOSE, DECIDE, LINK, OF_CHILD, OPEN, PLACE, RECEIPTS, RECEIVE, RECORD, recordsConcern, saw, UPDATED,
} from './concerns';

let hub: TestHub;
let world: World;
let child: ChildKnownTo;
let sibling: ChildKnownTo;
let lead: Someone;
/** On the staff, and of nobody’s team: they see no child at all. */
let assistant: Someone;

beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  child = await world.child('Ada Fielding');
  sibling = await world.child('Ben Fielding');
  lead = await world.the(Kind.DSL);
  assistant = await world.the(Kind.TEACHING_ASSISTANT);
});
afterAll(() => hub.close());

describe('anybody on the staff records a concern', () => {
  it('without seeing the child before or after, and is told that it was received, and when', async () => {
    expect(await assistant.gets(`query ($id: ID!) { child(id: $id) { id } }`, child)).toBeNull();
    const input = {
      childId: child.id, childSaid: '“It was the door.”', whatIDid: 'Told her that I would tell Ms Lead.', place: 'Cloakroom', happenedAt: '2026-09-14T08:40:00Z',
      bodyMap: [{ region: 'LEFT_FOREARM', view: 'FRONT', kind: 'BRUISE', millimetres: 30, note: 'yellow' }],
    };
    const receipt = await recordsConcern(assistant, input);
    expect(receipt).toMatchObject({ receivedAt: null, recordedAt: expect.any(String) });

    expect(await lead.gets(BY_ID, receipt)).toMatchObject({
      state: 'RECORDED', keeper: 'DSL', decideBy: '2026-09-14', ...saw, childSaid: '“It was the door.”', child: { givenName: 'Ada' }, reporter: { name: 'TEACHING_ASSISTANT' },
      bodyMap: [{ region: 'LEFT_FOREARM', inWords: 'What looked like a bruise, left forearm, seen from the front, about 30 mm: yellow.' }],
    });
    expect(await assistant.gets(BY_ID, receipt)).toBeNull();
    expect(await assistant.gets(`query ($id: ID!) { child(id: $id) { id } }`, child)).toBeNull();

    expect(await lead.gets(RECEIVE, { input: { concernId: receipt.id, version: 1 } })).toMatchObject({ state: 'RECEIVED', receivedAt: expect.any(String) });
    const { nodes } = await assistant.gets(RECEIPTS);
    expect(nodes[0]).toEqual({ id: receipt.id, recordedAt: receipt.recordedAt, receivedAt: expect.any(String) });
    expect(Object.keys(nodes[0])).toEqual(['id', 'recordedAt', 'receivedAt']);
  });

  it('and learns nothing by guessing ids: one of another school, one of nobody and one of their own school are answered alike', async () => {
    const elsewhere = await (await World.make(hub)).child('Cleo Elsewhere');
    const answers = [];
    for (const childId of [child.id, elsewhere.id, NOBODYS, 'no id at all', undefined]) {
      const answer = await assistant.ask(RECORD, { input: { ...saw, childId, childInWords: 'Cleo, Year 4' } });
      answers.push({ ...answer.data.recordConcern, id: 'id', recordedAt: 'moment' });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const named = (await lead.gets(OPEN)).nodes.filter(({ childInWords }: { childInWords: string }) => childInWords === 'Cleo, Year 4');
    const known = named.flatMap(({ child: whom }: { child: unknown }) => whom ?? []);
    expect([named.length, known]).toEqual([5, [{ givenName: 'Ada' }]]);
  });

  it('once, however often it is sent with one key', async () => {
    const input = { ...saw, childId: child.id, idempotencyKey: 'a phone without signal' };
    const first = await assistant.gets(RECORD, { input });
    expect(await assistant.gets(RECORD, { input })).toEqual(first);
  });

  it('and is told what is missing or too much', async () => {
    const wrongs = [
      [{ whatISaw: ' ' }, 'whatISaw'], [{ childId: null }, 'childInWords'], [{ whatISaw: 'x'.repeat(1_000_000) }, 'whatISaw'], [{ happenedAt: 'yesterday' }, 'happenedAt'],
      [{ bodyMap: [{ region: 'TAIL', view: 'FRONT', kind: 'CUT' }] }, 'bodyMap.0.region'], [{ bodyMap: [{ region: 'NOSE', view: 'BACK', kind: 'CUT' }] }, 'bodyMap.0.view'],
    ] as const;
    for (const [wrong, field] of wrongs) {
      expect(await assistant.gets(RECORD, { input: { childId: child.id, ...saw, ...wrong } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    }
  });

  it('but nobody who is not on the staff', async () => {
    const parent = await world.parentOf(child);
    expect(refusalOf(await parent.ask(RECORD, { input: { ...saw, childId: child.id } })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await parent.gets(RECEIPTS)).toEqual({ totalCount: 0, nodes: [] });
  });
});

describe('a concern is added to and never altered', () => {
  it('by whoever recorded it, who still sees nothing of it, and by the lead', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childId: child.id });
    expect(await assistant.gets(ADD_TO_MINE, { input: { concernId, text: 'It was the right arm.' } })).toMatchObject({ __typename: 'ConcernReceipt', id: concernId });
    const concern = await lead.gets(ADD, { input: { concernId, text: 'Spoke to her.' } });
    expect(concern).toMatchObject({ ...saw, additions: [{ text: 'It was the right arm.', author: { name: 'TEACHING_ASSISTANT' } }, { text: 'Spoke to her.' }] });
  });

  it('by nobody else: what somebody else recorded is not there', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childId: child.id });
    const other = await world.the(Kind.CLASS_TEACHER);
    const [ofAnother, ofNobody] = [
      await other.ask(ADD_TO_MINE, { input: { concernId, text: 'Mine?' } }), await other.ask(ADD_TO_MINE, { input: { concernId: NOBODYS, text: 'Mine?' } }),
    ].map(refusalOf);
    expect(ofAnother).toEqual(ofNobody);
    expect(ofAnother?.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('and opens again when something is added to it after it was closed', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childId: child.id });
    await lead.gets(DECIDE, { input: { concernId, version: 1, decision: 'WATCH', reason: 'First of its kind.', whyNotReferred: 'Below the threshold.' } });
    expect(await lead.gets(CLOSE, { input: { concernId, version: 2, outcome: 'Explained by a fall.' } })).toMatchObject({ state: 'CLOSED', outcome: 'Explained by a fall.' });
    await assistant.gets(ADD_TO_MINE, { input: { concernId, text: 'Another bruise.' } });
    expect(await lead.gets(BY_ID, { id: concernId })).toMatchObject({ state: 'RECEIVED', closedAt: null, additions: [{ text: 'Another bruise.' }] });
  });
});

describe('the safeguarding lead', () => {
  it('decides with a reason, and says why nobody outside is told', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childId: child.id });
    const decide = (more: object) => lead.gets(DECIDE, { input: { concernId, version: 1, reason: 'As seen.', ...more } });
    expect(await decide({ decision: 'NO_FURTHER_ACTION' })).toMatchObject({ fields: [{ field: 'whyNotReferred' }] });
    expect(await decide({ decision: 'REFER_TO_SOCIAL_CARE', whyNotReferred: 'But I do.' })).toMatchObject({ fields: [{ field: 'whyNotReferred' }] });
    const decided = await decide({ decision: 'REFER_TO_SOCIAL_CARE' });
    expect(decided).toMatchObject({ state: 'DECIDED', receivedAt: expect.any(String), decisions: [{ decision: 'REFER_TO_SOCIAL_CARE', decidedBy: { name: 'DSL' } }] });
    expect(await decide({ decision: 'REFER_TO_POLICE' })).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 2, yourText: 'As seen.' });
    expect(await lead.gets(RECEIVE, { input: { concernId, version: 2 } })).toMatchObject({ code: 'NOT_NOW', presentState: 'DECIDED' });
  });

  it('of two at once, one: the other gets their words back', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childId: child.id });
    const deputy = await world.the(Kind.DSL, 'deputy');
    const answers = await Promise.all(
      [lead, deputy].map((someone) => someone.gets(DECIDE, { input: { concernId, version: 1, decision: 'WATCH', reason: someone.id, whyNotReferred: 'Not yet.' } })));
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['ChangedMeanwhile', 'Concern']);
  });

  it('closes only what was decided on', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childId: child.id });
    expect(await lead.gets(CLOSE, { input: { concernId, version: 1, outcome: 'Done.' } })).toMatchObject({ code: 'NOT_NOW', presentState: 'RECORDED' });
  });

  it('links a sibling with a reason, once, and puts no label on either', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childId: child.id });
    const link = (more: object) => lead.gets(LINK, { input: { concernId, siblingId: sibling.id, reason: 'Lives in the same home.', ...more } });
    expect(await link({})).toMatchObject({ siblings: [{ reason: 'Lives in the same home.', child: { givenName: 'Ben' }, concern: { id: concernId } }] });
    expect(await link({})).toMatchObject({ fields: [{ field: 'siblingId' }] });
    expect(await link({ siblingId: child.id })).toMatchObject({ fields: [{ field: 'siblingId' }] });
    expect(await link({ concernId: NOBODYS })).toMatchObject({ fields: [{ field: 'concernId' }] });
    expect((await lead.gets(OF_CHILD, sibling)).linkedConcerns).toEqual([{ reason: 'Lives in the same home.', concern: { id: concernId } }]);
  });

  it('says whom a concern is about that named its child in words, and nothing that was written is lost', async () => {
    const { id: concernId } = await recordsConcern(assistant, { childInWords: 'Ada in Year 4' });
    await assistant.gets(ADD_TO_MINE, { input: { concernId, text: 'The one with the red bag.' } });
    expect(await lead.gets(PLACE, { input: { concernId, version: 1, childId: NOBODYS } })).toMatchObject({ fields: [{ field: 'childId' }] });
    const placed = await lead.gets(PLACE, { input: { concernId, version: 1, childId: child.id } });
    expect(placed).toMatchObject({ id: concernId, version: 2, ...saw, child: { givenName: 'Ada' }, additions: [{ text: 'The one with the red bag.' }] });
    expect((await lead.gets(OF_CHILD, child)).concerns).toContainEqual({ id: concernId, ...saw });
    expect(await lead.gets(PLACE, { input: { concernId, version: 2, childId: sibling.id } })).toMatchObject({ code: 'NOT_NOW' });
    expect((await assistant.gets(RECEIPTS)).nodes).toContainEqual(expect.objectContaining({ id: concernId }));
  });

  it('hears of a concern as it is recorded', async () => {
    const stream = await lead.listens(UPDATED);
    const { id } = await recordsConcern(assistant, { childId: child.id });
    expect((await stream.next()).value.data.concernUpdated).toEqual({ what: 'Concern.recorded', concern: { id, state: 'RECORDED', ...saw } });
    await stream.return(undefined);
  });
});
