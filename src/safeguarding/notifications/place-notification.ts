import { deed } from '../../access';
import { childPolicy, type Child } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import type { SafeguardingNotification } from './notification.entity';
import { NotificationTold } from './notification.events';
import type { ToldNotificationInput } from './notification.inputs';
import { notificationPolicy } from './notification.policies';
import { asTold } from './told-notification';
import type { PlaceNotificationInput } from './unplaced-notification';

/** Takes it from those that wait, so that two leads do not place it twice. */
const TAKE = `UPDATE notification_delivery SET placed_at = now() WHERE id = $1 AND placed_at IS NULL RETURNING told, (delivered_at AT TIME ZONE 'Europe/London')::date AS "toldOn"`;

/** Says whom a notification is about that fitted no child on the roll, or more than one. */
export const placeNotification = deed<PlaceNotificationInput, Child, SafeguardingNotification>({
  may: notificationPolicy.may.place,
  about: [childPolicy, (input) => input.childId],
  async act(child, { unplacedId }, { tx, viewer, now, emit }) {
    const [taken] = isUuid(unplacedId) ? await tx.connection.query<{ told: ToldNotificationInput; toldOn: string }>(TAKE, [unplacedId]) : [];
    if (!taken) return invalid('unplacedId', 'no such notification waits for you');
    const placed = await tx.insert(notificationPolicy, { childId: child.id, schoolId: viewer.actingFor, ...asTold(taken.told), toldOn: taken.toldOn, receivedAt: now });
    emit(NotificationTold, placed);
    return placed;
  },
});
