import type { Pool } from 'pg';
import type { Clock } from '../clock';
import type { Log } from '../log';
import { describeError } from '../log-errors';
import { whenAsked, type Job } from './job';
import { JobTable, type Claim } from './job-table';
import { lastOccurrence } from './occurrence';

const EVERY_MS = 5_000;

export interface JobSettings {
  /** Of the role that serves. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly jobs: readonly Job[];
  /** Told after each piece of work that was made to last. */
  readonly done?: () => void;
}

/** What a hub does by itself. Every node has one of these over the same table, and each time that a job is due one of them does it. */
export class Jobs {
  readonly #table: JobTable;
  readonly #byName: ReadonlyMap<string, Job>;
  readonly #planned = new Map<string, string>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<number> | undefined;
  #closed = false;

  constructor(private readonly settings: JobSettings) {
    this.#table = new JobTable(settings.pool);
    this.#byName = new Map(settings.jobs.map((job) => [job.name, job]));
  }

  open(): void {
    // Hubs that were started together do not all ask together.
    this.#timer = setTimeout(() => void this.#inTheBackground(), EVERY_MS * (0.5 + Math.random())).unref();
  }

  /** Begins nothing more, and waits for what is in hand. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#round?.catch(() => undefined);
  }

  /** Plans what has become due and does what waits; answers how many pieces of work were done here. */
  round(): Promise<number> {
    return (this.#round ??= this.#go().finally(() => (this.#round = undefined)));
  }

  async #inTheBackground(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      this.settings.log.warn({ err: error }, 'jobs could not be looked for; trying again');
    }
    if (!this.#closed) this.open();
  }

  async #go(): Promise<number> {
    const { clock, log, jobs } = this.settings;
    for (const job of jobs) await this.#plan(job);
    for (const { name, occurrence } of await this.#table.giveUp(clock.now())) log.error({ job: name, occurrence }, 'A job has failed too often and is given up');
    for (let pieces = 0; ;) {
      const claim = this.#closed ? undefined : await this.#table.claim([...this.#byName.keys()], clock.now());
      if (!claim) return pieces;
      if (await this.#perform(claim)) pieces++;
    }
  }

  async #plan({ name, rhythm }: Job): Promise<void> {
    if (rhythm === whenAsked) return;
    const now = this.settings.clock.now();
    const occurrence = lastOccurrence(rhythm, now);
    if (this.#planned.get(name) === occurrence.name) return;
    await this.#table.plan(name, occurrence, now);
    this.#planned.set(name, occurrence.name);
  }

  async #perform(claim: Claim): Promise<boolean> {
    const { clock, log, done } = this.settings;
    const job = this.#byName.get(claim.name)!;
    try {
      const left = await this.#table.perform(claim, job, { now: clock.now(), work: (tx, by) => job.work(tx, { today: clock.today(), now: clock.now(), occurrence: claim.occurrence, ...by }) });
      if (left !== 'taken') done?.();
      return left !== 'taken';
    } catch (error) {
      log.warn({ err: error, job: claim.name, attempt: claim.attempts }, 'A job failed; it is tried again later');
      const { type, code } = describeError(error);
      await this.#table.failed(claim, code ? `${type} ${code}` : type);
      return false;
    }
  }
}
