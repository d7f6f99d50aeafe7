import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, getMetadataStorage } from 'type-graphql';
import { DataSource } from 'typeorm';
import { accessEntities, accessResolvers, guardSchema, KeptAnswers, Listeners, lowerWall, openAudit, raiseWall, Reports, type AuditFolders, type Ground } from './access';
import { assessmentEntities, assessmentResolvers } from './assessment';
import { exchangeResolvers } from './exchange';
import { familyEntities, familyResolvers } from './family';
import { pastoralEntities, pastoralResolvers } from './pastoral';
import { progressEntities, progressResolvers } from './progress';
import { ensureAuthoritiesOfEngland, keepAddresses, peopleEntities, peopleResolvers } from './people';
import { planEntities, planResolvers } from './plan';
import type { Clock } from './platform/clock';
import { atServerOf } from './platform/database/connection-url';
import { HubPool, type Pooler } from './platform/database/hub-pool';
import { migrate } from './platform/database/migrate';
import { migrations } from './platform/database/migrations';
import { SnakeNaming } from './platform/database/naming';
import { asOwner } from './platform/database/owner';
import { keepExactValuesAsText } from './platform/database/pg-types';
import { Replica } from './platform/database/replica';
import { Cursors } from './platform/events/cursors';
import { EventLog } from './platform/events/event-log';
import { Retention } from './platform/events/retention';
import type { Log } from './platform/log';
import { safeguardingEntities, safeguardingResolvers } from './safeguarding';

/** The modules in reading order: what they store, and what they answer. */
const entities = [...accessEntities, ...peopleEntities, ...planEntities, ...assessmentEntities, ...progressEntities, ...pastoralEntities, ...familyEntities, ...safeguardingEntities];
const resolvers = [...accessResolvers, ...peopleResolvers, ...planResolvers, ...assessmentResolvers, ...progressResolvers, ...pastoralResolvers, ...familyResolvers, ...safeguardingResolvers, ...exchangeResolvers];

/** type-graphql asks for a pub/sub; delivery goes by the event log, so nothing may ever be published through one. */
const nothingIsPublished = (): never => {
  throw new Error('Events are emitted by deeds and read from the event log');
};

/** As an array that knows at once whether it has a class: type-graphql asks so for each field and each resolver of a field, and looked through all of them each time. */
function quicklySearched<Item>(items: readonly Item[]): Item[] {
  const known = new Set(items);
  return Object.assign([...items], { includes: (item: Item) => known.has(item) });
}

/** A field that is a property is read as one: type-graphql would put a resolver of its own around each. */
function readPropertiesPlainly(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
}

/** The public schema, with each policy around its fields. It does not build while a field has no audience. */
export function buildHubSchema(): GraphQLSchema {
  readPropertiesPlainly();
  return guardSchema(
    buildSchemaSync({
      resolvers: quicklySearched(resolvers) as unknown as [() => void],
      validate: false,
      pubSub: { publish: nothingIsPublished, subscribe: nothingIsPublished },
    }),
  );
}

/** The one DataSource: for migrations and for what the entities say; reading and writing go through the doors. */
export const dataSource = (url: string): DataSource =>
  new DataSource({ type: 'postgres', url, entities: [...entities], migrations, namingStrategy: new SnakeNaming(), migrationsTransactionMode: 'each', logging: false, uuidExtension: 'pgcrypto', installExtensions: false });

/** Brings a database up to date as its owner: tables first, then the wall that the policies ask for, then what every hub knows. */
export async function prepareDatabase({ ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string }): Promise<void> {
  const source = dataSource(ownerUrl);
  try {
    // The wall's views stand on the tables that migrations alter; the wall is raised anew right after.
    await migrate(source, () => asOwner(ownerUrl, lowerWall));
  } finally {
    if (source.isInitialized) await source.destroy();
  }
  await asOwner(ownerUrl, async (owner) => {
    await owner.query(`SELECT pg_advisory_xact_lock(hashtext('golden_thread wall'))`);
    await raiseWall(owner, decodeURIComponent(new URL(appUrl).username));
    await ensureAuthoritiesOfEngland(owner);
  });
}

export interface OpenGround extends Ground {
  close(): Promise<void>;
}

interface GroundSettings {
  readonly appUrl: string;
  /** PostgreSQL itself, for notifications, which do not pass a pooler; without it the event log is only polled. */
  readonly listenUrl?: string | undefined;
  readonly pooler?: Pooler;
  readonly clock: Clock;
  readonly log: Log;
  readonly connections?: number;
  /** Where the audit is marked and sealed from. A hub that serves always has them. */
  readonly folders?: AuditFolders;
  /** The address people use. */
  readonly publicUrl?: string;
  /** What is tried out here by name, though no law has made it. */
  readonly trials?: readonly string[];
  /** A streaming replica for reports: its address alone counts, since the hub comes to it as the role that serves. */
  readonly reportsUrl?: string | undefined;
  /** For how long a report waits for it. */
  readonly reportsWaitSeconds?: number;
  /** For how many days events are kept. Without it this hub lets none go. */
  readonly eventsKeptDays?: number;
}

/** What every request stands on, over a database that is up to date. */
export async function openGround({ appUrl, pooler = 'none', clock, log, connections = 16, folders, eventsKeptDays, publicUrl = '', trials = [], reportsUrl, reportsWaitSeconds = 2, ...more }: GroundSettings): Promise<OpenGround> {
  const { listenUrl = pooler === 'none' ? appUrl : undefined } = more;
  keepExactValuesAsText();
  const pool = new HubPool({ appUrl, pooler, connections, log });
  const { rows } = await pool.query<{ secret: Buffer }>(`SELECT secret FROM sealing_key WHERE name = 'cursor'`);
  const events = new EventLog(pool, listenUrl, log);
  await events.open();
  // Without names for statements, so that the address may be a pooler's.
  const replicas = reportsUrl === undefined ? undefined : new HubPool({ appUrl: atServerOf(reportsUrl, appUrl), pooler: 'transaction', connections, log });
  const retention = eventsKeptDays === undefined ? undefined : new Retention(pool, log, eventsKeptDays);
  retention?.open();
  const audit = folders && (await openAudit({ pool, clock, log }, folders));
  const letAddressesBe = folders && keepAddresses({ pool, log });
  const ground: OpenGround = {
    pool, clock, log, events, publicUrl, trials,
    cursors: new Cursors(rows[0]!.secret),
    answers: new KeptAnswers(),
    ...(audit && { marker: audit.marker }),
    ...(replicas && { reports: new Reports(pool, new Replica({ pool: replicas, log, waitSeconds: reportsWaitSeconds })) }),
    close: async () => {
      retention?.close();
      await events.close();
      letAddressesBe?.();
      await audit?.close();
      await replicas?.end();
      await pool.end();
    },
    gatherer: new Listeners(() => ground, Math.max(1, Math.floor(connections / 2))),
  };
  return ground;
}
