import { deed } from '../../access';
import { calendarsOfSchool } from '../../people';
import { boardMustMeet, boardMustMeetIfAsked } from './clocks-of-suspension';
import { moveSuspension, whyNotInForce } from './move-suspension';
import { startClock, withStarted } from './suspension-clock';
import type { Suspension } from './suspension.entity';
import { SuspensionRepresented } from './suspension.events';
import { representShape, type RepresentOnSuspensionInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';

/** Takes in what the family says. Of more than five days in the term, the governing board must meet then. */
export const representOnSuspension = deed<RepresentOnSuspensionInput, Suspension, Suspension>({
  may: suspensionPolicy.may.represent,
  input: representShape,
  about: [suspensionPolicy, (input) => input.suspensionId],
  async act(suspension, { version, words }, tools) {
    const refused = whyNotInForce(suspension);
    if (refused) return refused;
    const meets = boardMustMeetIfAsked(suspension) && !boardMustMeet(suspension);
    const clocks = meets ? withStarted(suspension.clocks, [startClock('X6', suspension.decidedOn, await calendarsOfSchool(tools.tx.connection, suspension.schoolId))]) : suspension.clocks;
    return moveSuspension(suspension, { version, changes: { representations: words.trim(), representedOn: tools.today, clocks }, event: SuspensionRepresented, text: words }, tools);
  },
});
