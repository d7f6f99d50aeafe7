import { plainCalendars, type Calendars } from '../../../platform/calendar/calendars';
import type { LastDay } from '../../../platform/calendar/limit';
import type { ClockCourse, ClockException, Computed, HeldDay } from './computed';
import { DeadlineState } from './deadline-state';
import { Duty } from './duty';
import { exceptionsTo, isLifted } from './exceptions';
import { whyImpossible } from './impossible';
import type { Rule } from './rule';
import { rulesOf, versionInForce } from './rules';
import { lastDayOf, runsOf, type RunOfRule } from './run-of-rule';

/**
 * Every deadline of a course, from what happened in it, the recorded exceptions and the calendars, and from nothing else. The same is
 * asked of steps that are only supposed. It is the only place where a due date is computed.
 */
export function deadlinesOf(course: ClockCourse, calendars: Calendars = plainCalendars): Computed[] {
  const asDeadline = (run: RunOfRule): Computed => deadline(run, course, calendars);
  return rulesOf(course.kind)
    .filter(({ stops }) => stops.length > 0)
    .flatMap((rule) => runsOf(rule, course).filter((run) => isOfItsDay(rule, run)).map(asDeadline))
    .sort((one, other) => (one.dueOn === other.dueOn ? 0 : one.dueOn < other.dueOn ? -1 : 1));
}

const isOfItsDay = (rule: Rule, { began }: RunOfRule): boolean => versionInForce(rule.id, began.on) === rule;

function deadline(run: RunOfRule, course: ClockCourse, calendars: Calendars): Computed {
  const { rule, about, began, met } = run;
  const day = dayThatStands(run, course, lastDayOf(run, calendars));
  const exceptions = exceptionsTo(rule, { startedOn: began.on, dueOn: day.dueOn }, course.exceptions);
  const state = stateOf(run, { dueOn: day.dueOn, today: course.today, exceptions });
  const isOpen = [DeadlineState.RUNNING, DeadlineState.LIFTED, DeadlineState.OVERDUE].includes(state);
  const impossible = isOpen ? whyImpossible({ run, dueOn: day.dueOn }, course, calendars) : undefined;
  return {
    rule: rule.id,
    ruleVersion: rule.version,
    about,
    startedOn: began.on,
    ...day,
    state,
    metOn: run.isGone ? null : (met?.on ?? null),
    liftedBy: exceptions[0]?.code ?? null,
    revisedTargetOn: exceptions.findLast(({ revisedTargetOn }) => revisedTargetOn)?.revisedTargetOn ?? null,
    ...(impossible === undefined ? {} : { impossible }),
  };
}

const isOf = ({ rule, about, began }: RunOfRule, held: HeldDay): boolean =>
  held.rule === rule.id && held.ruleVersion === rule.version && (held.about ?? null) === about && held.startedOn === began.on;

/** The day as it was when it passed, or as it is computed now. */
function dayThatStands(run: RunOfRule, { held = [], today }: ClockCourse, computed: LastDay): LastDay {
  const before = held.find((each) => isOf(run, each));
  if (!before || before.dueOn >= today) return computed;
  return { dueOn: before.dueOn, because: before.because, provisional: false };
}

interface Weighed {
  readonly dueOn: string;
  readonly today: string;
  readonly exceptions: readonly ClockException[];
}

function stateOf({ rule, met, isGone }: RunOfRule, { dueOn, today, exceptions }: Weighed): DeadlineState {
  if (isGone) return DeadlineState.NO_LONGER_DUE;
  const isTheirTime = rule.duty === Duty.FAMILY;
  if (met) return isTheirTime || met.on <= dueOn || isLifted(exceptions, dueOn, met.on) ? DeadlineState.MET : DeadlineState.MET_LATE;
  if (today <= dueOn) return DeadlineState.RUNNING;
  if (isTheirTime) return DeadlineState.NO_LONGER_DUE;
  return isLifted(exceptions, dueOn, today) ? DeadlineState.LIFTED : DeadlineState.OVERDUE;
}
