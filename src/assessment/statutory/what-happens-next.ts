import { dayInWords } from '../../platform/calendar/day-words';
import { DeadlineState, Duty, versionInForce } from './clock';
import { AGREED_RULE, type Deadline } from './deadline.entity';
import { openStates, stateToday } from './state-today';

function when({ dueOn }: Deadline, state: DeadlineState, duty: Duty): string {
  if (state === DeadlineState.OVERDUE) return `This was due by ${dayInWords(dueOn)} and is late.`;
  if (state === DeadlineState.LIFTED) return 'An exception lifts the limit for now; it is done as soon as it can be.';
  return duty === Duty.FAMILY ? `The family has until ${dayInWords(dueOn)}.` : `This is due by ${dayInWords(dueOn)}.`;
}

/** What is still to come, each in a sentence or two that a parent can follow. */
export function whatHappensNext(deadlines: readonly Deadline[], today: string): string[] {
  const waiting = deadlines.filter(({ state, ruleId }) => openStates.includes(state) && ruleId !== AGREED_RULE).toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  const said = waiting.map((deadline) => {
    const rule = versionInForce(deadline.ruleId, deadline.startedOn);
    return `${rule.next} ${when(deadline, stateToday(deadline, today), rule.duty)}${deadline.impossible ? ` ${deadline.impossible}` : ''}`;
  });
  return [...new Set(said)];
}
