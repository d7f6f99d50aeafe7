import { Kind, toldAgainBy, type Request } from '../../access';
import { personById } from '../../people';
import { asConnection, pageSize, parted, type Connection } from '../../platform/graphql/connection';
import { placeAfter, plainCursor } from '../../platform/graphql/plain-cursor';
import type { Connection as Database } from '../../platform/database/database';
import { isUuid } from '../../platform/uuid';
import type { StaffConcern, StaffConcernPattern, StaffConcernReceipt } from './staff-concern';

/** Who reads concerns about staff; PostgreSQL asks the same of each row, and of whom it is about. */
export const readers: readonly Kind[] = [Kind.HEAD, Kind.DSL];

export interface StaffConcernRow extends Omit<StaffConcern, 'about' | 'reporter' | 'reviewedBy'> {
  readonly aboutId: string;
  readonly recordedBy: string;
  readonly reviewerId: string | null;
}
const COLUMNS = `'StaffConcern' AS "__typename", c.id, c.version, c.about_id AS "aboutId", c.recorded_by AS "recordedBy", c.recorded_at AS "recordedAt", c.happened_on AS "happenedOn",
  c.what_happened AS "whatHappened", c.verdict, c.reason, c.reviewed_by AS "reviewerId", c.reviewed_at AS "reviewedAt", c.tell_officer_by AS "tellOfficerBy"`;
const MOST = 100;

/** One concern, if the viewer may read it; locked, so that two reviews follow one another. */
export async function staffConcernNamed(tx: Database, id: string): Promise<StaffConcernRow | undefined> {
  if (!isUuid(id)) return undefined;
  const [row] = await tx.query<StaffConcernRow>(`SELECT ${COLUMNS} FROM staff_concern c WHERE c.id = $1 FOR UPDATE`, [id]);
  return row;
}
toldAgainBy('StaffConcern', staffConcernNamed);
/** What somebody is told of a concern that they recorded themself. */
export async function staffConcernReceipt(tx: Database, id: string): Promise<StaffConcernReceipt> {
  const [receipt] = await tx.query<StaffConcernReceipt>(`SELECT 'StaffConcernReceipt' AS "__typename", r.* FROM own_staff_concern_receipt($1) r`, [id]);
  return receipt!;
}
toldAgainBy('StaffConcernReceipt', staffConcernReceipt);

const mayRead = async (request: Request): Promise<boolean> => (await request.viewer()).offices.some((office) => readers.some((reader) => reader === office));

interface Asked {
  readonly first: number;
  readonly after?: string | undefined;
  readonly colleagueId?: string | undefined;
}

/** Concerns about staff of the organisation that the viewer acts for, the newest first; nothing to whoever is neither head nor lead there. */
export async function staffConcerns(request: Request, { first, after, colleagueId }: Asked): Promise<Connection<StaffConcernRow>> {
  const { tx } = await request.entered();
  const size = pageSize(first);
  const isKept = (await mayRead(request)) && (colleagueId === undefined || isUuid(colleagueId));
  const about = [colleagueId ?? null];
  const place = placeAfter(after);
  const found = isKept
    ? await tx.query<StaffConcernRow>(
        `SELECT ${COLUMNS} FROM staff_concern c WHERE ($1::uuid IS NULL OR c.about_id = $1)
           AND ($2::uuid IS NULL OR (c.recorded_at, c.id) < (SELECT b.recorded_at, b.id FROM staff_concern b WHERE b.id = $2)) ORDER BY c.recorded_at DESC, c.id DESC LIMIT ${size + 1}`,
        [...about, isUuid(place) ? place : null],
      )
    : [];
  const count = async (): Promise<number> =>
    isKept ? (await tx.query<{ n: number }>('SELECT count(*)::int AS n FROM staff_concern c WHERE ($1::uuid IS NULL OR c.about_id = $1)', about))[0]!.n : 0;
  return asConnection({ ...parted(found, size), cursorOf: ({ id }) => plainCursor(id), count });
}

/** How often there were concerns about each colleague, the most first. */
export async function staffConcernPatterns(request: Request): Promise<StaffConcernPattern[]> {
  if (!(await mayRead(request))) return [];
  const { tx } = await request.entered();
  const rows = await tx.query<StaffConcernPattern & { readonly aboutId: string }>(
    `SELECT c.about_id AS "aboutId", count(*)::int AS count, min(c.happened_on) AS "firstOn", max(c.happened_on) AS "lastOn" FROM staff_concern c
     WHERE c.verdict IS DISTINCT FROM 'UNFOUNDED' GROUP BY c.about_id ORDER BY count(*) DESC, max(c.happened_on) DESC LIMIT ${MOST}`,
    [],
  );
  return Promise.all(rows.map(async (row) => ({ ...row, about: await request.load(personById, row.aboutId) })));
}
