import type { Connection } from '../database/database';

/** One time that a job is or was due, as an operator sees it. */
export interface JobLine {
  readonly id: string;
  readonly name: string;
  readonly occurrence: string;
  readonly state: 'WAITING' | 'DONE' | 'GIVEN_UP';
  readonly attempts: number;
  readonly fault: string | null;
  readonly runAt: string;
  readonly endedAt: string | null;
}

/** Of each job what waits and what was given up, and the last time that it was done. */
export const jobLines = (owner: Connection): Promise<JobLine[]> =>
  owner.query<JobLine>(
    `SELECT id, name, occurrence, state, attempts, fault, run_at AS "runAt", ended_at AS "endedAt" FROM (
       SELECT *, row_number() OVER (PARTITION BY name, state ORDER BY run_at DESC) AS place FROM job) j
     WHERE state <> 'DONE' OR place = 1 ORDER BY name, run_at`,
  );

/** Has what was given up tried anew; answers which they were. */
export const tryAgain = (owner: Connection, name: string, now: string): Promise<Pick<JobLine, 'id' | 'occurrence'>[]> =>
  owner.query(`UPDATE job SET state = 'WAITING', attempts = 0, run_at = $2, ended_at = NULL WHERE name = $1 AND state = 'GIVEN_UP' RETURNING id, occurrence`, [name, now]);
