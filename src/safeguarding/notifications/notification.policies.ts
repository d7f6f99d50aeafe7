import { asRead, Kind, policyFor, theirs } from '../../access';
import { NotificationNote } from './notification-note.entity';
import { SafeguardingNotification } from './notification.entity';

/** The key adults of the school that was told (law 5.7). */
const leads = theirs('schoolId', Kind.DSL);
/** Whoever told it, where they know the child. */
const tellers = theirs('recordedFor', Kind.POLICE, Kind.POLICE_SYSTEM);

export const notificationPolicy = policyFor(SafeguardingNotification, {
  read: [leads, tellers],
  write: [leads],
  may: { record: [Kind.DSL], place: [Kind.DSL], note: [leads] },
  fields: {
    schoolId: asRead, kind: asRead, reference: asRead, happenedAt: asRead, place: asRead, childrenPresent: asRead, whereChildrenWere: asRead, childVoice: asRead,
    circumstances: asRead, safetyAdvice: asRead, officer: asRead, toldOn: asRead, receivedAt: asRead,
  },
  keptFromFamily: true,
});

export const notificationNotePolicy = policyFor(NotificationNote, {
  read: [theirs('recordedFor', Kind.DSL)],
  write: [theirs('recordedFor', Kind.DSL)],
  may: {},
  fields: { notificationId: asRead, text: asRead },
  appendOnly: true,
  keptFromFamily: true,
});
