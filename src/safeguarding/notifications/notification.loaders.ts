import { byForeignKey, byId, listOf } from '../../access';
import { notificationNotePolicy, notificationPolicy } from './notification.policies';

export const notificationById = byId(notificationPolicy);
export const notificationsOfChild = byForeignKey(notificationPolicy, 'childId', { by: 't.happened_at, t.id' });
export const notesOfNotification = byForeignKey(notificationNotePolicy, 'notificationId');
/** What nobody has in hand yet. */
export const newNotifications = listOf(notificationPolicy, { orderBy: 'toldOn', where: () => 't.received_at IS NULL' });
