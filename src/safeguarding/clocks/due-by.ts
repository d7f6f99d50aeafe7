import { lastDay } from '../../platform/calendar/last-day';
import type { Calendars } from '../../platform/calendar/calendars';
import type { LastDay } from '../../platform/calendar/limit';
import type { Clock } from './safeguarding-clock';
import { safeguardingClocks } from './safeguarding-clocks';

/** The newest version of a clock. */
export const clockNamed = (id: string): Clock | undefined => safeguardingClocks.findLast((clock) => clock.id === id);

export interface DueBy extends LastDay {
  readonly clock: Clock;
  /** The day to be warned on; the last day itself, where the clock names no earlier one. */
  readonly warnOn: string;
}

/** The last day of a clock that began on a day, and why it is that day. */
export function dueBy(id: string, startedOn: string, calendars: Calendars): DueBy | undefined {
  const clock = clockNamed(id);
  if (!clock) return undefined;
  const due = lastDay(startedOn, clock, calendars);
  return { clock, ...due, warnOn: clock.warns ? lastDay(startedOn, clock.warns, calendars).dueOn : due.dueOn };
}
