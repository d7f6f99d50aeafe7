import { Pool } from 'pg';
import type { Log } from '../log';
import { PlanNames } from './plan-names';

/** What stands between the hub and PostgreSQL: nothing, or a pooler that lends a server's connection for one transaction at a time. */
export type Pooler = 'none' | 'transaction';

export interface PoolSettings {
  readonly appUrl: string;
  readonly log: Log;
  readonly connections: number;
  readonly pooler?: Pooler;
}

const CONNECT_MS = 5_000;
/** With a connection go the plans that it has kept, of which nobody may ask any more. */
const AN_HOUR_S = 3_600;
/** Both walls make a statement that takes far longer to plan than to run, and its plan never turns on the values. */
const KEEP_PLANS = '-c plan_cache_mode=force_generic_plan';

/** The connections of one hub. What is asked on them goes out at once; PostgreSQL answers in order. */
export class HubPool extends Pool {
  /** None behind a pooler: the next transaction may meet a server connection that does not know the name, or knows another statement by it. */
  readonly planNames: PlanNames | undefined;

  constructor({ appUrl, log, connections, pooler = 'none' }: PoolSettings) {
    super({ connectionString: appUrl, max: connections, connectionTimeoutMillis: CONNECT_MS, maxLifetimeSeconds: AN_HOUR_S, keepAlive: true, pipeline: true, ...(pooler === 'none' && { options: KEEP_PLANS }) });
    this.planNames = pooler === 'none' ? new PlanNames() : undefined;
    // A connection that breaks while it is held fails what is asked on it; without a listener it would end the process as well.
    this.on('connect', (client) => client.on('error', () => undefined));
    this.on('error', (error) => log.warn({ err: error }, 'an idle connection was lost'));
  }
}

/** The names that a pool's statements are kept under; a pool that is not the hub's own has none. */
export const planNamesOf = (pool: object): PlanNames | undefined => (pool instanceof HubPool ? pool.planNames : undefined);
