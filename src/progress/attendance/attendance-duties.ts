import { Temporal } from 'temporal-polyfill';
import { CountsAs, countsAs } from './attendance-codes';
import type { AttendanceMark } from './attendance-mark.entity';
import { AttendanceDuty, dutyLimits } from './attendance-rules';

export type Marked = Pick<AttendanceMark, 'day' | 'session' | 'code'>;

const isPossible = ({ code }: Marked): boolean => countsAs(code) !== CountsAs.NOT_POSSIBLE;
const isUnauthorised = ({ code }: Marked): boolean => countsAs(code) === CountsAs.UNAUTHORISED_ABSENCE;

/** The longest run of sessions that are so, among those that were possible. */
export function longestRun(marks: readonly Marked[], isSo: (mark: Marked) => boolean): number {
  let longest = 0;
  let run = 0;
  for (const mark of marks.filter(isPossible)) {
    run = isSo(mark) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const weekOf = (day: string): string => {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
};
/** The most sessions that are so within so many school weeks one after the other; a week without a register is none. */
export function mostWithinWeeks(marks: readonly Marked[], weeks: number, isSo: (mark: Marked) => boolean): number {
  const byWeek = new Map<string, number>();
  for (const mark of marks) byWeek.set(weekOf(mark.day), (byWeek.get(weekOf(mark.day)) ?? 0) + (isSo(mark) ? 1 : 0));
  const counts = [...byWeek].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  return Math.max(0, ...counts.map((_, at) => counts.slice(at, at + weeks).reduce((sum, count) => sum + count, 0)));
}

/** Whether a reason has been unknown for longer than it may be, by the days of school that followed. */
function isLongUnknown(marks: readonly Marked[]): boolean {
  const days = [...new Set(marks.filter(isPossible).map(({ day }) => day))];
  return marks.some(({ code, day }) => code === 'N' && days.filter((later) => later > day).length > dutyLimits.unknownDays);
}

/** What the absence makes the school do; `marks` are in the order of their sessions. */
export function attendanceDuties(marks: readonly Marked[]): AttendanceDuty[] {
  const isSo: Readonly<Record<AttendanceDuty, boolean>> = {
    TELL_AUTHORITY_UNAUTHORISED: longestRun(marks, isUnauthorised) >= dutyLimits.sessionsOfTenDays,
    TELL_AUTHORITY_SICKNESS: marks.filter(({ code }) => code === 'I').length >= dutyLimits.sessionsOfFifteenDays,
    CONSIDER_PENALTY_NOTICE: mostWithinWeeks(marks, dutyLimits.penaltyWeeks, isUnauthorised) >= dutyLimits.penaltySessions,
    FIND_OUT_WHY: isLongUnknown(marks),
  };
  return Object.values(AttendanceDuty).filter((duty) => isSo[duty]);
}
