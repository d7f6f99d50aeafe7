import { resolve } from 'node:path';
import { readConfig } from '../../src/platform/config';

const production = { NODE_ENV: 'production', OIDC_ISSUER: 'https://login.example.org/' };
const complaintAbout = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the settings', () => {
  it('suit a laptop when nothing is set', () => {
    expect(readConfig({})).toEqual({
      environment: 'development',
      production: false,
      port: 4000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      auditHeadsDir: resolve('.data/audit-heads/embedded'),
      databaseUrl: undefined,
      databaseAppUrl: undefined,
      databasePooler: 'none',
      databaseDirectUrl: undefined,
      reportsUrl: undefined,
      reportsWaitSeconds: 2,
      logLevel: 'info',
      oidcIssuer: undefined,
      oidcAudience: 'golden-thread',
      oidcJwksUri: undefined,
      oidcAccessTokens: 'marked',
      publicUrl: 'http://localhost:4000',
      allowedOrigins: [],
      socketsPerPerson: 20,
      eventsKeptDays: 30,
      trials: [],
      demo: true,
    });
  });

  it('of production have no demo, and are open to the network', () => {
    expect(readConfig(production)).toMatchObject({
      production: true,
      demo: false,
      host: '0.0.0.0',
      oidcIssuer: 'https://login.example.org/',
    });
  });

  it('that are empty count as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', OIDC_ISSUER: '', DEMO: '' })).toMatchObject({
      port: 4000,
      databaseUrl: undefined,
      demo: true,
    });
  });

  it('keep the heads of the audit of each database by themselves', () => {
    const headsDir = (env: Record<string, string>) => readConfig(env).auditHeadsDir;
    expect(headsDir({ DATA_DIR: '/d', DATABASE_URL: 'postgres://u:secret@db.example.org/hub' })).toBe('/d/audit-heads/db.example.org-5432-hub');
    expect(headsDir({ DATABASE_URL: 'postgres://u:p@h:6432/hub', AUDIT_HEADS_DIR: '/heads' })).toBe('/heads');
  });

  it('list origins, and know their own address', () => {
    expect(
      readConfig({ PORT: '0', PUBLIC_URL: 'https://hub.example.org/', ALLOWED_ORIGINS: 'https://a.example.org, https://b.example.org' }),
    ).toMatchObject({
      port: 0,
      publicUrl: 'https://hub.example.org',
      allowedOrigins: ['https://a.example.org', 'https://b.example.org'],
    });
  });
});

describe('the hub does not start', () => {
  it.each([
    ['with demo people in production', { ...production, DEMO: 'on' }, 'DEMO'],
    ['in production without anybody to trust', { NODE_ENV: 'production' }, 'OIDC_ISSUER'],
    ['with a port that is none', { PORT: 'four thousand' }, 'PORT'],
    ['with a port beyond the last', { PORT: '65536' }, 'PORT'],
    ['with an environment it does not know', { NODE_ENV: 'staging' }, 'NODE_ENV'],
    ['with a database that is not PostgreSQL', { DATABASE_URL: 'mysql://somebody:hunter2@host/name' }, 'DATABASE_URL'],
    ['with an application role but no database', { DATABASE_APP_URL: 'postgres://app:hunter2@host/name' }, 'DATABASE_APP_URL'],
    ['with a pooler before the embedded database', { DATABASE_POOLER: 'transaction' }, 'DATABASE_POOLER'],
    ['with a replica of the embedded database', { REPORTS_DATABASE_URL: 'postgres://app:hunter2@host/name' }, 'REPORTS_DATABASE_URL'],
    ['with reports that wait for nothing', { REPORTS_WAIT_SECONDS: '0' }, 'REPORTS_WAIT_SECONDS'],
    ['with a way past a pooler that is not there', { DATABASE_URL: 'postgres://app:hunter2@host/name', DATABASE_DIRECT_URL: 'postgres://app:hunter2@host/name' }, 'DATABASE_DIRECT_URL'],
    ['with an issuer that is no address', { OIDC_ISSUER: 'login' }, 'OIDC_ISSUER'],
    ['with keys of nobody', { OIDC_JWKS_URI: 'https://login.example.org/keys' }, 'OIDC_JWKS_URI'],
    ['with access tokens that are neither marked nor not', { OIDC_ACCESS_TOKENS: 'JWT' }, 'OIDC_ACCESS_TOKENS'],
    ['with an origin that is a page', { ALLOWED_ORIGINS: 'https://a.example.org/page' }, 'ALLOWED_ORIGINS'],
    ['with any origin at all', { ALLOWED_ORIGINS: '*' }, 'ALLOWED_ORIGINS'],
    ['with no sockets at all', { SOCKETS_PER_PERSON: '0' }, 'SOCKETS_PER_PERSON'],
    ['that try out what nobody knows', { TRIALS: 'INDIVIDUAL_SUPPORT,MAGIC' }, 'TRIALS'],
    ['with events that are not kept', { EVENTS_KEPT_DAYS: '0' }, 'EVENTS_KEPT_DAYS'],
    ['with half a demo', { DEMO: 'yes' }, 'DEMO'],
    ['with a level of log it does not know', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('%s, and names the variable but not its value', (_what, env, variable) => {
    const complaint = complaintAbout(env);
    expect(complaint).toMatch(new RegExp(`^The hub cannot start with these settings:\\n  ${variable}: `));
    for (const value of ['hunter2', 'four thousand', 'staging']) expect(complaint).not.toContain(value);
  });

  it('and names every mistake at once', () => {
    expect(complaintAbout({ PORT: 'x', LOG_LEVEL: 'y' }).split('\n')).toHaveLength(3);
  });
});
