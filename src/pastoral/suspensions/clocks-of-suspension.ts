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

const isLookedAfterAndOut = ({ category, isLookedAfter }: Started): boolean => isLookedAfter && category !== SuspensionCategory.LUNCHTIME;

interface Beginning {
  readonly rule: SuspensionRuleId;
  readonly from: 'decidedOn' | 'startsOn';
  readonly where?: (started: Started) => boolean;
}
const beginnings: readonly Beginning[] = [
  { rule: 'X1', from: 'decidedOn' },
  { rule: 'X2', from: 'decidedOn' },
  { rule: 'X3', from: 'startsOn', where: isLong },
  { rule: 'X4', from: 'startsOn', where: isLookedAfterAndOut },
  { rule: 'X5', from: 'decidedOn', where: boardMustMeet },
  { rule: 'X10', from: 'decidedOn' },
];

/** The limits that begin when a head suspends or excludes. */
export const clocksOfSuspension = (started: Started, calendars: Calendars): SuspensionClock[] =>
  beginnings.filter(({ where }) => !where || where(started)).map(({ rule, from }) => startClock(rule, started[from], calendars));
