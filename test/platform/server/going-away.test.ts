import { smallHub, until } from './small-hub';

const health = async (url: string, what: string) => {
  const response = await fetch(`${url}/health/${what}`);
  return { status: response.status, body: await response.json(), kept: response.headers.get('cache-control') };
};

describe('health', () => {
  it('is alive and ready', async () => {
    const hub = await smallHub();
    expect(await health(hub.url, 'live')).toEqual({ status: 200, body: { status: 'live' }, kept: 'no-store' });
    expect(await health(hub.url, 'ready')).toEqual({ status: 200, body: { status: 'ready' }, kept: 'no-store' });
    await hub.stop();
  });

  it.each([
    ['says no', () => Promise.resolve(false)],
    ['breaks', () => Promise.reject(new Error('database'))],
    ['does not answer', () => new Promise<boolean>(() => {})],
  ])('is alive but not ready while the database %s', async (_what, ready) => {
    const hub = await smallHub({ ready });
    expect((await health(hub.url, 'live')).status).toBe(200);
    expect(await health(hub.url, 'ready')).toMatchObject({ status: 503, body: { status: 'not ready' } });
    await hub.stop();
  });
});

describe('a hub that goes away', () => {
  it('sends its listeners to another one, and ends their subscriptions', async () => {
    const hub = await smallHub();
    const line = await hub.socket();
    await line.greet(await hub.token());
    line.subscribe('subscription Waiting { waits }');
    await until(() => hub.watched.contexts.length === 1);
    await hub.drain();
    expect(await line.closed).toEqual({ code: 1012, reason: 'Service restart' });
    expect(hub.lines).toContainEqual(expect.objectContaining({ operation: 'Waiting', outcome: 'OK' }));
    await expect(fetch(`${hub.url}/health/live`)).rejects.toThrow();
    await hub.stop();
  });

  it('lets those who asked have their answer', async () => {
    const hub = await smallHub();
    const answer = hub.ask('{ slow }');
    await until(() => hub.watched.contexts.length === 1);
    const [drained] = await Promise.all([
      hub.drain(),
      expect(answer).resolves.toMatchObject({ status: 200, body: { data: { slow: 'at last' } } }),
    ]);
    expect(drained).toBeUndefined();
    await hub.stop();
  });

  it('says so before it stops listening', async () => {
    const hub = await smallHub();
    const line = await hub.socket();
    await line.greet(await hub.token());
    // A client that does not answer the close keeps the hub waiting a while.
    line.socket.pause();
    const draining = hub.drain();
    expect(await health(hub.url, 'ready')).toMatchObject({ status: 503, body: { status: 'closing' } });
    expect((await health(hub.url, 'live')).status).toBe(200);
    await expect(hub.socket()).rejects.toThrow('refused with 503');
    line.socket.resume();
    await draining;
    await hub.stop();
  });

  it('goes though a client does not let go', async () => {
    const hub = await smallHub();
    const line = await hub.socket();
    await line.greet(await hub.token());
    line.socket.pause();
    await hub.drain();
    await expect(fetch(hub.url)).rejects.toThrow();
    line.socket.terminate();
    await hub.stop();
  }, 15_000);
});
