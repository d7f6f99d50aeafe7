import { plainCalendars, type Calendars } from '../../../platform/calendar/calendars';
import { dayInWords } from '../../../platform/calendar/day-words';
import { daysBetween } from '../../../platform/calendar/last-day';
import { latestStart } from '../../../platform/calendar/latest-start';
import { daysAfter } from '../../../platform/clock';
import { fixesADay, StepKind } from '../steps';
import type { ClockCourse, ClockStep, Computed } from './computed';
import { DeadlineState } from './deadline-state';
import { deadlinesOf } from './deadlines';
import { ruleNamed, versionInForce } from './rules';

/** A deadline as it would be, beside what it is now. */
export interface Supposed extends Computed {
  readonly now: Computed | null;
}
export interface Supposition {
  readonly deadlines: readonly Supposed[];
  /** What would follow, in sentences. */
  readonly said: readonly string[];
}

/** What would become of a course if this happened too: looked at on the day of the last of it, by the very same rules. */
export function suppose(course: ClockCourse, steps: readonly ClockStep[], calendars: Calendars = plainCalendars): Supposition {
  const now = deadlinesOf(course, calendars);
  const days = steps.filter(({ kind }) => !fixesADay.has(kind)).map(({ on }) => on);
  const then: ClockCourse = { ...course, steps: [...course.steps, ...steps], held: now, today: [course.today, ...days].sort().at(-1)! };
  const deadlines = deadlinesOf(then, calendars).map((each): Supposed => ({ ...each, now: now.find((before) => isSame(before, each)) ?? null }));
  return { deadlines, said: [...deadlines.flatMap(consequence), ...roomForDraft(deadlines, steps, calendars)] };
}

const isSame = (one: Computed, other: Computed): boolean => one.rule === other.rule && one.about === other.about && one.startedOn === other.startedOn;
const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** What would be different of a deadline, and what could then not be kept. */
function consequence(each: Supposed): string[] {
  const sentences = [changeOf(each), each.impossible === each.now?.impossible ? undefined : each.impossible];
  return sentences.filter((sentence) => sentence !== undefined);
}

function changeOf({ rule, state, dueOn, metOn, now }: Supposed): string | undefined {
  const { title } = ruleNamed(rule)!;
  if (!now) return `${title}: due by ${dayInWords(dueOn)}.`;
  if (now.state === state) return undefined;
  if (state === DeadlineState.MET) return `${title}: done in time; it was due by ${dayInWords(dueOn)}.`;
  if (state === DeadlineState.MET_LATE) return `${title}: done ${days(daysBetween(dueOn, metOn!))} late; it was due by ${dayInWords(dueOn)}.`;
  if (state === DeadlineState.OVERDUE) return `${title}: overdue by then; it was due by ${dayInWords(dueOn)}.`;
  if (state === DeadlineState.LIFTED) return `${title}: lifted by an exception while that lasts, and still to be done as soon as it can be.`;
  return `${title}: no longer due.`;
}

/** Advice stops no clock of the assessment; what it leaves for the draft is what people ask. */
function roomForDraft(deadlines: readonly Supposed[], steps: readonly ClockStep[], calendars: Calendars): string[] {
  const advice = steps.filter(({ kind }) => kind === StepKind.ADVICE_RECEIVED);
  const final = deadlines.find(({ rule, state }) => ruleNamed(rule)?.leavesRoomFor === 'E5' && (state === DeadlineState.RUNNING || state === DeadlineState.OVERDUE));
  if (!final || deadlines.some(({ rule }) => rule === 'E5')) return [];
  const latest = latestStart(daysAfter(final.dueOn, -1), versionInForce('E5', final.startedOn), calendars);
  return advice.map(({ on }) => {
    const left = daysBetween(on, latest);
    const until = `${dayInWords(latest)}, the last day on which a draft can be served if the family is to have its time before ${dayInWords(final.dueOn)}`;
    return left >= 0 ? `Advice on ${dayInWords(on)} leaves ${days(left)} until ${until}.` : `Advice on ${dayInWords(on)} comes ${days(-left)} after ${until}.`;
  });
}
