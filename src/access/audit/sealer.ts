import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock';
import type { Log } from '../../platform/log';
import { NIL_ID } from '../../platform/uuid';
import type { AuditKeys } from './audit-keys';
import type { Head } from './heads';
import { HeadsFolder } from './heads-folder';

const EVERY_MS = 1_000;
/** An event is told once no transaction from before it is under way, and a sealing is one: it has to be soon over. */
const BATCH = 250;
const HEAD = `chain, sequence::float8 AS sequence, to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "sealedAt", encode(hash, 'hex') AS hash`;

export interface SealerSettings {
  /** Of the application's role: it may have entries sealed, and may not write a seal. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly keys: AuditKeys;
  readonly headsDir: string;
  readonly everyMs?: number;
}
export interface Sealer {
  /** Seals and exports what there is, now. */
  seal(): Promise<void>;
  /** Seals and exports what is left, then stops; what goes wrong is logged. Call it when nothing writes any more, and before the pool is closed. */
  close(): Promise<void>;
}

/**
 * Sees to it that entries are sealed and the heads of their chains exported, once a second. Each hub has one; PostgreSQL lets one of them
 * seal at a time.
 */
export async function openSealer({ everyMs = EVERY_MS, ...settings }: SealerSettings): Promise<Sealer> {
  const rounds = new Rounds(settings);
  const inTheBackground = (failed: string): Promise<void> =>
    rounds.go().catch((error: unknown) => settings.log.error({ err: error }, failed));
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const next = (): void => {
    if (closed) return;
    timer = setTimeout(() => void inTheBackground('the audit could not be sealed; trying again').then(next), everyMs);
    timer.unref();
  };
  await rounds.go();
  next();
  return {
    seal: () => rounds.go(),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await inTheBackground('the last entries of the audit could not be sealed; the next hub will');
    },
  };
}

/** The end of a chain, after a sealing; and how many entries it added to the chain. */
type Sealed = Head & { readonly sealed: number };

/** One round after another: seal all there is, export the heads that have moved. */
class Rounds {
  readonly #moved = new Map<string, Head>();
  readonly #folder: HeadsFolder;
  #dayOfAll = '';
  #last: Promise<void> = Promise.resolve();

  constructor(private readonly settings: Omit<SealerSettings, 'everyMs'>) {
    this.#folder = new HeadsFolder(settings.headsDir, settings.keys, settings.clock);
  }

  go(): Promise<void> {
    const round = this.#last.then(() => this.#round());
    this.#last = round.catch(() => undefined);
    return round;
  }

  async #round(): Promise<void> {
    await this.#seal();
    if (this.#dayOfAll !== this.#folder.today()) await this.#exportAll();
    await this.#folder.add([...this.#moved.values()]);
    this.#moved.clear();
  }

  async #seal(): Promise<void> {
    for (;;) {
      const { rows } = await this.settings.pool.query<Sealed>(`SELECT ${HEAD}, sealed FROM seal_audit($1)`, [BATCH]);
      for (const { sealed: _, ...head } of rows) this.#moved.set(head.chain, head);
      if (rows.reduce((all, { sealed }) => all + sealed, 0) < BATCH) return;
    }
  }

  /** At the start and at the beginning of each day: a file says all there is by itself, and a head that a crash kept back is made up for. */
  async #exportAll(): Promise<void> {
    const day = this.#folder.today();
    for (let beyond = NIL_ID; ;) {
      const { rows } = await this.settings.pool.query<Head>(`SELECT ${HEAD} FROM audit_heads($1, $2)`, [beyond, BATCH]);
      await this.#folder.add(rows);
      if (rows.length < BATCH) break;
      beyond = rows.at(-1)!.chain;
    }
    this.#dayOfAll = day;
    this.#moved.clear();
  }
}
