import { idAsked, type Way } from '../../access';
import { daysAfter } from '../../platform/clock';
import { Duty, statutoryRules } from '../statutory/clock';
import { type CourseKind } from '../statutory/steps';
import { WorklistSide } from './worklist.args';

/** Rules whose time is the family's own. */
export const familyRules: readonly string[] = [...new Set(statutoryRules.filter(({ duty }) => duty === Duty.FAMILY).map(({ id }) => id))];
const ofFamily = `t.rule_id IN (${familyRules.map((id) => `'${id}'`).join(', ')})`;

/** Whoever waits for it; spelt as its index has it. */
export const isOpen = `t.state IN ('RUNNING', 'OVERDUE', 'LIFTED')`;
/** By the clock of whoever asks, who may ask before the hub has noted that a day has passed. Nobody is late with their own time. */
export const isLateOn = (today: string): string => `(t.state IN ('RUNNING', 'OVERDUE') AND t.due_on < ${today}::date AND NOT (${ofFamily}))`;

const me = '(SELECT viewer_person())';
const myCapacity = '(SELECT viewer_acting_for())';
const isUnassigned = (organisation: string): string => `t.responsible_organisation_id ${organisation} AND t.responsible_person_id IS NULL`;
/**
 * What names them, what was taken to them, and what nobody of their organisation is named for; to the family what is the family’s own, or
 * asked of it. Most of what nobody is named for is about children whom others know, so the children come first.
 */
export const waysToMine: readonly Way[] = [
  { is: `t.responsible_person_id = ${me}` },
  { is: `t.escalated_to_id = ${me}` },
  { is: isUnassigned(`= ${myCapacity}`), by: 'the children in reach' },
  { is: `${me} = ${myCapacity} AND ${isUnassigned('IS NULL')} AND (${ofFamily} OR t.audience = 'PARENT_OR_YOUNG_PERSON')`, by: 'the children in reach' },
];
/** The organisation of whoever acts for one. */
const sides: Readonly<Record<WorklistSide, string>> = {
  TO_DO: `t.responsible_organisation_id = ${myCapacity}`,
  AWAITED: `t.recorded_for = ${myCapacity} AND t.responsible_organisation_id IS DISTINCT FROM ${myCapacity}`,
};
export const isOurs = (side: unknown): Way => ({ is: sides[side === WorklistSide.AWAITED ? WorklistSide.AWAITED : WorklistSide.TO_DO] });

/** What somebody narrows their worklist by. */
interface Narrowing {
  readonly today?: string;
  readonly late?: boolean | null;
  readonly dueWithinDays?: number | null;
  readonly rules?: readonly string[] | null;
  readonly courses?: readonly CourseKind[] | null;
  readonly childId?: string | null;
}
/** A hundred years: further than anything is due, and no further than a date can be. */
const MOST_DAYS = 36_500;

/** The same as a condition on rows. */
export function narrowedBy(asked: object, bind: (value: unknown) => string): string[] {
  const { today = '', late, dueWithinDays, rules, courses, childId } = asked as Narrowing;
  const until = typeof dueWithinDays === 'number' ? daysAfter(today, Math.min(Math.max(dueWithinDays, 0), MOST_DAYS)) : undefined;
  return [
    ...(typeof late === 'boolean' ? [`${late ? '' : 'NOT '}${isLateOn(bind(today))}`] : []),
    ...(until ? [`t.due_on BETWEEN ${bind(today)}::date AND ${bind(until)}::date`] : []),
    ...(rules ? [`t.rule_id = ANY (${bind(rules)}::text[])`] : []),
    ...(courses ? [`t.course_type = ANY (${bind(courses)}::text[])`] : []),
    ...idAsked('t.child_id', childId, bind),
  ];
}
