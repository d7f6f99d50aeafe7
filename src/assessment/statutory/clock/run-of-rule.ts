import { Temporal } from 'temporal-polyfill';
import type { Calendars } from '../../../platform/calendar/calendars';
import { lastDay } from '../../../platform/calendar/last-day';
import { Counting, type LastDay } from '../../../platform/calendar/limit';
import { fixesADay, type StepKind } from '../steps';
import type { ClockCourse, ClockStep } from './computed';
import { PhaseMove } from './phase-move';
import type { Rule } from './rule';

/** One rule at work in a course: what began it, what met it, and what took it away. */
export interface RunOfRule {
  readonly rule: Rule;
  readonly about: string | null;
  readonly began: Placed;
  /** Where the other limit began, if the rule has one and it did. */
  readonly alsoBegan: Placed | undefined;
  readonly met: Placed | undefined;
  readonly isGone: boolean;
}
interface Placed extends ClockStep {
  readonly place: number;
}

const isOneOf = (kinds: readonly StepKind[], { kind }: ClockStep): boolean => kinds.includes(kind);
const isAbout = (step: ClockStep, about: string | null): boolean => (step.about ?? null) === about || !step.about;
const countsBack = ({ counts }: Rule): boolean => counts === Counting.BEFORE || counts === Counting.BEFORE_A_DAY_OF_THE_YEAR;

const isRightMove = ({ phaseMove }: Rule, step: ClockStep): boolean =>
  phaseMove === undefined || phaseMove === (step.phaseMove ?? PhaseMove.TO_OR_BETWEEN_SCHOOLS);
const isRightAge = ({ underAge }: Rule, bornOn: string | null | undefined, on: string): boolean => {
  if (underAge === undefined) return true;
  return bornOn ? Temporal.PlainDate.from(bornOn).add({ years: underAge }).toString() > on : false;
};

/** What is fixed anew takes the place of what was fixed before, also for an earlier day; what happened later is the later. */
const isLater = (step: Placed, than: Placed): boolean => fixesADay.has(step.kind) || step.on >= than.on;

/** Of several beginnings the earliest, or the latest. */
function beginning(steps: readonly Placed[], { begins }: Pick<Rule, 'begins'>): Placed | undefined {
  const [first, ...rest] = steps;
  if (!first) return undefined;
  return rest.reduce((chosen, step) => ((begins === 'LAST' ? isLater(step, chosen) : step.on < chosen.on) ? step : chosen), first);
}

/** Whether a step can be the answer to a beginning. */
function answers(rule: Rule, began: Placed, step: Placed): boolean {
  if (step.place === began.place) return false;
  if (countsBack(rule)) return !rule.doneAnew || step.place > began.place;
  return step.on >= began.on && (rule.begins === 'FIRST' || step.place > began.place);
}

function run(rule: Rule, began: Placed, steps: readonly Placed[]): RunOfRule {
  const about = began.about ?? null;
  const mine = steps.filter((step) => isAbout(step, about) && answers(rule, began, step));
  const reopened = mine.findLast((step) => isOneOf(rule.reopensWith ?? [], step))?.place ?? -1;
  const met = mine.find((step) => isOneOf(rule.stops, step) && step.place > reopened);
  const gone = mine.find((step) => isOneOf(rule.fallsWith, step));
  const alsoBegan = rule.orElse && beginning(steps.filter((step) => isOneOf(rule.orElse!.starts, step)), { begins: 'LAST' });
  return { rule, about, began, alsoBegan, met, isGone: gone !== undefined && (met === undefined || gone.place < met.place) };
}

/** Every beginning of a rule in a course, each of the things that it is about once. */
export function runsOf(rule: Rule, { steps, bornOn }: ClockCourse): readonly RunOfRule[] {
  const placed = steps.map((step, place): Placed => ({ ...step, place }));
  const starts = placed.filter((step) => isOneOf(rule.starts, step) && isRightMove(rule, step) && isRightAge(rule, bornOn, step.on));
  const subjects = [...new Set(starts.map(({ about }) => about ?? null))];
  return subjects.flatMap((about) => {
    const began = beginning(starts.filter((step) => (step.about ?? null) === about), rule);
    return began ? [run(rule, began, placed)] : [];
  });
}

/** The last day of a run; where the law has two, the one that binds. */
export function lastDayOf({ rule, began, alsoBegan }: RunOfRule, calendars: Calendars): LastDay {
  const first = lastDay(began.on, rule, calendars);
  if (!rule.orElse || !alsoBegan) return first;
  const second = lastDay(alsoBegan.on, rule.orElse, calendars);
  const isSecond = rule.orElse.takes === 'LATER' ? second.dueOn > first.dueOn : second.dueOn < first.dueOn;
  const because = `${first.because} Or: ${second.because} The ${rule.orElse.takes === 'LATER' ? 'later' : 'earlier'} of the two counts.`;
  return { dueOn: isSecond ? second.dueOn : first.dueOn, because, provisional: first.provisional || second.provisional };
}
