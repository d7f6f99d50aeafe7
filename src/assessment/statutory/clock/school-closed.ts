import { counts, type Calendars, type Closure, type SchoolTerms } from '../../../platform/calendar/calendars';
import { DayUnit } from '../../../platform/calendar/day-unit';
import { daysBetween } from '../../../platform/calendar/last-day';
import { daysAfter } from '../../../platform/clock';

/** When a request for advice from a school falls under regulation 5(4)(a) (of an early years provider, (b)). Both days belong to it. */
export interface ClosedWindow {
  readonly opensOn: string;
  readonly closesOn: string;
  readonly closedFrom: string;
  readonly reopensOn: string;
}

const LEAST_DAYS = 28;

/** Holidays that follow each other without a day between them are one closure: a school year ends within the summer's. */
function joined(closures: readonly Closure[]): readonly Closure[] {
  const runs: Closure[] = [];
  for (const closure of closures.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last && closure.from <= daysAfter(last.until, 1)) runs[runs.length - 1] = { ...last, until: closure.until > last.until ? closure.until : last.until };
    else runs.push(closure);
  }
  return runs;
}

/** The first working day after a closure: a training day is a day on which somebody can answer. */
function reopening({ until }: Closure, calendars: Calendars): string {
  let day = daysAfter(until, 1);
  while (!counts(day, DayUnit.WORKING_DAY, calendars)) day = daysAfter(day, 1);
  return day;
}

/** Each time in which a request for advice to this school would lift a limit: around closures of at least four continuous weeks. */
export const closedWindows = ({ closures }: SchoolTerms, calendars: Calendars): readonly ClosedWindow[] =>
  joined(closures)
    .map((closure) => ({ closedFrom: closure.from, reopensOn: reopening(closure, calendars) }))
    .filter(({ closedFrom, reopensOn }) => daysBetween(closedFrom, reopensOn) >= LEAST_DAYS)
    .map(({ closedFrom, reopensOn }) => ({ closedFrom, reopensOn, opensOn: daysAfter(closedFrom, -7), closesOn: daysAfter(reopensOn, -7) }));

/** The window that a request on this day falls into; none, where SCHOOL_CLOSED cannot be said of it. */
export const closedWindowOn = (askedOn: string, terms: SchoolTerms, calendars: Calendars): ClosedWindow | undefined =>
  closedWindows(terms, calendars).find(({ opensOn, closesOn }) => opensOn <= askedOn && askedOn <= closesOn);
