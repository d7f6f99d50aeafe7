import type { Connection } from '../../platform/database/database';
import { HubError } from '../../platform/graphql/errors';
import { ChangedMeanwhile, NotNow, type Problem } from '../../platform/graphql/problem';
import { deed, type Tools } from '../doors/write';
import type { EmergencyAccess } from './emergency-access.entity';
import { emergencyAccessPolicy } from './emergency-access.policy';
import { secondPersonPosts, emergencyTerms } from './emergency-terms';
import { EmergencyState } from './emergency-words';
import { EmergencyDeclined } from './emergency.events';
import { answerForEmergencyShape, EmergencyAnswer, type AnswerForEmergencyInput } from './emergency.inputs';
import { openAccess, timesFor } from './open-access';

const { may } = emergencyAccessPolicy;
const stateAfter = { [EmergencyAnswer.CONFIRM]: EmergencyState.OPENED, [EmergencyAnswer.DECLINE]: EmergencyState.DECLINED } as const;

/** Somebody in such a post still, of the same organisation or of one that knows the child. Asked only now, so that asking tells nobody who knows a child. */
async function mustBeFit({ childId, recordedFor }: EmergencyAccess, { tx, viewer }: Tools): Promise<void> {
  const [answer] = await tx.connection.query<{ near: boolean }>('SELECT stands_near($1, $2) AS near', [childId, viewer.actingFor]);
  const near = viewer.actingFor === recordedFor || answer!.near;
  if (near && secondPersonPosts.some((post) => viewer.offices.includes(post))) return;
  throw new HubError('FORBIDDEN', 'Somebody of the same organisation, or of one that knows the child, has to confirm it', {
    rule: may.answer.name,
  });
}

async function whyNotNow({ id, state }: EmergencyAccess, tx: Connection): Promise<NotNow | undefined> {
  if (state !== EmergencyState.REQUESTED) return new NotNow('This was answered already', state);
  const waiting = await tx.query('SELECT FROM emergency_access WHERE id = $1 AND recorded_at > now() - make_interval(hours => $2)', [
    id,
    emergencyTerms.hoursToConfirm,
  ]);
  return waiting.length > 0
    ? undefined
    : new NotNow('This was asked too long ago; if there still is a need, it has to be asked again', state);
}

async function answer(
  access: EmergencyAccess,
  { version, answer, note }: AnswerForEmergencyInput,
  tools: Tools,
): Promise<EmergencyAccess | Problem> {
  const { tx, emit } = tools;
  await mustBeFit(access, tools);
  const notNow = await whyNotNow(access, tx.connection);
  if (notNow) return notNow;
  const state = stateAfter[answer];
  const times = state === EmergencyState.OPENED ? await timesFor(tx.connection, access.hours) : {};
  const answered = await tx.change(emergencyAccessPolicy, { id: access.id, version }, { state, ...times, secondNote: note.trim() });
  if (!answered) return new ChangedMeanwhile(access, note);
  if (state === EmergencyState.OPENED) await openAccess(answered, tools);
  else emit(EmergencyDeclined, answered);
  return answered;
}

/** The second person confirms an emergency access, which opens it, or does not. */
export const answerForEmergency = deed<AnswerForEmergencyInput, EmergencyAccess, EmergencyAccess>({
  may: may.answer,
  input: answerForEmergencyShape,
  about: [emergencyAccessPolicy, ({ emergencyAccessId }) => emergencyAccessId],
  act: answer,
});
