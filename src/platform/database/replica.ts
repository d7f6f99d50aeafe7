import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log';
import type { Lender } from './database';

/** How far a primary had come at a moment: whatever was committed on it by then stands at or before `lsn`. */
export interface Reached {
  readonly system: string;
  readonly timeline: string;
  readonly lsn: string;
}
/**
 * Asked of the primary behind the first question of a transaction, it covers all that the transaction's snapshot shows. Where the last record ended
 * with its page, PostgreSQL says where the next will begin, behind the page's header (24 bytes, 40 where a file begins): a replica comes there only
 * when there is a next.
 */
export const REACHED = `SELECT c.system_identifier::text AS system, left(pg_walfile_name(w.lsn), 8) AS timeline,
    (w.lsn - CASE WHEN (w.lsn - '0/0') % pg_size_bytes(current_setting('wal_segment_size')) = 40 THEN 40::numeric
      WHEN (w.lsn - '0/0') % current_setting('wal_block_size')::integer = 24 THEN 24 ELSE 0 END)::text AS lsn
  FROM pg_control_system() c, pg_current_wal_insert_lsn() w (lsn)`;

/**
 * Another database is no replica of ours, however far it has come; nor is one that stayed on an old timeline when another server took over.
 * Rights begin and end by the clock: one that is slow, or as far ahead as a report may wait, would grant what is over or not begun.
 */
const ABREAST = `SELECT pg_is_in_recovery() AND c.system_identifier::text = $1 AS "isReplica", to_hex(k.timeline_id) = lower(ltrim($2, '0')) AS "onTimeline",
    pg_last_wal_replay_lsn() >= $3::pg_lsn AS "hasAll", extract(epoch FROM clock_timestamp()) BETWEEN $4::numeric AND $4::numeric + $5::numeric AS "keepsTime"
  FROM pg_control_system() c, pg_control_checkpoint() k`;

interface Comparison {
  readonly isReplica: boolean;
  readonly onTimeline: boolean;
  readonly hasAll: boolean | null;
  readonly keepsTime: boolean;
}
const isAbreast = ({ isReplica, onTimeline, hasAll, keepsTime }: Comparison): boolean => isReplica && onTimeline && hasAll === true && keepsTime;

const LOOK_EVERY_MS = 20;
/** For how long a replica that failed is left alone. */
const REST_MS = 10_000;

export interface ReplicaSettings {
  readonly pool: Pool;
  readonly log: Log;
  /** For how long a reading waits until the replica has what the primary had. */
  readonly waitSeconds: number;
}

/** A streaming replica of the hub's database, which may be slow, gone, or another database altogether. */
export class Replica {
  #restsUntil = 0;
  constructor(private readonly settings: ReplicaSettings) {}

  get rests(): boolean {
    return performance.now() < this.#restsUntil;
  }
  /** Nobody waits anew for what has just failed. */
  failed(error: unknown): void {
    this.#restsUntil = performance.now() + REST_MS;
    this.settings.log.warn({ err: error }, 'reports are read from the primary: the replica did not serve');
  }

  /** Lends connections as a pool does, each when its server has come as far as the primary had at that moment, in seconds since 1970. */
  abreastOf(reached: Reached, at: string): Lender {
    return { connect: () => this.#abreast(reached, at) };
  }

  // Looked at before the transaction begins, so that its snapshot is of later; on its own connection, since an address may stand for several replicas.
  async #abreast({ system, timeline, lsn }: Reached, at: string): Promise<PoolClient> {
    const { pool, waitSeconds } = this.settings;
    const giveUpAt = performance.now() + waitSeconds * 1_000;
    const client = await pool.connect();
    try {
      for (;;) {
        const { rows } = await client.query<Comparison>(ABREAST, [system, timeline, lsn, at, waitSeconds]);
        if (isAbreast(rows[0]!)) return client;
        if (performance.now() >= giveUpAt) throw new Error(`The replica was not abreast of the primary in time: ${JSON.stringify(rows[0])}`);
        await pause(LOOK_EVERY_MS);
      }
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }
}
