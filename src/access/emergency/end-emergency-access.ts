import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { deed, type Tools } from '../doors/write';
import type { EmergencyAccess } from './emergency-access.entity';
import { emergencyAccessPolicy } from './emergency-access.policy';
import { EmergencyState } from './emergency-words';
import { EmergencyEnded } from './emergency.events';
import type { EndEmergencyAccessInput } from './emergency.inputs';
import { closeAccess } from './open-access';

/** What changes when an access that is open is ended; nothing, where it has closed by itself or was never opened. */
export async function endingOf(
  { id, state }: EmergencyAccess,
  { tx }: Tools,
): Promise<{ state: EmergencyState; expiresAt: string } | undefined> {
  const [open] = await tx.connection.query<{ now: string }>('SELECT now() FROM emergency_access WHERE id = $1 AND expires_at > now()', [
    id,
  ]);
  return open && state === EmergencyState.OPENED ? { state: EmergencyState.ENDED, expiresAt: open.now } : undefined;
}

/** Ends an emergency access before its time. */
export const endEmergencyAccess = deed<EndEmergencyAccessInput, EmergencyAccess, EmergencyAccess>({
  may: emergencyAccessPolicy.may.end,
  about: [emergencyAccessPolicy, ({ emergencyAccessId }) => emergencyAccessId],
  async act(access, { version }, tools) {
    const ending = await endingOf(access, tools);
    if (!ending) return new NotNow('Nothing is open', access.state);
    const ended = await tools.tx.change(emergencyAccessPolicy, { id: access.id, version }, ending);
    if (!ended) return new ChangedMeanwhile(access);
    await closeAccess(tools.tx.connection, ended);
    tools.emit(EmergencyEnded, ended);
    return ended;
  },
});
