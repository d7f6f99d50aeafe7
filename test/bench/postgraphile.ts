import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import type { DatabaseUrls } from '../../src/platform/database/cluster/urls';
import { asOwner } from '../../src/platform/database/owner';
import { projectRoot } from '../../src/platform/project-root';
import { surroundings } from '../support/surroundings';
import { enteringAs, type Question } from './raw-statement';
import type { Contender } from './rounds';
import type { ScaledHub } from './scaled/scaled-hub';

const folder = join(projectRoot, 'bench/postgraphile');

const LINE = 'rowId section text brief version recordedAt';
/** The same plan as PostGraphile knows it: its columns and relations, without the hub's own reckoning. */
const WHOLE_PLAN = `query WholePlan($id: UUID!) {
  plan: planByRowId(rowId: $id) {
    rowId kind title state version child { rowId givenName familyName dateOfBirth }
    inclusions: inclusionsList { section position endedAt
      aspiration { ${LINE} }
      need { ${LINE} area senType isStrength links: linksList { toType toId endedAt } }
      outcome { ${LINE} byWhen byWhenInWords measure baseline links: linksList { toType toId endedAt } }
      provision { ${LINE} what deliveredBy qualification sessions per minutesPerSession weeksPerYear groupSize adults place indirectHoursPerYear reviewedHow } }
    versions: versionsList { rowId number issuedOn }
  }
}`;

/** As whom each subject enters. It is worked out beforehand, so PostGraphile is spared asking with each request. */
async function settingsOf(appUrl: string, subjects: ReadonlySet<string>): Promise<Record<string, Record<string, string>>> {
  const app = new Client({ connectionString: appUrl });
  await app.connect();
  const found: Record<string, Record<string, string>> = {};
  for (const subject of subjects) {
    await app.query(`BEGIN; ${enteringAs(subject)}`);
    const { rows } = await app.query<{ name: string; value: string }>(
      `SELECT name, current_setting('app.' || name) AS value FROM unnest(ARRAY['person', 'acting_for', 'offices']) AS name`,
    );
    await app.query('COMMIT');
    found[subject] = Object.fromEntries(rows.map(({ name, value }) => [`app.${name}`, value]));
  }
  await app.end();
  return found;
}

/**
 * Lets the role read whole tables, as PostGraphile does: it could not make good use of the views that withhold columns. The policies of
 * the rows hold for it as before, so it is spared some of what the hub does. Only of the benchmark's own database.
 */
const openTables = ({ ownerUrl, appUrl }: DatabaseUrls): Promise<unknown> =>
  asOwner(ownerUrl, (owner) => owner.query(`GRANT SELECT ON child, plan, plan_version, plan_inclusion, aspiration, need, outcome, provision, thread_link TO "${decodeURIComponent(new URL(appUrl).username)}"`));

export const isInstalled = (): boolean => existsSync(join(folder, 'node_modules/postgraphile'));

/** PostGraphile 5 on the hub's database, with the hub's row-level security, asked for the same plans. */
export async function planByPostgraphile({ dataDir, postgres }: ScaledHub, name: string, questions: readonly Question[]): Promise<Contender & { stop(): void }> {
  await openTables(postgres);
  const { appUrl } = postgres;
  const node = join(folder, 'node_modules/.bin/node');
  const child = spawn(node, [join(folder, 'server.mjs')], { stdio: ['pipe', 'pipe', openSync(join(dataDir, 'postgraphile.log'), 'w')], env: surroundings({ NODE_ENV: 'production', GRAPHILE_ENV: 'production' }) });
  const settings = await settingsOf(appUrl, new Set(questions.map(({ subject }) => subject)));
  child.stdin!.end(JSON.stringify({ appUrl, settings }));
  const port = await new Promise<string>((resolve) => createInterface(child.stdout!).once('line', resolve));
  const asks = questions.map(({ subject, variables }) => ({ path: '/graphql', body: JSON.stringify({ query: WHOLE_PLAN, variables }), headers: { 'x-subject': subject } }));
  return { name, url: `http://127.0.0.1:${port}`, asks, stop: () => void child.kill() };
}
