import type { Pool } from 'pg';
import { inTransaction, type Connection } from '../database/database';
import type { Job, Left } from './job';
import type { Occurrence } from './occurrence';
import { patience, secondsAfter } from './patience';

/** The work that one node has in hand. */
export interface Claim {
  readonly id: string;
  readonly name: string;
  readonly occurrence: string;
  readonly attempts: number;
}
/** A piece of work, told by whom it is done and from where. */
export type Work = (tx: Connection, by: { readonly entered: unknown; readonly from: string | null }) => Promise<Left>;

const KEPT_DAYS = 30;
/** Makes a transaction one of the hub’s own work. */
export const AS_WORKER = `SELECT set_config('app.runs_jobs', 'on', true)`;

/** The jobs as PostgreSQL holds them, for the role that serves. Every question is a transaction of its own, so that a pooler may stand between. */
export class JobTable {
  constructor(private readonly pool: Pool) {}

  /** Notes that a job is due. Only the first node that says so adds it; what was done long ago is let go with it. */
  async plan(name: string, { name: occurrence, at }: Occurrence, now: string): Promise<void> {
    await this.#asking(async (tx) => {
      const planned = await tx.query(
        'INSERT INTO job (name, occurrence, run_at) VALUES ($1, $2, $3) ON CONFLICT (name, occurrence) DO NOTHING RETURNING id', [name, occurrence, at]);
      if (planned.length > 0) await tx.query(`DELETE FROM job WHERE state = 'DONE' AND ended_at < $1::timestamptz - make_interval(days => $2)`, [now, KEPT_DAYS]);
    });
  }

  /**
   * Takes the job that has waited longest. The attempt is counted before the work begins, and the next may begin only later: a hub that
   * dies at it leaves neither a job that nobody takes nor one that is tried without end.
   */
  claim(names: readonly string[], now: string): Promise<Claim | undefined> {
    return this.#asking(async (tx) => {
      const [next] = await tx.query<Claim>(
        `SELECT id, name, occurrence, attempts + 1 AS attempts FROM job WHERE state = 'WAITING' AND run_at <= $1 AND name = ANY ($2::text[]) AND attempts < $3
         ORDER BY run_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [now, names, patience.attempts],
      );
      if (!next) return undefined;
      await tx.query('UPDATE job SET attempts = $2, run_at = $3::timestamptz + make_interval(secs => $4) WHERE id = $1', [next.id, next.attempts, now, secondsAfter(next.attempts)]);
      return next;
    });
  }

  /** Those that were tried as often as anything is tried; an operator sees them. */
  giveUp(now: string): Promise<{ name: string; occurrence: string }[]> {
    return this.#asking((tx) =>
      tx.query(
        `UPDATE job SET state = 'GIVEN_UP', ended_at = $1 WHERE id IN (
           SELECT id FROM job WHERE state = 'WAITING' AND run_at <= $1 AND attempts >= $2 FOR UPDATE SKIP LOCKED) RETURNING name, occurrence`,
        [now, patience.attempts],
      ));
  }

  /** Does a piece of the work and writes it down as done, in one transaction, unless another node has taken it over. Answers whether it was done here. */
  perform({ id, attempts }: Claim, { opening }: Job, { now, work }: { readonly now: string; readonly work: Work }): Promise<Left | 'taken'> {
    return inTransaction(this.pool, `${AS_WORKER}; ${opening}`, async (tx, [entered]) => {
      const [held] = await tx.query<{ from: string | null }>(`SELECT reached AS "from" FROM job WHERE id = $1 AND state = 'WAITING' AND attempts = $2 FOR UPDATE SKIP LOCKED`, [id, attempts]);
      if (!held) return 'taken';
      const left = await work(tx, { entered, from: held.from });
      if (left === 'nothing') await tx.query(`UPDATE job SET state = 'DONE', ended_at = $2, fault = NULL, reached = NULL WHERE id = $1`, [id, now]);
      else await tx.query('UPDATE job SET attempts = 0, run_at = $2, fault = NULL, reached = $3 WHERE id = $1', [id, now, left === 'more' ? held.from : left.from]);
      return left;
    });
  }

  async failed({ id, attempts }: Claim, fault: string): Promise<void> {
    await this.#asking((tx) => tx.query('UPDATE job SET fault = $3 WHERE id = $1 AND attempts = $2', [id, attempts, fault]));
  }

  #asking = <R>(ask: (tx: Connection) => Promise<R>): Promise<R> => inTransaction(this.pool, AS_WORKER, ask);
}
