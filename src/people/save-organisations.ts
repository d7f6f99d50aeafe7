import type { Connection } from '../platform/database/database';
import { columnOf } from '../platform/database/table';
import type { NewOrganisation } from './appoint';
import { localAuthorities } from './codes';
import { Organisation, OrganisationKind } from './organisation.entity';

/** The codes that tell one organisation from another, and how PostgreSQL knows that there is only one of each. */
const onlyOne = {
  urn: '(urn)',
  odsCode: '(ods_code)',
  localCode: '(local_code)',
  authorityCode: `(authority_code) WHERE kind = 'LOCAL_AUTHORITY'`,
} as const;
export type OrganisationCode = keyof typeof onlyOne;

/** What became of the rows that were saved. */
export interface Saved {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const listed = (names: readonly string[], of: string): string => names.map((name) => `${of}"${name}"`).join(', ');

/**
 * Saves organisations under the code that their source knows them by. Only what the source says is compared and written,
 * so that what another source has said stays; a row that says nothing new is not touched.
 */
export async function saveOrganisations(owner: Connection, code: OrganisationCode, rows: readonly NewOrganisation[]): Promise<Saved> {
  if (rows.length === 0) return { added: 0, changed: 0, unchanged: 0 };
  const said = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((property) => columnOf(Organisation, property));
  const names = said.map(({ name }) => name);
  const sent = rows.map((row) =>
    Object.fromEntries(said.map(({ name, property }) => [name, row[property as keyof NewOrganisation] ?? null])),
  );
  const [saved] = await owner.query<{ added: number; changed: number }>(
    `WITH written AS (
       INSERT INTO organisation AS known (${listed(names, '')})
       SELECT ${listed(names, 's.')} FROM jsonb_to_recordset($1::jsonb) AS s (${said.map(({ name, type }) => `"${name}" ${type}`).join(', ')})
       ON CONFLICT ${onlyOne[code]} DO UPDATE SET ${names.map((name) => `"${name}" = excluded."${name}"`).join(', ')}
       WHERE (${listed(names, 'known.')}) IS DISTINCT FROM (${listed(names, 'excluded.')})
       RETURNING xmax = 0 AS added)
     SELECT count(*) FILTER (WHERE added)::int AS added, count(*) FILTER (WHERE NOT added)::int AS changed FROM written`,
    [JSON.stringify(sent)],
  );
  const { added, changed } = saved!;
  return { added, changed, unchanged: rows.length - added - changed };
}

/** Sees to it that the authorities of England are there: children are theirs from the first day. One that is there already keeps its name. */
export const ensureAuthoritiesOfEngland = (owner: Connection): Promise<object[]> =>
  owner.query(
    `INSERT INTO organisation (kind, name, authority_code) SELECT $2, name, code FROM jsonb_to_recordset($1::jsonb) AS s (code text, name text)
     ON CONFLICT ${onlyOne.authorityCode} DO NOTHING`,
    [JSON.stringify(localAuthorities.entries), OrganisationKind.LOCAL_AUTHORITY],
  );
