import { deed, type Tools } from '../../access';
import { childPolicy, type Child } from '../../people';
import { PlanKind, PlanState } from '../../plan';
import { plainCalendars } from '../../platform/calendar/calendars';
import { dayInWords } from '../../platform/calendar/day-words';
import { lastDay } from '../../platform/calendar/last-day';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { endWithin, fullTimeMinutes, reviewWithin } from './part-time-rules';
import { PartTimeState, type PartTimeTimetable } from './part-time-timetable.entity';
import { PartTimeProposed } from './part-time.events';
import { proposePartTimeShape, type ProposePartTimeInput } from './part-time.inputs';
import { partTimePolicy } from './part-time.policy';

interface AtSchool {
  readonly hasPlan: boolean;
  readonly yearGroup: string | null;
  readonly goingOn: boolean;
}
async function atSchool(childId: string, { tx, viewer, today }: Tools): Promise<AtSchool> {
  const [found] = await tx.connection.query<AtSchool>(
    `SELECT EXISTS (SELECT FROM plan WHERE child_id = $1 AND kind = $3 AND state = $4) AS "hasPlan",
       (SELECT year_group FROM enrolment WHERE child_id = $1 AND school_id = $2 AND until_on IS NULL LIMIT 1) AS "yearGroup",
       EXISTS (SELECT FROM part_time_timetable WHERE child_id = $1 AND school_id = $2 AND state <> $5 AND ends_on >= $6) AS "goingOn"`,
    [childId, viewer.actingFor, PlanKind.EHC_PLAN, PlanState.ISSUED, PartTimeState.ENDED, today],
  );
  return found!;
}

function whyNotSo({ startsOn, endsOn, reviewOn, minutesPerWeek }: ProposePartTimeInput, fullTime: number | null): Problem | undefined {
  if (endsOn < startsOn) return invalid('endsOn', 'it ends before it begins');
  const latest = lastDay(startsOn, endWithin, plainCalendars).dueOn;
  if (endsOn > latest) return invalid('endsOn', `it is temporary: it ends by ${dayInWords(latest)} at the latest`);
  const review = lastDay(startsOn, reviewWithin, plainCalendars).dueOn;
  if (reviewOn && (reviewOn > review || reviewOn < startsOn)) return invalid('reviewOn', `it is looked at by ${dayInWords(review)} at the latest`);
  return fullTime !== null && minutesPerWeek >= fullTime ? invalid('minutesPerWeek', `${fullTime} minutes are full time for this year group`) : undefined;
}

/** Proposes that a child is at school for less than full time. Nothing comes of it before the family agrees. */
export const proposePartTime = deed<ProposePartTimeInput, Child, PartTimeTimetable>({
  may: partTimePolicy.may.propose,
  input: proposePartTimeShape,
  about: [childPolicy, (input) => input.childId],
  async act({ id: childId }, input, tools) {
    const { hasPlan, yearGroup, goingOn } = await atSchool(childId, tools);
    if (goingOn) return new NotNow('The child has a part-time timetable already', PartTimeState.AGREED);
    const fullTime = fullTimeMinutes(yearGroup);
    const refused = whyNotSo(input, fullTime);
    if (refused) return refused;
    const { reason, minutesPerWeek, startsOn, endsOn } = input;
    const proposed = await tools.tx.insert(partTimePolicy, {
      childId, schoolId: tools.viewer.actingFor, state: PartTimeState.PROPOSED, reason, words: input.words.trim(), minutesPerWeek, fullTimeMinutes: fullTime, startsOn, endsOn,
      reviewOn: input.reviewOn ?? lastDay(startsOn, reviewWithin, plainCalendars).dueOn, steps: input.steps.trim(), safeAway: input.safeAway.trim(), needsAuthority: hasPlan,
      familyAgreedOn: null, familyAgreedHow: null, authorityAgreedOn: null, reviews: [], endedOn: null, endedReason: null,
    });
    tools.emit(PartTimeProposed, proposed);
    return proposed;
  },
});
