import { daysBetween } from '../../../platform/calendar/last-day';
import type { ClockException } from './computed';
import type { ExceptionCode } from './exception-code';
import { takes } from './open-readings';
import type { Rule } from './rule';

interface Period {
  readonly startedOn: string;
  readonly dueOn: string;
}

/** Days that an absence must last; of other grounds none is asked. */
const leastDays: Partial<Readonly<Record<ExceptionCode, number>>> = { ABSENT_4W: 28, ABSENT_2W: 14 };

function lastsLongEnough({ code, from, until }: ClockException, { startedOn, dueOn }: Period): boolean {
  const least = leastDays[code];
  if (least === undefined) return true;
  const within = takes('FOUR_WEEKS_WITHIN_PERIOD', 'WHOLLY_WITHIN');
  const begin = within && from < startedOn ? startedOn : from;
  const end = within && (!until || until > dueOn) ? dueOn : until;
  return !end || daysBetween(begin, end) + 1 >= least;
}

/** The exceptions that a rule knows and that arose in its time. */
export const exceptionsTo = ({ lifts }: Rule, period: Period, exceptions: readonly ClockException[]): readonly ClockException[] =>
  exceptions.filter((exception) => {
    const { code, from, until } = exception;
    return lifts.includes(code) && from <= period.dueOn && (!until || until >= period.startedOn) && lastsLongEnough(exception, period);
  });

const isInForce = ({ from, until }: ClockException, on: string): boolean => from <= on && (!until || on <= until);

/** Whether the limit was lifted when its last day came, and still is on a day after it. An exception lifts while it lasts and adds nothing. */
export const isLifted = (exceptions: readonly ClockException[], dueOn: string, on: string): boolean =>
  exceptions.some((each) => isInForce(each, dueOn)) && exceptions.some((each) => isInForce(each, on));
