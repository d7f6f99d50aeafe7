import type { Calendars } from '../../platform/calendar/calendars';
import { startClock, type SuspensionClock } from './suspension-clock';
import { suspensionSumLimits, type SuspensionRuleId } from './suspension-rules';
import { SuspensionCategory } from './suspension-words';

/** What of a suspension decides which limits it starts. */
export interface Started {
  readonly category: SuspensionCategory;
  readonly startsOn: string;
  readonly decidedOn: string;
  readonly halfDays: number | null;
  /** Half days in the term, this suspension among them. */
  readonly halfDaysInTerm: number;
  readonly missesExam: boolean;
  readonly isLookedAfter: boolean;
}

/** Whether the board must meet, whoever asks: a permanent exclusion, more than 15 days in the term, or an examination that would be missed. */
export const boardMustMeet = ({ category, halfDaysInTerm, missesExam }: Pick<Started, 'category' | 'halfDaysInTerm' | 'missesExam'>): boolean =>
  category === SuspensionCategory.PERMANENT || halfDaysInTerm > suspensionSumLimits.termBoardMeets || missesExam;
/** Whether the board must meet because the parents made representations: more than five days in the term. */
export const boardMustMeetIfAsked = ({ halfDaysInTerm }: Pick<Started, 'halfDaysInTerm'>): boolean => halfDaysInTerm > suspensionSumLimits.termBoardOnRequest;

const isLong = ({ category, halfDays }: Started): boolean =>
  category === SuspensionCategory.PERMANENT || (category === SuspensionCategory.SUSPENSION && (halfDays ?? 0) > suspensionSumLimits.educationFromSixthDay);

/** The limits that begin when a head suspends or excludes. */
export function clocksOfSuspension(started: Started, calendars: Calendars): SuspensionClock[] {
  const { startsOn, decidedOn, isLookedAfter } = started;
  const begin = (ruleId: SuspensionRuleId, on: string, applies: boolean): SuspensionClock[] => (applies ? [startClock(ruleId, on, calendars)] : []);
  return [
    startClock('X1', decidedOn, calendars),
    startClock('X2', decidedOn, calendars),
    ...begin('X3', startsOn, isLong(started)),
    ...begin('X4', startsOn, isLookedAfter && started.category !== SuspensionCategory.LUNCHTIME),
    ...begin('X5', decidedOn, boardMustMeet(started)),
    startClock('X10', decidedOn, calendars),
  ];
}
