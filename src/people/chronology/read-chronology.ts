import type { Request } from '../../access';
import type { Connection as Database } from '../../platform/database/database';
import { asConnection, pageSize, parted, type Connection } from '../../platform/graphql/connection';
import { HubError } from '../../platform/graphql/errors';
import { cursorOfParts, partsOfCursor } from '../../platform/graphql/plain-cursor';
import { asId, isUuid } from '../../platform/uuid';
import type { ChronologyArgs, ChronologyEntry } from './chronology-entry';
import { chronologySql } from './chronology-sql';

const MOST = 2_000;
const WHOLE = 20_000;
const inOrder = (row: string): string => `${row}.moment, ${row}."recordId", ${row}.what`;
type Asked = Pick<ChronologyArgs, 'childId' | 'fromOn' | 'untilOn' | 'of'> & Partial<Pick<ChronologyArgs, 'first' | 'after'>>;
/** An entry with what the API does not tell of it: who recorded it and for whom they keep it, and where it stands, to the microsecond. */
export interface ChronologyRow extends ChronologyEntry {
  readonly originator: string;
  readonly handling: string | null;
  readonly place: string;
}

const scopeOf = ({ childId, fromOn, untilOn, of }: Asked): unknown[] => [asId(childId), fromOn ?? null, untilOn ?? null, of ?? null];

/** The rows that somebody may read, in one statement, whatever they are gathered from. */
async function rowsOf(tx: Database, asked: Asked, most: number): Promise<ChronologyRow[]> {
  const after = asked.after ? placeIn(asked.after) : [null, null, null];
  return tx.query<ChronologyRow>(
    `SELECT (p.moment AT TIME ZONE 'Europe/London')::date AS "on", p.at, p.what, p.told, p.impact, o.name AS source, p."recordType", p."recordId", p.originator, p.handling,
       extract(epoch FROM p.moment)::text AS place
     FROM (SELECT e.* FROM ${chronologySql()} AND ($5::numeric IS NULL OR (e.moment, e."recordId", e.what) > (to_timestamp($5), $6::uuid, $7)) ORDER BY ${inOrder('e')} LIMIT $8) p
     LEFT JOIN organisation o ON o.id = p.originator ORDER BY ${inOrder('p')}`,
    [...scopeOf(asked), ...after, most],
  );
}

/** One page of what happened to a child, as the reader may know it. */
export async function readChronology(request: Request, asked: Asked): Promise<Connection<ChronologyEntry>> {
  const size = pageSize(asked.first ?? MOST, MOST);
  const { tx } = await request.entered();
  const page = parted(await rowsOf(tx, asked, size + 1), size);
  note(request, asked.childId, page.rows);
  return asConnection({ ...page, cursorOf, count: () => countOf(request, asked) });
}

/** All of it, for somebody who takes it out of the hub: as it stands in the transaction of a deed. */
export const wholeChronology = (tx: Database, asked: Asked): Promise<ChronologyRow[]> => rowsOf(tx, asked, WHOLE);

/** The same for somebody who looks at it first. */
export async function lookThroughChronology(request: Request, asked: Asked): Promise<ChronologyRow[]> {
  const { tx } = await request.entered();
  const rows = await rowsOf(tx, asked, WHOLE);
  note(request, asked.childId, rows);
  return rows;
}

/** The audit names every kind of record that was read of. */
function note(request: Request, childId: string, rows: readonly ChronologyRow[]): void {
  for (const type of new Set(rows.map(({ recordType }) => recordType))) request.found(type, childId.toLowerCase());
}

async function countOf(request: Request, asked: Asked): Promise<number> {
  const { tx } = await request.entered();
  const [row] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${chronologySql()}`, scopeOf(asked));
  return row?.n ?? 0;
}

const cursorOf = ({ place, recordId, what }: ChronologyRow): string => cursorOfParts([place, recordId, what]);

function placeIn(cursor: string): readonly [string, string, string] {
  const [place, recordId, what] = partsOfCursor(cursor);
  if (/^-?\d{1,12}(\.\d{1,6})?$/.test(String(place)) && isUuid(recordId)) return [String(place), recordId, String(what).replaceAll('\u0000', '')];
  throw new HubError('BAD_USER_INPUT', 'This cursor belongs to no page of a chronology; begin without one');
}
