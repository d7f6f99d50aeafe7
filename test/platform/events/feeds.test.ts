import * as fc from 'fast-check';
import type { LoggedEvent } from '../../../src/platform/events/event';
import { Feed, mostWaiting, type Following, type Taker } from '../../../src/platform/events/feed';
import { Feeds, namesOf } from '../../../src/platform/events/feeds';
import { Turns } from '../../../src/platform/events/turns';

const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const someId = fc.constantFrom(...ids);
const someEvent: fc.Arbitrary<LoggedEvent> = fc.record({
  xid: fc.nat(20).map(String),
  id: fc.nat(20).map(String),
  name: fc.constantFrom('Plan.issued', 'Need.added'),
  at: fc.constant('2026-09-14T09:00:00Z'),
  childId: someId,
  subjectType: fc.constant('Need'),
  subjectId: someId,
  about: fc.dictionary(fc.constantFrom('planId', 'assessmentId'), someId, { maxKeys: 2 }),
});
const someNames = fc.option(fc.array(fc.oneof(someId, fc.constantFrom('Plan.issued', 'planId')), { maxLength: 3 }), { nil: undefined });

const nobody = { begin: (feed: Feed) => feed.goLive(), forget: () => undefined };
const everything = { wants: () => true };
function heardBy(following: Following, log: ConstructorParameters<typeof Feed>[1] = nobody) {
  const heard: string[] = [];
  const failures: unknown[] = [];
  const taker: Taker = {
    take: (event) => void heard.push(`${event.xid}.${event.id}`),
    recall: (event) => void heard.push(`${event.xid}.${event.id}`),
    room: () => Promise.resolve(),
    end: () => undefined,
    fail: (error) => void failures.push(error),
  };
  return { heard, failures, taker, feed: new Feed(following, log) };
}
const eventAt = (xid: number, id: number): LoggedEvent => ({
  xid: String(xid), id: String(id), name: 'Plan.issued', at: '', childId: 'a', subjectType: 'Plan', subjectId: 'b', about: {},
});

describe('the feeds of a node', () => {
  it('are found by what an event names, and no others, however they come and go', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someNames, fc.boolean()), { maxLength: 12 }), fc.array(someEvent, { maxLength: 12 }), (listeners, events) => {
        const feeds = new Feeds();
        const all = listeners.map(([named, stays]) => ({ named, stays, feed: new Feed({ wants: () => true, ...(named && { named }) }, nobody) }));
        for (const { feed } of all) feeds.add(feed);
        for (const { feed, stays } of all) if (!stays) feeds.delete(feed);
        for (const event of events) {
          const names = namesOf(event);
          const expected = all.filter(({ named, stays }) => stays && (!named || named.some((name) => names.has(name)))).map(({ feed }) => feed);
          expect(new Set(feeds.concernedBy(event))).toEqual(new Set(expected));
        }
      }),
    );
  });

  it('are asked again by the right that they stand on, while they are there', () => {
    const feeds = new Feeds();
    const [one, other] = [new Feed({ ...everything, standsOn: ['a', 'b'] }, nobody), new Feed({ ...everything, standsOn: ['b'] }, nobody)];
    for (const feed of [one, other]) feeds.add(feed);
    expect([feeds.standingOn('a'), feeds.standingOn('b'), feeds.standingOn('c')]).toEqual([[one], [one, other], []]);
    feeds.delete(one);
    expect([feeds.standingOn('a'), feeds.standingOn('b')]).toEqual([[], [other]]);
  });
});

describe('a feed', () => {
  it('tells each event once and in order, whatever comes both from the past and from the present', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(10), (past, present, overlap) => {
        const { heard, taker, feed } = heardBy(everything, { begin: () => undefined, forget: () => undefined });
        feed.handTo(taker);
        for (let at = Math.max(0, past - overlap); at < past + present; at++) feed.offer(eventAt(at, at));
        for (let at = 0; at < past; at++) feed.recall(eventAt(at, at));
        feed.goLive();
        expect(heard).toEqual(Array.from({ length: past + present }, (_, at) => `${at}.${at}`));
      }),
    );
  });

  it('holds what comes before anybody takes it, and only so much of it', () => {
    const { heard, failures, taker, feed } = heardBy(everything, { begin: () => undefined, forget: () => undefined });
    feed.handTo(taker);
    for (let at = 0; at <= mostWaiting; at++) feed.offer(eventAt(at, at));
    expect([heard.length, failures.length, feed.ended]).toEqual([0, 1, true]);
  });

  it('tells nothing more once it has ended', () => {
    const { heard, taker, feed } = heardBy(everything);
    feed.handTo(taker);
    feed.offer(eventAt(1, 1));
    feed.end();
    feed.offer(eventAt(2, 2));
    expect(heard).toEqual(['1.1']);
  });
});

describe('turns', () => {
  it('let so many work at once and no more, and everybody in the end', async () => {
    const turns = new Turns(3);
    let now = 0;
    let most = 0;
    const works = Array.from({ length: 20 }, (_, at) =>
      turns.take(async () => {
        most = Math.max(most, ++now);
        await Promise.resolve();
        now--;
        if (at % 5 === 0) throw new Error('one fails');
        return at;
      }),
    );
    const done = await Promise.allSettled(works);
    expect([most, done.filter(({ status }) => status === 'fulfilled').length]).toEqual([3, 16]);
  });
});
