import type { Tools } from '../../access';
import { isProblem, type Problem } from '../../platform/graphql/problem';
import { DeadlineState, Duty, ruleNamed } from '../statutory/clock';
import type { Course } from '../statutory/course';
import { takeStep } from '../statutory/take-step';
import type { ReviewStep } from './course';
import type { Review } from './review.entity';

type Dates = Pick<Review, 'nextDueOn' | 'endsBy'>;
interface Due {
  readonly rule: string;
  readonly dueOn: string;
  readonly state: DeadlineState;
}
const waiting: readonly DeadlineState[] = [DeadlineState.RUNNING, DeadlineState.OVERDUE, DeadlineState.LIFTED];
/** The rules by which the review itself has to have ended, the strictest first. */
const endsByRules = ['P1', 'P2', 'P3', 'R0'];

/** The next day that is not the family’s own, and the day by which all of the review is to have ended. */
export function datesOf(deadlines: readonly Due[]): Dates {
  const open = deadlines.filter(({ rule, state }) => waiting.includes(state) && ruleNamed(rule)?.duty !== Duty.FAMILY);
  const ends = endsByRules.flatMap((id) => deadlines.filter(({ rule, state }) => rule === id && state !== DeadlineState.NO_LONGER_DUE))[0];
  return { nextDueOn: open.map(({ dueOn }) => dueOn).sort()[0] ?? null, endsBy: ends?.dueOn ?? null };
}

/** Takes steps of a review, and answers the days that follow from all that has happened in it. */
export async function take(tools: Tools, course: Course, steps: readonly ReviewStep[]): Promise<Dates | Problem> {
  for (const step of steps) {
    const taken = await takeStep(tools, course, step);
    if (isProblem(taken)) return taken;
  }
  return datesOf(await tools.tx.connection.query<Due>('SELECT rule_id AS rule, due_on AS "dueOn", state FROM deadline WHERE course_id = $1', [course.id]));
}
