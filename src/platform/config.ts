import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { Pooler } from './database/hub-pool';
import type { LogLevel } from './log';

/** Everything that differs between one installation and another. */
export interface Config {
  readonly environment: 'development' | 'production' | 'test';
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  /** Where the embedded database, the keys of the audit and the demo issuer's key live. */
  readonly dataDir: string;
  /** Where the signed heads of the audit's chains are written, for the database not to reach. */
  readonly auditHeadsDir: string;
  readonly databaseUrl?: string;
  readonly databaseAppUrl?: string;
  /** Whether DATABASE_URL leads to a pooler, such as PgBouncer in transaction mode. */
  readonly databasePooler: Pooler;
  /** PostgreSQL itself, where DATABASE_URL leads to a pooler: for setting up, and for hearing of events at once. */
  readonly databaseDirectUrl?: string;
  /** A streaming replica for reports, and for how long one waits until the replica has what the primary had. */
  readonly reportsUrl?: string;
  readonly reportsWaitSeconds: number;
  readonly logLevel: LogLevel;
  readonly oidcIssuer?: string;
  readonly oidcAudience: string;
  /** Where the issuer's keys are; without it they are discovered at the issuer. */
  readonly oidcJwksUri?: string;
  /** Whether the issuer marks its access tokens as such. */
  readonly oidcAccessTokens: 'marked' | 'unmarked';
  /** The address people use, without a slash at the end. */
  readonly publicUrl: string;
  /** Web origins, besides our own, whose pages may call the hub. */
  readonly allowedOrigins: readonly string[];
  /** How many WebSockets one person, or one partner's system, may have open on this node. */
  readonly socketsPerPerson: number;
  /** For how many days events are kept: a listener that comes back later must read anew. */
  readonly eventsKeptDays: number;
  /** What is tried out here by name, though no law has made it. */
  readonly trials: readonly string[];
  /** Whether there are demo people, and an issuer that signs for them. */
  readonly demo: boolean;
}

/** A setting that stops the hub from starting. It names the variable and never repeats its value. */
class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

const withoutSlash = (text: string): string => text.replace(/\/+$/, '');
const webAddress = (whose: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be a web address that begins with https:// or http://: set it to ${whose}` })
    .transform(withoutSlash);
const databaseAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/database; leave it out to use the embedded database',
});
const oneOf = <const T extends readonly [string, ...string[]]>(names: T) => z.enum(names, { error: `must be one of ${names.join(', ')}` });
const originList = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((origin) => origin.trim())
      .filter(Boolean),
  )
  .refine((origins) => origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin), {
    error: 'must list web origins separated by commas, as https://plans.example.org (no path, no slash at the end)',
  });
/** What can be tried out before there is a law for it. */
const TRIALS: readonly string[] = ['INDIVIDUAL_SUPPORT'];
const listOf = (names: readonly string[]) =>
  z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    )
    .refine((chosen) => chosen.every((name) => names.includes(name)), { error: `must list any of ${names.join(', ')}, separated by commas` });
const dayCount = 'must be a whole number of days, from 1 to 3650';
const socketCount = 'must be a whole number, at least 1';
const waitCount = 'must be a number of seconds, above 0 and up to 60';
const portNumber = 'must be a whole number from 0 to 65535 (0 takes any free port)';

const variables = z.object({
  NODE_ENV: oneOf(['development', 'production', 'test']).default('development'),
  PORT: z.coerce
    .number({ error: portNumber })
    .int({ error: portNumber })
    .min(0, { error: portNumber })
    .max(65_535, { error: portNumber })
    .default(4000),
  HOST: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  AUDIT_HEADS_DIR: z.string().optional(),
  DATABASE_URL: databaseAddress.optional(),
  DATABASE_APP_URL: databaseAddress.optional(),
  DATABASE_POOLER: oneOf(['none', 'transaction']).default('none'),
  DATABASE_DIRECT_URL: databaseAddress.optional(),
  REPORTS_DATABASE_URL: databaseAddress.optional(),
  REPORTS_WAIT_SECONDS: z.coerce.number({ error: waitCount }).gt(0, { error: waitCount }).max(60, { error: waitCount }).default(2),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  // Not trimmed of its slash: a token's `iss` must equal it letter by letter.
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: "must be a web address: set it to your identity provider's issuer" }).optional(),
  OIDC_AUDIENCE: z.string().default('golden-thread'),
  OIDC_JWKS_URI: webAddress("your identity provider's key set, or leave it out to have it discovered").optional(),
  OIDC_ACCESS_TOKENS: oneOf(['marked', 'unmarked']).default('marked'),
  PUBLIC_URL: webAddress('the address people use to reach the hub').optional(),
  ALLOWED_ORIGINS: originList.default([]),
  SOCKETS_PER_PERSON: z.coerce.number({ error: socketCount }).int({ error: socketCount }).min(1, { error: socketCount }).default(20),
  EVENTS_KEPT_DAYS: z.coerce.number({ error: dayCount }).int({ error: dayCount }).min(1, { error: dayCount }).max(3_650, { error: dayCount }).default(30),
  TRIALS: listOf(TRIALS).default([]),
  DEMO: oneOf(['on', 'off']).optional(),
});
type Variables = z.infer<typeof variables>;

