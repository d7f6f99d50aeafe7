import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { clockAt } from '../../../src/platform/clock';
import type { Job } from '../../../src/platform/jobs/job';
import { jobLines, tryAgain } from '../../../src/platform/jobs/job-list';
import { Jobs } from '../../../src/platform/jobs/jobs';
import { patience } from '../../../src/platform/jobs/patience';
import { createLog } from '../../../src/platform/log';
import { projectRoot } from '../../../src/platform/project-root';
import { TestHub } from '../../support/hub';
import { marking, MARKS } from './counting';

let hub: TestHub;
beforeAll(async () => {
  hub = await TestHub.open('2026-10-24T05:30:00Z');
  await hub.owner((owner) => owner.query(MARKS));
  const app = decodeURIComponent(new URL(hub.urls.appUrl).username);
  await hub.owner((owner) => owner.query(`GRANT SELECT, INSERT ON mark TO "${app}"`));
});
afterAll(() => hub.close());

const log = createLog({ level: 'silent' });
/** A node of the hub, with a clock of its own. */
const node = (now: string, ...jobs: Job[]) => {
  const clock = clockAt(now);
  return { clock, jobs: new Jobs({ pool: hub.ground.pool, clock, log, jobs }) };
};
const marks = async (job: string): Promise<string[]> =>
  (await hub.owner((owner) => owner.query<{ day: string; piece: number }>('SELECT day, piece FROM mark WHERE job = $1 ORDER BY day, piece', [job]))).map(({ day, piece }) => `${day} ${piece}`);
const linesOf = async (name: string) => (await hub.owner(jobLines)).filter((line) => line.name === name);

