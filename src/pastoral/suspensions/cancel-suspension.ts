import { deed } from '../../access';
import { calendarsOfSchool } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import { halfDaysUntilBack } from './days-until-back';
import { moveSuspension, whyNotInForce } from './move-suspension';
import { liftedBy } from './suspension-clock';
import { SuspensionState } from './suspension-words';
import type { Suspension } from './suspension.entity';
import { SuspensionCancelled } from './suspension.events';
import { cancelShape, type CancelSuspensionInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';

/** Cancels it, before the governing board has met. Days that the child was out already count all the same. */
export const cancelSuspension = deed<CancelSuspensionInput, Suspension, Suspension>({
  may: suspensionPolicy.may.cancel,
  input: cancelShape,
  about: [suspensionPolicy, (input) => input.suspensionId],
  async act(suspension, { version, backOn, reason }, tools) {
    const refused = whyNotInForce(suspension);
    if (refused) return refused;
    if (backOn < suspension.startsOn) return invalid('backOn', `the child is out from ${suspension.startsOn} on: cancelled before that, they may be back on that day`);
    const calendars = await calendarsOfSchool(tools.tx.connection, suspension.schoolId);
    const changes = {
      state: SuspensionState.CANCELLED, backOn, cancelledReason: reason.trim(), halfDays: halfDaysUntilBack(suspension, backOn, calendars),
      clocks: liftedBy(suspension.clocks, tools.today, 'X3', 'X4', 'X5', 'X6'),
    };
    return moveSuspension(suspension, { version, changes, event: SuspensionCancelled, text: reason }, tools);
  },
});
