import type { Pool } from 'pg';
import type { Clock } from '../platform/clock';
import type { Cursors } from '../platform/events/cursors';
import type { EventLog } from '../platform/events/event-log';
import type { Gatherer } from '../platform/graphql/operation';
import type { Log } from '../platform/log';
import type { Marker } from './audit/mark';
import type { KeptAnswers } from './doors/kept-answers';
import type { Reports } from './reports';

/** What every request stands on; the same for all. */
export interface Ground {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly log: Log;
  readonly events: EventLog;
  readonly cursors: Cursors;
  /** The address people use, for what is told to be opened elsewhere. */
  readonly publicUrl?: string;
  /** What is tried out here by name, though no law has made it. */
  readonly trials?: readonly string[];
  /** Marks the entries of the audit; without it they stand unmarked, and verifying the audit says so. */
  readonly marker?: Marker;
  /** Knows which listeners can be answered together; without it each is answered alone. */
  readonly gatherer?: Gatherer;
  /** Reads reports from a replica; without it they are read like everything else. */
  readonly reports?: Reports;
  /** What may be told again; without it every question is read anew. */
  readonly answers?: KeptAnswers;
}