/** What may stand together: each line is a mistake that must not reach people. */
const contradictions: readonly { readonly when: (set: Variables) => boolean; readonly say: string }[] = [
  {
    when: (set) => set.NODE_ENV === 'production' && set.DEMO === 'on',
    say: 'DEMO: must be off when NODE_ENV=production, because demo people sign in without proof of who they are. Remove it or set DEMO=off.',
  },
  {
    when: (set) => set.NODE_ENV === 'production' && !set.OIDC_ISSUER,
    say: "OIDC_ISSUER: is missing, and NODE_ENV=production needs it. Set it to your identity provider's issuer, as https://login.example.org/realms/children.",
  },
  {
    when: (set) => set.OIDC_JWKS_URI !== undefined && !set.OIDC_ISSUER,
    say: 'OIDC_JWKS_URI: stands alone. Set OIDC_ISSUER too, or remove it.',
  },
  {
    when: (set) => set.DATABASE_APP_URL !== undefined && !set.DATABASE_URL,
    say: 'DATABASE_APP_URL: stands alone. Set DATABASE_URL too, or remove it.',
  },
  {
    when: (set) => set.REPORTS_DATABASE_URL !== undefined && !set.DATABASE_URL,
    say: 'REPORTS_DATABASE_URL: the embedded database has no replica. Set DATABASE_URL too, or remove it.',
  },
  {
    when: (set) => set.DATABASE_POOLER !== 'none' && !set.DATABASE_URL,
    say: 'DATABASE_POOLER: the embedded database has no pooler before it. Set DATABASE_URL too, or remove it.',
  },
  {
    when: (set) => set.DATABASE_DIRECT_URL !== undefined && set.DATABASE_POOLER === 'none',
    say: 'DATABASE_DIRECT_URL: says how to pass by a pooler, and there is none. Set DATABASE_POOLER=transaction too, or remove it.',
  },
];

function refuse(problems: readonly string[]): never {
  throw new ConfigProblem(`The hub cannot start with these settings:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
}

const unsetWhenEmpty = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.keys(variables.shape).flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );

// On a laptop only the laptop itself may reach the demo people; in a container the door must be open to the network.
const hostOf = ({ HOST, NODE_ENV }: Variables): string => HOST ?? (NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1');

/** What a folder for one database alone is called: heads that another database exported would look like tampering. */
function placeOf(databaseUrl: string | undefined): string {
  if (!databaseUrl) return 'embedded';
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname}-${port || '5432'}${pathname}`.replace(/[^\w.-]+/g, '-');
}

const toConfig = (set: Variables): Config => ({
  environment: set.NODE_ENV,
  production: set.NODE_ENV === 'production',
  port: set.PORT,
  host: hostOf(set),
  dataDir: resolve(set.DATA_DIR),
  auditHeadsDir: resolve(set.AUDIT_HEADS_DIR ?? join(set.DATA_DIR, 'audit-heads', placeOf(set.DATABASE_URL))),
  databaseUrl: set.DATABASE_URL,
  databaseAppUrl: set.DATABASE_APP_URL,
  databasePooler: set.DATABASE_POOLER,
  databaseDirectUrl: set.DATABASE_DIRECT_URL,
  reportsUrl: set.REPORTS_DATABASE_URL,
  reportsWaitSeconds: set.REPORTS_WAIT_SECONDS,
  logLevel: set.LOG_LEVEL,
  oidcIssuer: set.OIDC_ISSUER,
  oidcAudience: set.OIDC_AUDIENCE,
  oidcJwksUri: set.OIDC_JWKS_URI,
  oidcAccessTokens: set.OIDC_ACCESS_TOKENS,
  publicUrl: set.PUBLIC_URL ?? `http://localhost:${set.PORT}`,
  allowedOrigins: set.ALLOWED_ORIGINS,
  socketsPerPerson: set.SOCKETS_PER_PERSON,
  eventsKeptDays: set.EVENTS_KEPT_DAYS,
  trials: set.TRIALS,
  demo: (set.DEMO ?? (set.NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
});

/** Reads and validates the environment; the only place that does. An empty variable counts as unset. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = variables.safeParse(unsetWhenEmpty(env));
  if (!read.success) refuse(read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  const wrong = contradictions.filter(({ when }) => when(read.data));
  if (wrong.length > 0) refuse(wrong.map(({ say }) => say));
  return toConfig(read.data);
}
