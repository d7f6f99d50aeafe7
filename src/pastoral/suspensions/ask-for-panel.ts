import { deed } from '../../access';
import { calendarsOfSchool } from '../../people';
import { NotNow } from '../../platform/graphql/problem';
import { moveSuspension } from './move-suspension';
import { isOpen, metBy, startClock, withStarted } from './suspension-clock';
import type { Suspension } from './suspension.entity';
import { PanelAskedFor } from './suspension.events';
import type { AskForPanelInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';

/** Asks for an independent review panel, within fifteen days of school of the board’s decision. */
export const askForPanel = deed<AskForPanelInput, Suspension, Suspension>({
  may: suspensionPolicy.may.askForPanel,
  about: [suspensionPolicy, (input) => input.suspensionId],
  async act(suspension, { version, withExpert }, tools) {
    const { clocks, schoolId, state } = suspension;
    const time = clocks.find(({ ruleId }) => ruleId === 'X7');
    if (!time || !isOpen(time)) return new NotNow('A panel can be asked for once, after the governing board has upheld a permanent exclusion', state);
    if (time.dueOn < tools.today) return new NotNow(`The time to ask for a panel ended on ${time.dueOn}`, state);
    const started = startClock('X8', tools.today, await calendarsOfSchool(tools.tx.connection, schoolId));
    const changes = { panelAskedOn: tools.today, panelWithExpert: withExpert, clocks: withStarted(metBy(clocks, tools.today, 'X7'), [started]) };
    return moveSuspension(suspension, { version, changes, event: PanelAskedFor }, tools);
  },
});
