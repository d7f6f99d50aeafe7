import { deed, type Changes, type Tools } from '../../access';
import { calendarsOfSchool } from '../../people';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { boardMustMeet, boardMustMeetIfAsked } from './clocks-of-suspension';
import { halfDaysUntilBack } from './days-until-back';
import { moveSuspension, whyNotDone, whyNotInForce } from './move-suspension';
import { liftedBy, metBy, startClock, withStarted } from './suspension-clock';
import { SuspensionCategory, SuspensionState } from './suspension-words';
import type { Suspension } from './suspension.entity';
import { BoardDecided } from './suspension.events';
import { recordBoardShape, type RecordBoardDecisionInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';

function whyNotDecided(suspension: Suspension, { metOn, reinstates, backOn }: RecordBoardDecisionInput, today: string): Problem | undefined {
  const refused = whyNotInForce(suspension) ?? whyNotDone('metOn', metOn, { after: suspension.decidedOn, today });
  if (refused) return refused;
  if (!reinstates) return backOn ? invalid('backOn', 'the child is not reinstated') : undefined;
  if (!boardMustMeet(suspension) && !boardMustMeetIfAsked(suspension)) {
    return new NotNow('Of five days or fewer in a term the board considers what the parents say, and cannot reinstate the child', suspension.state);
  }
  return backOn && backOn >= suspension.startsOn ? undefined : invalid('backOn', 'say the first day on which the child may be back');
}

/** What the decision makes of the suspension: an end of it, or of a permanent exclusion the parents’ time to ask for a panel. */
async function decided(suspension: Suspension, { metOn, reinstates, backOn, reasons }: RecordBoardDecisionInput, tools: Tools): Promise<Changes<Suspension>> {
  const calendars = await calendarsOfSchool(tools.tx.connection, suspension.schoolId);
  const met = metBy(suspension.clocks, metOn, 'X5', 'X6', 'X9');
  const told = { boardMetOn: metOn, boardReasons: reasons.trim() };
  if (reinstates) {
    return { ...told, state: SuspensionState.REINSTATED, backOn: backOn!, halfDays: halfDaysUntilBack(suspension, backOn!, calendars), clocks: liftedBy(met, tools.today, 'X3', 'X4') };
  }
  const panel = suspension.category === SuspensionCategory.PERMANENT ? [startClock('X7', metOn, calendars)] : [];
  return { ...told, state: SuspensionState.UPHELD, clocks: withStarted(met, panel) };
}

/** Records what the governing board decided. */
export const recordBoardDecision = deed<RecordBoardDecisionInput, Suspension, Suspension>({
  may: suspensionPolicy.may.recordBoard,
  input: recordBoardShape,
  about: [suspensionPolicy, (input) => input.suspensionId],
  async act(suspension, input, tools) {
    const refused = whyNotDecided(suspension, input, tools.today);
    if (refused) return refused;
    return moveSuspension(suspension, { version: input.version, changes: await decided(suspension, input, tools), event: BoardDecided, text: input.reasons }, tools);
  },
});
