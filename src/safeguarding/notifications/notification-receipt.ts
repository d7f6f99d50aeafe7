import { Field, ID, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import type { Connection } from '../../platform/database/database';
import { DateTime } from '../../platform/graphql/scalars';

@ObjectType({ description: 'That a notification reached the safeguarding leads of the school, and when. It is the same whether or not the child is on roll there: whoever tells learns nothing of the child by it.' })
export class NotificationReceipt {
  @Field(() => ID, { description: 'Keep it as proof.' }) readonly id!: string;
  @Field(() => DateTime, { description: 'When it lay before the leads.' }) readonly deliveredAt!: string;
}
holdsNoRecord('NotificationReceipt', 'it is told to whoever delivered the notification, and names no child');

/** The receipt of a delivery of one's own. */
export async function receiptOf(tx: Connection, id: string): Promise<NotificationReceipt | undefined> {
  const [receipt] = await tx.query<NotificationReceipt>(`SELECT 'NotificationReceipt' AS "__typename", r.id, r.delivered_at AS "deliveredAt" FROM notification_receipt($1) r`, [id]);
  return receipt;
}
