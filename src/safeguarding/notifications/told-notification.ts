import { trimmed } from '../../platform/trimmed';
import type { ToldNotificationInput } from './notification.inputs';

/** What was told, as it is kept. */
export const asTold = ({ kind, happenedAt, childrenPresent, ...said }: ToldNotificationInput) => ({
  kind, happenedAt, childrenPresent,
  reference: trimmed(said.reference), place: trimmed(said.place), whereChildrenWere: trimmed(said.whereChildrenWere), childVoice: trimmed(said.childVoice),
  safetyAdvice: trimmed(said.safetyAdvice), circumstances: said.circumstances.trim(), officer: said.officer.trim(),
});
