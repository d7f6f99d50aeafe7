import { setTimeout as pause } from 'node:timers/promises';
import { SignsOfLife } from '../../../src/platform/server/signs-of-life';

it('all sockets are asked before one is asked again, and never many of them at once', async () => {
  const signs = new SignsOfLife(200);
  const asked: number[] = [];
  const together: number[] = [];
  let now = 0;
  const ping = (socket: number) => {
    asked.push(socket);
    if (now++ > 0) return;
    queueMicrotask(() => {
      together.push(now);
      now = 0;
    });
  };
  for (let socket = 0; socket < 1_000; socket++) signs.of({ ping: () => ping(socket) });
  while (asked.length < 2_000) await pause(5);
  signs.stop();
  expect(new Set(asked.slice(0, 1_000)).size).toBe(1_000);
  expect(new Set(together)).toEqual(new Set([10]));
});

it('whoever has gone is asked no more, and nobody is once it has stopped', async () => {
  const signs = new SignsOfLife(100);
  const asked: string[] = [];
  const gone = signs.of({ ping: () => asked.push('gone') });
  signs.of({ ping: () => asked.push('there') });
  gone();
  while (asked.length < 2) await pause(5);
  signs.stop();
  const sofar = asked.length;
  await pause(250);
  expect(new Set(asked)).toEqual(new Set(['there']));
  expect(asked).toHaveLength(sofar);
});
