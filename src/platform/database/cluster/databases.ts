import { escapeIdentifier } from 'pg';
import { withConnection } from '../connection';
import { DatabaseStartError } from '../start-error';
import { ADMINISTRATOR, DATABASE, OWNER } from './names';
import { openToTheTwoRoles } from './roles';
import type { ClusterUrls } from './urls';

const KEPT = new Set([DATABASE, ADMINISTRATOR, 'template0', 'template1']);

function assertNotKept(name: string): void {
  if (KEPT.has(name)) throw new DatabaseStartError('RESERVED_NAME', `The database ${name} is neither made nor dropped by hand.`);
}

/** Makes a further database with the same two roles, empty or as a copy of another to which nobody is connected. */
export async function createDatabase(urls: ClusterUrls, name: string, template = 'template1'): Promise<void> {
  assertNotKept(name);
  await withConnection(urls.administratorUrl(ADMINISTRATOR), async (administrator) => {
    await administrator.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${OWNER} TEMPLATE ${escapeIdentifier(template)}`);
    await openToTheTwoRoles(administrator, name, urls);
  });
}

/** Drops a database together with whoever is connected to it. */
export async function dropDatabase(urls: ClusterUrls, name: string): Promise<void> {
  assertNotKept(name);
  await withConnection(urls.administratorUrl(ADMINISTRATOR), (administrator) =>
    administrator.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  );
}
