import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import type { Calendars } from '../../platform/calendar/calendars';
import { lastDay } from '../../platform/calendar/last-day';
import { CalendarDate } from '../../platform/graphql/scalars';
import { ruleWith, type SuspensionRuleId } from './suspension-rules';

export enum SuspensionClockState {
  RUNNING = 'RUNNING',
  OVERDUE = 'OVERDUE',
  MET = 'MET',
  MET_LATE = 'MET_LATE',
  NO_LONGER_DUE = 'NO_LONGER_DUE',
}
registerEnumType(SuspensionClockState, {
  name: 'SuspensionClockState',
  description: 'How a limit of a suspension stands today.',
  valuesConfig: {
    RUNNING: { description: 'There is still time.' },
    OVERDUE: { description: 'The last lawful day has passed.' },
    MET: { description: 'It was done in time.' },
    MET_LATE: { description: 'It was done, too late.' },
    NO_LONGER_DUE: { description: 'The suspension was cancelled, or the child reinstated, before it was due.' },
  },
});

/** A limit as it was counted on the day that it began: a calendar that changes later moves no day of it. */
@ObjectType({ description: 'One limit of a suspension or an exclusion: by when, by which rule, and how that was counted.' })
export class SuspensionClock {
  @Field(() => String, { description: 'The rule, as `X3`.' }) readonly ruleId!: SuspensionRuleId;
  @Field(() => String, { description: 'The version of the rule.' }) readonly ruleVersion!: string;
  @Field(() => CalendarDate, { description: 'The day from which it is counted.' }) readonly startedOn!: string;
  @Field(() => CalendarDate, { description: 'The last lawful day.' }) readonly dueOn!: string;
  @Field(() => String, { description: 'Why it is that day, for a parent to follow.' }) readonly because!: string;
  @Field(() => Boolean, { description: 'Whether the day can still change, since a calendar does not reach so far yet.' }) readonly provisional!: boolean;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was done.' }) readonly metOn!: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ceased to matter.' }) readonly liftedOn!: string | null;
}
holdsNoRecord('SuspensionClock', 'it stands in a suspension, and is seen with it');

/** Starts a limit on a day. */
export function startClock(ruleId: SuspensionRuleId, startedOn: string, calendars: Calendars): SuspensionClock {
  const rule = ruleWith(ruleId);
  return { ruleId, ruleVersion: rule.version, startedOn, ...lastDay(startedOn, rule, calendars), metOn: null, liftedOn: null };
}
export const isOpen = ({ metOn, liftedOn }: SuspensionClock): boolean => metOn === null && liftedOn === null;
/** The limits, with those that wait for this met on a day. */
export const metBy = (clocks: readonly SuspensionClock[], on: string, ...rules: readonly SuspensionRuleId[]): SuspensionClock[] =>
  clocks.map((clock) => (rules.includes(clock.ruleId) && isOpen(clock) ? { ...clock, metOn: on } : clock));
/** The limits, with those that wait for this no longer due. */
export const liftedBy = (clocks: readonly SuspensionClock[], on: string, ...rules: readonly SuspensionRuleId[]): SuspensionClock[] =>
  clocks.map((clock) => (rules.includes(clock.ruleId) && isOpen(clock) ? { ...clock, liftedOn: on } : clock));
/** The limits, and those started that do not run yet: what runs is never counted anew. */
export const withStarted = (clocks: readonly SuspensionClock[], started: readonly SuspensionClock[]): SuspensionClock[] => [
  ...clocks, ...started.filter(({ ruleId }) => !clocks.some((clock) => clock.ruleId === ruleId)),
];

export function stateOn({ dueOn, metOn, liftedOn }: SuspensionClock, today: string): SuspensionClockState {
  if (metOn !== null) return metOn <= dueOn ? SuspensionClockState.MET : SuspensionClockState.MET_LATE;
  if (liftedOn !== null) return SuspensionClockState.NO_LONGER_DUE;
  return dueOn < today ? SuspensionClockState.OVERDUE : SuspensionClockState.RUNNING;
}

