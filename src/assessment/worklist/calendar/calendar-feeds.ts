import { capacityOf, type Request } from '../../../access';
import type { Connection } from '../../../platform/database/database';
import type { CalendarFeed } from './calendar-feed';

const SELECTED = `id, made_at AS "madeAt", ended_at AS "endedAt", NULL AS address, 'CalendarFeed' AS "__typename"`;

/** The viewer's own, in the capacity that they act in: PostgreSQL shows no others. */
export const ownFeeds = (tx: Connection): Promise<CalendarFeed[]> => tx.query<CalendarFeed>(`SELECT ${SELECTED} FROM calendar_feed WHERE ended_at IS NULL ORDER BY made_at, id`);

export async function feedsOfViewer(request: Request): Promise<CalendarFeed[]> {
  const { tx, viewer } = await request.entered();
  capacityOf(viewer);
  return ownFeeds(tx);
}

export async function addFeed(tx: Connection, { id, issuer, subject, hash, now }: { readonly id: string; readonly issuer: string; readonly subject: string; readonly hash: Buffer; readonly now: string }): Promise<CalendarFeed> {
  const [made] = await tx.query<CalendarFeed>(
    `INSERT INTO calendar_feed (id, person_id, acting_for, issuer, subject, secret_hash, made_at) VALUES ($1, viewer_person(), viewer_acting_for(), $2, $3, $4, $5) RETURNING ${SELECTED}`,
    [id, issuer, subject, hash, now],
  );
  return made!;
}

/** Ends one of the viewer's own; undefined where there is none such that is open. */
export async function endFeed(tx: Connection, id: string, now: string): Promise<CalendarFeed | undefined> {
  const [ended] = await tx.query<CalendarFeed>(`UPDATE calendar_feed SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL RETURNING ${SELECTED}`, [id, now]);
  return ended;
}
