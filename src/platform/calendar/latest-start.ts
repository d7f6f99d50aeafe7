import { daysAfter } from '../clock';
import type { Calendars } from './calendars';
import { lastDay } from './last-day';
import { Counting, type Span } from './limit';

/**
 * The latest day on which a span may begin so that all of it lies no later than a day: when a draft must be served so that the
 * family has its fifteen days. Of a span that counts back, the earliest event that still leaves the notice.
 */
export function latestStart(dueOn: string, span: Span, calendars: Calendars): string {
  if (span.counts === Counting.BEFORE || span.counts === Counting.BEFORE_A_DAY_OF_THE_YEAR) return earliestEvent(dueOn, span, calendars);
  const isEarlyEnough = (start: string): boolean => lastDay(start, span, calendars).dueOn <= dueOn;
  let start = lastDay(dueOn, { ...span, counts: Counting.BEFORE }, calendars).dueOn;
  while (!isEarlyEnough(start)) start = daysAfter(start, -1);
  while (isEarlyEnough(daysAfter(start, 1))) start = daysAfter(start, 1);
  return start;
}

/** The first day from `doneOn` on whose notice is no shorter than the span. */
function earliestEvent(doneOn: string, span: Span, calendars: Calendars): string {
  let event = doneOn;
  while (lastDay(event, span, calendars).dueOn < doneOn) event = daysAfter(event, 1);
  return event;
}
