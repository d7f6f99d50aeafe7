import { Field, ID, ObjectType } from 'type-graphql';
import { holdsNoRecord, toldAgainBy, type Request } from '../../access';
import type { Connection as Database } from '../../platform/database/database';
import { asConnection, connectionOf, pageSize, parted, type Connection } from '../../platform/graphql/connection';
import { placeAfter, plainCursor } from '../../platform/graphql/plain-cursor';
import { DateTime } from '../../platform/graphql/scalars';

@ObjectType({
  description: 'That a concern which you recorded reached the safeguarding lead, and when. It is all that you are told of it: not whom it was taken to be about, nor what was decided.',
})
export class ConcernReceipt {
  @Field(() => ID, { description: 'Send it with what you want to add.' }) readonly id!: string;
  @Field(() => DateTime, { description: 'When you recorded it: from then on it lies before the lead.' }) readonly recordedAt!: string;
  @Field(() => DateTime, { nullable: true, description: 'When a lead said that they have it in hand; none until then.' }) readonly receivedAt!: string | null;
}
holdsNoRecord('ConcernReceipt', 'it is told to whoever recorded the concern, and names no child');
export const ConcernReceiptConnection = connectionOf(ConcernReceipt, 'What you recorded yourself, in the capacity that you act in, the newest first.');

const OWN = `SELECT 'ConcernReceipt' AS "__typename", r.* FROM own_concern_receipts($1) r`;

export async function receiptAgain(tx: Database, id: string): Promise<ConcernReceipt | undefined> {
  const [receipt] = await tx.query<ConcernReceipt>(OWN, [id]);
  return receipt;
}
toldAgainBy('ConcernReceipt', receiptAgain);

/** The place of a receipt in the list: PostgreSQL itself looks up when it was recorded. */
const cursorOf = ({ id }: ConcernReceipt): string => plainCursor(id);

/** What the viewer has recorded in the capacity that they act in: PostgreSQL answers nothing of what others recorded. */
export async function myConcernReceipts(request: Request, { first, after }: { readonly first: number; readonly after?: string | undefined }): Promise<Connection<ConcernReceipt>> {
  const { tx } = await request.entered();
  const all = await tx.query<ConcernReceipt>(`${OWN} ORDER BY r."recordedAt" DESC, r.id`, [null]);
  const from = all.findIndex(({ id }) => id === placeAfter(after)) + 1;
  return asConnection({ ...parted(all.slice(from), pageSize(first)), cursorOf, count: () => Promise.resolve(all.length) });
}
