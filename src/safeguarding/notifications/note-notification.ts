import { deed } from '../../access';
import { ChangedMeanwhile } from '../../platform/graphql/problem';
import type { SafeguardingNotification } from './notification.entity';
import { NotificationNoted } from './notification.events';
import { noteNotificationShape, type NoteNotificationInput } from './notification.inputs';
import { notificationNotePolicy, notificationPolicy } from './notification.policies';

/** Notes what the lead did. The first note says that it is in hand. */
export const noteNotification = deed<NoteNotificationInput, SafeguardingNotification, SafeguardingNotification>({
  may: notificationPolicy.may.note,
  input: noteNotificationShape,
  about: [notificationPolicy, ({ notificationId }) => notificationId],
  async act(notification, { text }, { tx, now, emit }) {
    await tx.insert(notificationNotePolicy, { childId: notification.childId, notificationId: notification.id, text: text.trim() });
    const inHand = notification.receivedAt ? notification : await tx.change(notificationPolicy, notification, { receivedAt: now });
    if (!inHand) return new ChangedMeanwhile(notification, text);
    emit(NotificationNoted, inHand);
    return inHand;
  },
});
