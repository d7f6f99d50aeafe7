import { Temporal } from 'temporal-polyfill';
import { deed } from '../../access';
import { childPolicy, type Child } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import type { SafeguardingNotification } from './notification.entity';
import { NotificationTold } from './notification.events';
import { recordNotificationShape, type RecordNotificationInput } from './notification.inputs';
import { notificationPolicy } from './notification.policies';
import { asTold } from './told-notification';

/** Writes down what the lead was told by telephone, letter or message: it is in hand from the moment it is written down. */
export const recordNotification = deed<RecordNotificationInput, Child, SafeguardingNotification>({
  may: notificationPolicy.may.record,
  input: recordNotificationShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { notification, toldOn }, { tx, viewer, today, now, emit }) {
    if (toldOn && toldOn > today) return invalid('toldOn', 'this day is still to come');
    if (Temporal.Instant.compare(notification.happenedAt, now) > 0) return invalid('notification.happenedAt', 'this is still to come');
    const told = await tx.insert(notificationPolicy, { childId: child.id, schoolId: viewer.actingFor, ...asTold(notification), toldOn: toldOn ?? today, receivedAt: now });
    emit(NotificationTold, told);
    return told;
  },
});