describe('a job', () => {
  it('is done when it is due, once for each time that it is due, and stands in the list', async () => {
    const { clock, jobs } = node('2026-06-01T04:59:00Z', marking('in the morning'));
    expect(await jobs.round()).toBe(1);
    expect(await jobs.round()).toBe(0);
    clock.advance({ minutes: 2 });
    expect(await jobs.round()).toBe(1);
    clock.advance({ hours: 20 });
    expect(await jobs.round()).toBe(0);
    expect(await marks('in the morning')).toEqual(['2026-06-01 1', '2026-06-01 1']);
    expect(await linesOf('in the morning')).toMatchObject([{ occurrence: '2026-06-01', state: 'DONE', attempts: 1, fault: null }]);
  });

  it('is done once, however many nodes ask for it at once', async () => {
    const nodes = Array.from({ length: 6 }, () => node('2026-06-02T09:00:00Z', marking('by one of many')));
    const done = await Promise.all(nodes.map(({ jobs }) => jobs.round()));
    expect(done.reduce((sum, pieces) => sum + pieces)).toBe(1);
    expect(await marks('by one of many')).toEqual(['2026-06-02 1']);
  });

  it('is done once on each day, though an hour of the night comes twice, and though one never comes', async () => {
    for (const [eve, day] of [['2026-10-24T22:00:00Z', '2026-10-25'], ['2027-03-27T22:00:00Z', '2027-03-28']] as const) {
      const { clock, jobs } = node(eve, marking(`at half past one on ${day}`, { rhythm: { dailyAt: '01:30' } }));
      await jobs.round();
      for (let quarters = 0; quarters < 24; quarters++) {
        clock.advance({ minutes: 15 });
        await jobs.round();
      }
      const days = await marks(`at half past one on ${day}`);
      expect(days.filter((mark) => mark.startsWith(day))).toHaveLength(1);
      expect(days).toHaveLength(2);
    }
  });

  it('goes on in pieces, each made to last by itself', async () => {
    let pieces = 0;
    const inPieces = marking('in pieces', {
      work: async (tx, { today }) => {
        await tx.query('INSERT INTO mark (job, day, piece) VALUES ($1, $2, $3)', ['in pieces', today, ++pieces]);
        return pieces < 3 ? 'more' : 'nothing';
      },
    });
    expect(await node('2026-06-03T09:00:00Z', inPieces).jobs.round()).toBe(3);
    expect(await marks('in pieces')).toEqual(['2026-06-03 1', '2026-06-03 2', '2026-06-03 3']);
  });

  it('goes on from where the last piece that was made to last had come, on whichever node, though a later one failed', async () => {
    let isDown = false;
    const byPlace = marking('by place', {
      work: async (tx, { today, from }) => {
        const piece = Number(from ?? 0) + 1;
        await tx.query('INSERT INTO mark (job, day, piece) VALUES ($1, $2, $3)', ['by place', today, piece]);
        if (piece === 2 && !isDown) throw new Error(`fails once, ${(isDown = true)}`);
        return piece < 3 ? { from: String(piece) } : 'nothing';
      },
    });
    expect(await node('2026-06-03T09:00:00Z', byPlace).jobs.round()).toBe(1);
    const other = node('2026-06-03T09:00:00Z', byPlace);
    other.clock.advance({ seconds: patience.firstSeconds });
    expect(await other.jobs.round()).toBe(2);
    expect(await marks('by place')).toEqual(['2026-06-03 1', '2026-06-03 2', '2026-06-03 3']);
  });

  it('that fails leaves nothing behind, is tried again later and later, and is given up in the end for an operator to see', async () => {
    let tries = 0;
    const failing = marking('failing', {
      rhythm: { everyMinutes: 525_600 },
      work: async (tx, { today }) => {
        await tx.query('INSERT INTO mark (job, day) VALUES ($1, $2)', ['failing', today]);
        tries++;
        throw new TypeError('what it says may be about a child');
      },
    });
    const { clock, jobs } = node('2026-06-04T09:00:00Z', failing);
    await jobs.round();
    await jobs.round();
    expect(tries).toBe(1);
    clock.advance({ seconds: patience.firstSeconds });
    await jobs.round();
    expect(tries).toBe(2);
    clock.advance({ seconds: patience.firstSeconds });
    await jobs.round();
    expect(tries).toBe(2);
    expect(await linesOf('failing')).toMatchObject([{ state: 'WAITING', attempts: 2, fault: 'TypeError' }]);
    for (let more = 0; more < patience.attempts; more++) {
      clock.advance({ seconds: patience.mostSeconds / 4 });
      await jobs.round();
    }
    clock.advance({ seconds: patience.mostSeconds });
    await jobs.round();
    expect(tries).toBe(patience.attempts);
    expect(await linesOf('failing')).toMatchObject([{ state: 'GIVEN_UP', attempts: patience.attempts, fault: 'TypeError' }]);
    expect(await marks('failing')).toEqual([]);
    expect(await hub.owner((owner) => tryAgain(owner, 'failing', clock.now()))).toHaveLength(1);
    await jobs.round();
    expect(tries).toBe(patience.attempts + 1);
  });

  it('whose node is killed halfway is undone, and is done by another node, once', async () => {
    const now = '2026-06-05T09:00:00Z';
    const program = ['-r', join(projectRoot, 'test/support/compile-hook.js'), join(projectRoot, 'test/platform/jobs/dies-halfway.ts'), hub.urls.appUrl, now];
    const child = spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    const { clock, jobs } = node(now, marking('two halves'));
    clock.advance({ seconds: 2 * patience.firstSeconds });
    // While it is in another's hands it is nobody else's, however long that takes.
    expect(await jobs.round()).toBe(0);
    child.kill('SIGKILL');
    await once(child, 'close');
    for (let pieces = 0; pieces === 0;) pieces = await jobs.round();
    expect(await marks('two halves')).toEqual(['2026-06-05 1']);
    expect(await linesOf('two halves')).toMatchObject([{ state: 'DONE', attempts: 2 }]);
  });

  it('cannot be seen or planned by whoever serves, except as the one who runs jobs', async () => {
    expect((await hub.ground.pool.query('SELECT FROM job')).rowCount).toBe(0);
    await expect(hub.ground.pool.query(`INSERT INTO job (name, occurrence, run_at) VALUES ('x', 'x', now())`)).rejects.toThrow('row-level security');
  });
});
