import { Kind, officeDeed, toldAgainBy } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import { newId } from '../../platform/uuid';
import { NotificationTold } from './notification.events';
import { deliverNotificationShape, type DeliverNotificationInput } from './notification.inputs';
import { notificationPolicy } from './notification.policies';
import { receiptOf, type NotificationReceipt } from './notification-receipt';
import { asTold } from './told-notification';

toldAgainBy('NotificationReceipt', receiptOf);

/**
 * Tells a school of a child whom whoever tells cannot see. PostgreSQL itself looks on the roll; what fits no child, or more than one, waits for
 * the leads to say whom it is about. The receipt is the same.
 */
export const deliverNotification = officeDeed<DeliverNotificationInput, NotificationReceipt>({
  name: 'SafeguardingNotification.deliver',
  posts: [Kind.POLICE, Kind.POLICE_SYSTEM],
  input: deliverNotificationShape,
  async act({ schoolUrn, notification, givenName, familyName, dateOfBirth }, { tx: { connection }, today, emit }) {
    const [school] = await connection.query<{ id: string }>(`SELECT id FROM organisation WHERE urn = $1 AND kind = 'SCHOOL'`, [schoolUrn]);
    if (!school) return invalid('schoolUrn', 'no school with this number is known here');
    const id = newId();
    const who = { givenName: givenName.trim(), familyName: familyName.trim(), dateOfBirth };
    const placed = await connection.query<{ id: string; childId: string }>('SELECT * FROM deliver_notification($1, $2, $3::jsonb, $4::jsonb, $5)', [
      id, school.id, JSON.stringify(who), JSON.stringify(asTold(notification)), today,
    ]);
    for (const each of placed) emit(NotificationTold, { ...each, __typename: notificationPolicy.name });
    return (await receiptOf(connection, id))!;
  },
});
