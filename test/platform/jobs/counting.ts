import type { Job } from '../../../src/platform/jobs/job';

/** A table for what jobs leave behind, and its name. */
export const MARKS = 'CREATE TABLE mark (job text NOT NULL, day text NOT NULL, piece int NOT NULL DEFAULT 1)';

/** A job that leaves a mark each time that it is done. */
export const marking = (name: string, more: Partial<Job> = {}): Job => ({
  name, rhythm: { dailyAt: '06:00' }, opening: 'SELECT 1',
  work: async (tx, { today }) => {
    await tx.query('INSERT INTO mark (job, day) VALUES ($1, $2)', [name, today]);
    return 'nothing';
  },
  ...more,
});
