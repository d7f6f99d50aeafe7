import { deed } from '../../access';
import { movePartTime, whyNotGoingOn } from './move-part-time';
import { PartTimeState, type PartTimeTimetable } from './part-time-timetable.entity';
import { PartTimeEnded } from './part-time.events';
import { endPartTimeShape, type EndPartTimeInput } from './part-time.inputs';
import { partTimePolicy } from './part-time.policy';

/** Ends it before its last day: the child is back full time, or nothing came of it. */
export const endPartTime = deed<EndPartTimeInput, PartTimeTimetable, PartTimeTimetable>({
  may: partTimePolicy.may.end,
  input: endPartTimeShape,
  about: [partTimePolicy, (input) => input.partTimeTimetableId],
  async act(timetable, { version, reason }, tools) {
    const refused = whyNotGoingOn(timetable, tools.today);
    if (refused) return refused;
    return movePartTime(timetable, { version, changes: { state: PartTimeState.ENDED, endedOn: tools.today, endedReason: reason.trim() }, event: PartTimeEnded, text: reason }, tools);
  },
});
