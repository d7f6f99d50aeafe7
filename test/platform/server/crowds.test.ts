import { Bucket } from '../../../src/platform/server/bucket';
import { limits } from '../../../src/platform/graphql/limits';
import { smallHub, type SmallHub } from './small-hub';

const greeted = async (hub: SmallHub, subject: string) => {
  const line = await hub.socket();
  const answer = await line.greet(await hub.token({ subject })).catch(() => undefined);
  return { ...line, isIn: answer?.type === 'connection_ack' };
};

describe('the sockets of one person', () => {
  it('are so many and no more; the next is asked to come back, and is let in when another has gone', async () => {
    const hub = await smallHub({ socketsPerPerson: 3 });
    const lines = [await greeted(hub, 'ada'), await greeted(hub, 'ada'), await greeted(hub, 'ada')];
    const fourth = await greeted(hub, 'ada');
    expect({ isIn: fourth.isIn, code: (await fourth.closed).code }).toEqual({ isIn: false, code: 1013 });
    expect((await greeted(hub, 'grace')).isIn).toBe(true);
    lines[0]!.socket.close();
    await lines[0]!.closed;
    expect((await greeted(hub, 'ada')).isIn).toBe(true);
    await hub.stop();
  });

  it('are counted for as long as they last: those refused and those gone leave nothing behind', async () => {
    const hub = await smallHub({ socketsPerPerson: 1 });
    for (let times = 0; times < 5; times++) {
      const line = await greeted(hub, 'ada');
      expect(line.isIn).toBe(true);
      expect((await greeted(hub, 'ada')).isIn).toBe(false);
      line.socket.close();
      await line.closed;
    }
    await hub.stop();
  });
});

describe('the sockets of one address', () => {
  it('that have not said whose they are, are so many and no more', async () => {
    const hub = await smallHub();
    const silent = await Promise.all(Array.from({ length: limits.unnamedSocketsPerAddress }, () => hub.socket()));
    await expect(hub.socket()).rejects.toThrow('refused with 429');
    expect(await silent[0]!.greet(await hub.token())).toEqual({ type: 'connection_ack' });
    const next = await hub.socket();
    await expect(hub.socket()).rejects.toThrow('refused with 429');
    for (const { socket } of [...silent, next]) socket.terminate();
    await Promise.all([...silent, next].map(({ closed }) => closed));
    await hub.stop();
  });
});

describe('the messages of one socket', () => {
  it('may come all at once when a client comes back, and not for ever', async () => {
    const hub = await smallHub();
    const line = await hub.socket();
    await line.greet(await hub.token());
    for (let each = 1; each < limits.messagesAtOnce; each++) line.send({ type: 'ping' });
    for (let each = 1; each < limits.messagesAtOnce; each++) expect((await line.next()).type).toBe('pong');
    for (let each = 0; each <= limits.messagesAtOnce; each++) line.send({ type: 'ping' });
    // A code that a client of graphql-ws comes back after: it may only have been hasty.
    expect((await line.closed).code).toBe(4451);
    await hub.stop();
  });

  it('are let through again as time goes by', () => {
    let now = 0;
    const bucket = new Bucket(3, 20, () => now);
    const taken = (times: number) => Array.from({ length: times }, () => bucket.take()).filter(Boolean).length;
    expect(taken(5)).toBe(3);
    now += 100;
    expect(taken(5)).toBe(2);
    now += 3_600_000;
    expect(taken(5)).toBe(3);
  });
});
