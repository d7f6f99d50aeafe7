import { deed } from '../../access';
import { invalid } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { movePartTime, stateAgreed, whyNotGoingOn } from './move-part-time';
import type { PartTimeTimetable } from './part-time-timetable.entity';
import { PartTimeAgreed } from './part-time.events';
import { agreePartTimeShape, type AgreePartTimeForAuthorityInput, type AgreePartTimeInput } from './part-time.inputs';
import { partTimePolicy } from './part-time.policy';

/** The family agrees, or the school writes down how it did. */
export const agreePartTime = deed<AgreePartTimeInput, PartTimeTimetable, PartTimeTimetable>({
  may: partTimePolicy.may.agree,
  input: agreePartTimeShape,
  about: [partTimePolicy, (input) => input.partTimeTimetableId],
  async act(timetable, { version, how }, tools) {
    const refused = whyNotGoingOn(timetable, tools.today);
    if (refused) return refused;
    if (tools.viewer.actingFor === timetable.schoolId && !trimmed(how)) return invalid('how', 'say how the family agreed');
    const agreed = { familyAgreedOn: tools.today, familyAgreedHow: trimmed(how) };
    return movePartTime(timetable, { version, changes: { ...agreed, state: stateAgreed({ ...timetable, ...agreed }) }, event: PartTimeAgreed, text: how }, tools);
  },
});

/** The authority agrees, of a child with an EHC plan. */
export const agreePartTimeForAuthority = deed<AgreePartTimeForAuthorityInput, PartTimeTimetable, PartTimeTimetable>({
  may: partTimePolicy.may.agreeForAuthority,
  about: [partTimePolicy, (input) => input.partTimeTimetableId],
  async act(timetable, { version }, tools) {
    const refused = whyNotGoingOn(timetable, tools.today);
    if (refused) return refused;
    const agreed = { authorityAgreedOn: tools.today };
    return movePartTime(timetable, { version, changes: { ...agreed, state: stateAgreed({ ...timetable, ...agreed }) }, event: PartTimeAgreed }, tools);
  },
});
