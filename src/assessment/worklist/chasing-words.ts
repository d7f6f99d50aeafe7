import { dayInWords } from '../../platform/calendar/day-words';
import { AGREED_RULE, type Deadline } from '../statutory/deadline.entity';
import { versionInForce } from '../statutory/clock';
import type { ChaseKind } from './chase.entity';

export interface Due {
  readonly title: string;
  readonly dueOn: string;
}

/** What somebody is told, with places for what is due and by when. No child is named: whoever may know looks at the deadline. */
const templates: Readonly<Record<ChaseKind, (due: Due) => string>> = {
  REMINDER: ({ title, dueOn }) => `${title}: this is due by ${dayInWords(dueOn)}.`,
  CHASE: ({ title, dueOn }) => `${title}: this was due by ${dayInWords(dueOn)} and has not come. Please do it now, or say what stands in the way.`,
  ESCALATION: ({ title, dueOn }) => `${title}: this was due by ${dayInWords(dueOn)}, and nobody has acted. You answer for it next: please see that it is done.`,
};

export const wordsFor = (kind: ChaseKind, due: Due): string => templates[kind](due);

export const titleOf = ({ ruleId, startedOn }: Pick<Deadline, 'ruleId' | 'startedOn'>): string =>
  ruleId === AGREED_RULE ? 'The advice that was asked for' : versionInForce(ruleId, startedOn).title;
