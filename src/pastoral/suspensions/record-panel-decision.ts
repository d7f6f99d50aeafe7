import { deed } from '../../access';
import { calendarsOfSchool } from '../../people';
import { NotNow } from '../../platform/graphql/problem';
import { moveSuspension, whyNotDone } from './move-suspension';
import { metBy, startClock, withStarted } from './suspension-clock';
import { PanelDecision, SuspensionState } from './suspension-words';
import type { Suspension } from './suspension.entity';
import { PanelDecided } from './suspension.events';
import type { RecordPanelDecisionInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';

/** Records what the panel decided. Unless it upheld the decision, the board looks at it again, and it is in force until then. */
export const recordPanelDecision = deed<RecordPanelDecisionInput, Suspension, Suspension>({
  may: suspensionPolicy.may.recordPanel,
  about: [suspensionPolicy, (input) => input.suspensionId],
  async act(suspension, { version, metOn, decision }, tools) {
    const { panelAskedOn, panelMetOn, state } = suspension;
    if (!panelAskedOn || panelMetOn) return new NotNow('A panel decides once, after it was asked for', state);
    const refused = whyNotDone('metOn', metOn, { after: panelAskedOn, today: tools.today });
    if (refused) return refused;
    const met = metBy(suspension.clocks, metOn, 'X8');
    const again = decision !== PanelDecision.UPHELD;
    const clocks = again ? withStarted(met, [startClock('X9', metOn, await calendarsOfSchool(tools.tx.connection, suspension.schoolId))]) : met;
    const changes = { panelMetOn: metOn, panelDecision: decision, clocks, ...(again && { state: SuspensionState.IN_FORCE }) };
    return moveSuspension(suspension, { version, changes, event: PanelDecided }, tools);
  },
});
