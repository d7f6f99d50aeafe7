import type { Request } from '../../access';
import { asConnection, type Connection } from '../../platform/graphql/connection';
import { HubError } from '../../platform/graphql/errors';
import { isUuid } from '../../platform/uuid';
import type { ChronologyArgs, ChronologyEntry } from './chronology-entry';
import { chronologySql } from './chronology-sql';

const MOST = 2_000;
const NOBODY = '00000000-0000-0000-0000-000000000000';
const inOrder = (row: string): string => `${row}.moment, ${row}."recordId", ${row}.what`;
type Asked = Pick<ChronologyArgs, 'childId' | 'fromOn' | 'untilOn' | 'of'> & Partial<Pick<ChronologyArgs, 'first' | 'after'>>;
/** Where a row stands, to the microsecond. */
type Row = ChronologyEntry & { readonly place: string };

const scopeOf = ({ childId, fromOn, untilOn, of }: Asked): unknown[] => [isUuid(childId) ? childId : NOBODY, fromOn ?? null, untilOn ?? null, of ?? null];

/** One page of what happened to a child, as the reader may know it: one statement, whatever it is gathered from. */
export async function readChronology(request: Request, asked: Asked): Promise<Connection<ChronologyEntry>> {
  const size = Math.min(Math.max(asked.first ?? MOST, 1), MOST);
  const after = asked.after ? placeIn(asked.after) : [null, null, null];
  const { tx } = await request.entered();
  const found = await tx.query<Row>(
    `SELECT (p.moment AT TIME ZONE 'Europe/London')::date AS "on", p.at, p.what, p.told, p.impact, o.name AS source, p."recordType", p."recordId", extract(epoch FROM p.moment)::text AS place
     FROM (SELECT e.* FROM ${chronologySql()} AND ($5::numeric IS NULL OR (e.moment, e."recordId", e.what) > (to_timestamp($5), $6::uuid, $7)) ORDER BY ${inOrder('e')} LIMIT $8) p
     LEFT JOIN organisation o ON o.id = p.originator ORDER BY ${inOrder('p')}`,
    [...scopeOf(asked), ...after, size + 1],
  );
  const rows = found.slice(0, size);
  for (const type of new Set(rows.map(({ recordType }) => recordType))) request.found(type, asked.childId.toLowerCase());
  return asConnection({ rows, hasNextPage: found.length > size, cursorOf: (row) => cursorOf(row), count: () => countOf(request, asked) });
}

async function countOf(request: Request, asked: Asked): Promise<number> {
  const { tx } = await request.entered();
  const [row] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${chronologySql()}`, scopeOf(asked));
  return row?.n ?? 0;
}

const cursorOf = ({ place, recordId, what }: Row): string => Buffer.from(JSON.stringify([place, recordId, what])).toString('base64url');

function placeIn(cursor: string): readonly [string, string, string] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && /^-?\d{1,12}(\.\d{1,6})?$/.test(String(parts[0])) && isUuid(parts[1])) return [String(parts[0]), parts[1], String(parts[2]).replaceAll('\u0000', '')];
  } catch {
    // It is no cursor of ours: said below.
  }
  throw new HubError('BAD_USER_INPUT', 'This cursor belongs to no page of a chronology; begin without one');
}
