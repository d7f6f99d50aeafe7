import { openGround } from '../../../src/hub';
import { clockAt } from '../../../src/platform/clock';
import { Jobs } from '../../../src/platform/jobs/jobs';
import { createLog } from '../../../src/platform/log';
import { marking } from './counting';

/** A node that has begun a job, has written half of it, and comes no further until it is killed. */
async function dieHalfway(appUrl: string, now: string): Promise<void> {
  const clock = clockAt(now);
  const log = createLog({ level: 'silent' });
  const { pool } = await openGround({ appUrl, clock, log, connections: 4 });
  const job = marking('two halves', {
    work: async (tx, { today }) => {
      await tx.query('INSERT INTO mark (job, day, piece) VALUES ($1, $2, 1)', ['two halves', today]);
      process.stdout.write('halfway\n');
      return new Promise(() => setInterval(() => undefined, 1_000));
    },
  });
  await new Jobs({ pool, clock, log, jobs: [job] }).round();
}

void dieHalfway(process.argv[2]!, process.argv[3]!);
