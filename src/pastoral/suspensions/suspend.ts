import { deed, type Tools } from '../../access';
import { calendarsOfSchool, childPolicy, type Child } from '../../people';
import { counts, type Calendars } from '../../platform/calendar/calendars';
import { DayUnit } from '../../platform/calendar/day-unit';
import { invalid, isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import { whyNotForFamily } from '../incidents/why-not-for-family';
import { incidentPolicy } from '../incidents/incident.policies';
import { clocksOfSuspension } from './clocks-of-suspension';
import { halfDaysOut } from './half-days';
import { suspensionSumLimits } from './suspension-rules';
import { halfDaysWithin } from './suspension-sums';
import { SuspensionCategory, SuspensionState } from './suspension-words';
import type { Suspension } from './suspension.entity';
import { Suspended } from './suspension.events';
import { suspendShape, type SuspendInput } from './suspension.inputs';
import { suspensionPolicy } from './suspension.policy';
import { schoolYearOf, termOf } from './term-of-day';

type Earlier = Pick<Suspension, 'startsOn' | 'untilOn' | 'halfDays' | 'category' | 'state' | 'backOn'>;
const earlierOf = (childId: string, { tx }: Tools): Promise<Earlier[]> =>
  tx.connection.query<Earlier>(
    `SELECT starts_on::text AS "startsOn", until_on::text AS "untilOn", half_days AS "halfDays", category, state, back_on::text AS "backOn" FROM suspension WHERE child_id = $1`, [childId]);

const FAR = '9999-12-31';
/** Until when one keeps the child out; one that was ended, until the day before the child could be back. */
const isOutIn = ({ startsOn, untilOn, backOn }: Earlier, from: string, until: string): boolean => startsOn <= until && from <= (untilOn ?? FAR) && !(backOn !== null && backOn <= from);

function whyNotThen({ category, startsOn, untilOn }: SuspendInput, calendars: Calendars): Problem | undefined {
  const isForGood = category === SuspensionCategory.PERMANENT;
  if (isForGood && untilOn) return invalid('untilOn', 'a permanent exclusion has no last day');
  if (!isForGood && !untilOn) return invalid('untilOn', 'say the last day');
  if (untilOn && untilOn < startsOn) return invalid('untilOn', 'it ends before it begins');
  if (untilOn && untilOn > schoolYearOf(startsOn).until) return invalid('untilOn', 'it ends with the school year at the latest');
  return counts(startsOn, DayUnit.SCHOOL_DAY, calendars) ? undefined : invalid('startsOn', 'the school does not meet on this day');
}

/** A suspension cannot be extended or converted; a new one may follow. */
function whyNotBeside(earlier: readonly Earlier[], { startsOn, untilOn }: SuspendInput, halfDays: number | null): Problem | undefined {
  if (earlier.some((each) => each.category !== SuspensionCategory.LUNCHTIME && isOutIn(each, startsOn, untilOn ?? FAR))) {
    return new NotNow('The child is suspended on these days already: a suspension is neither extended nor converted, and a new one may follow it', SuspensionState.IN_FORCE);
  }
  const sum = halfDaysWithin(earlier, schoolYearOf(startsOn)) + (halfDays ?? 0);
  return sum > suspensionSumLimits.year ? invalid('untilOn', `with these the child would be out for ${sum / 2} days of this school year, and 45 are the most there can be`) : undefined;
}

async function whyNotSo(child: Child, { incidentId, words }: SuspendInput, tools: Tools): Promise<Problem | undefined> {
  if (!incidentId) return undefined;
  if ((await tools.find(incidentPolicy, incidentId))?.childId !== child.id) return invalid('incidentId', 'there is no such incident of this child’s');
  return whyNotForFamily({ childId: child.id, incidentId, words }, tools);
}

/** What follows from the days: how many they are, and which limits begin. */
async function reckoned(child: Child, input: SuspendInput, tools: Tools) {
  const calendars = await calendarsOfSchool(tools.tx.connection, tools.viewer.actingFor);
  const { category, startsOn, untilOn, missesExam, lookedAfter } = input;
  const refused = whyNotThen(input, calendars);
  if (refused) return refused;
  const halfDays = untilOn ? halfDaysOut(category, { startsOn, untilOn }, calendars) : null;
  const earlier = await earlierOf(child.id, tools);
  const beside = whyNotBeside(earlier, input, halfDays);
  if (beside) return beside;
  const halfDaysInTerm = halfDaysWithin(earlier, termOf(startsOn)) + (halfDays ?? 0);
  const started = { category, startsOn, decidedOn: tools.today, halfDays, halfDaysInTerm, missesExam, isLookedAfter: lookedAfter };
  return { halfDays, halfDaysInTerm, clocks: clocksOfSuspension(started, calendars) };
}

const nothingYet = {
  parentsToldOn: null, authorityToldOn: null, boardToldOn: null, socialWorkerToldOn: null, virtualHeadToldOn: null, educationFrom: null, education: null, representations: null,
  representedOn: null, boardMetOn: null, boardReasons: null, panelAskedOn: null, panelWithExpert: null, panelMetOn: null, panelDecision: null, backOn: null, cancelledReason: null,
} as const;

/** Suspends or excludes a child. Every limit that begins with it is counted at once, and stays as it was counted. */
export const suspend = deed<SuspendInput, Child, Suspension>({
  may: suspensionPolicy.may.suspend,
  input: suspendShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, input, tools) {
    const days = await reckoned(child, input, tools);
    if (isProblem(days)) return days;
    const refused = await whyNotSo(child, input, tools);
    if (refused) return refused;
    const { category, reasons, startsOn, missesExam } = input;
    const suspension = await tools.tx.insert(suspensionPolicy, {
      ...nothingYet, ...days, childId: child.id, schoolId: tools.viewer.actingFor, category, state: SuspensionState.IN_FORCE, reasons, words: input.words.trim(),
      decidedOn: tools.today, startsOn, untilOn: input.untilOn ?? null, missesExam, incidentId: input.incidentId ?? null,
    });
    tools.emit(Suspended, suspension);
    return suspension;
  },
});
