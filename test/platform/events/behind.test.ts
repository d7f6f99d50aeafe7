import { EventLog } from '../../../src/platform/events/event-log';
import type { LoggedEvent, Place } from '../../../src/platform/events/event';
import { createLog } from '../../../src/platform/log';
import { TestHub } from '../../support/hub';
import { until } from '../server/small-hub';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());

const happens = (): Promise<Place> =>
  hub.owner(async (owner) => (await owner.query<Place>(`INSERT INTO event (name, child_id, subject_type, subject_id) VALUES ('Something.happened', gen_random_uuid(), 'Child', gen_random_uuid()) RETURNING xid::text, id::text`))[0]!);

describe('a node that has not read as far as another', () => {
  it('tells whoever comes from there nothing that they had from it', async () => {
    // It polls by itself, and hears of nothing: what happens until then it does not know of yet.
    const behind = new EventLog(hub.ground.pool, undefined, createLog({ level: 'silent' }));
    await behind.open();
    const heard: LoggedEvent[] = [];
    await happens();
    const last = await happens();
    const feed = await behind.follow({ wants: ({ name }) => name === 'Something.happened' }, last);
    const take = (event: LoggedEvent) => void heard.push(event);
    feed.handTo({ take, recall: take, room: () => Promise.resolve(), end: () => undefined, fail: () => undefined });
    const next = await happens();
    await until(() => heard.length > 0);
    expect(heard.map(({ id }) => id)).toEqual([next.id]);
    await behind.close();
  });
});
