import { HubError } from '../../platform/graphql/errors';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { deed, type Tools } from '../doors/write';
import { endingOf } from './end-emergency-access';
import type { EmergencyAccess } from './emergency-access.entity';
import { emergencyAccessPolicy } from './emergency-access.policy';
import { EmergencyVerdict } from './emergency-words';
import { EmergencyReviewed } from './emergency.events';
import { reviewEmergencyAccessShape, type ReviewEmergencyAccessInput } from './emergency.inputs';
import { closeAccess } from './open-access';

const rule = emergencyAccessPolicy.may.review;

/** Nobody is judge in their own cause, the one who confirmed it no more than the one who asked. */
function mustBeSomebodyElse({ recordedBy, secondPersonId }: EmergencyAccess, { viewer }: Tools): void {
  if (viewer.personId !== recordedBy && viewer.personId !== secondPersonId) return;
  throw new HubError('FORBIDDEN', 'Somebody who neither asked for it nor confirmed it has to review it', { rule: rule.name });
}

/** Says whether an emergency access was justified. What was not closes at once. */
export const reviewEmergencyAccess = deed<ReviewEmergencyAccessInput, EmergencyAccess, EmergencyAccess>({
  may: rule,
  input: reviewEmergencyAccessShape,
  about: [emergencyAccessPolicy, ({ emergencyAccessId }) => emergencyAccessId],
  async act(access, { version, verdict, note }, tools) {
    const { tx, viewer, emit } = tools;
    mustBeSomebodyElse(access, tools);
    if (!access.startsAt || access.verdict) {
      return new NotNow(access.verdict ? 'This was reviewed already' : 'Nothing was opened', access.state);
    }
    const ending = verdict === EmergencyVerdict.NOT_JUSTIFIED ? await endingOf(access, tools) : undefined;
    const [clock] = await tx.connection.query<{ now: string }>('SELECT now()');
    const reviewed = await tx.change(
      emergencyAccessPolicy,
      { id: access.id, version },
      {
        ...ending,
        verdict,
        reviewNote: note.trim(),
        reviewedBy: viewer.personId,
        reviewedAt: clock!.now,
      },
    );
    if (!reviewed) return new ChangedMeanwhile(access, note);
    if (ending) await closeAccess(tx.connection, reviewed);
    emit(EmergencyReviewed, reviewed);
    return reviewed;
  },
});
