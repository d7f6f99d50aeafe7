import { Field, Float, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { suspensionSumLimits } from './suspension-rules';
import type { Suspension } from './suspension.entity';
import { schoolYearOf, termOf, type Term } from './term-of-day';

@ObjectType({ description: 'How many days a child was suspended, of the suspensions that you may see. Of those that were cancelled the days that the child was out count.' })
export class SuspensionSums {
  @Field(() => CalendarDate, { description: 'The first day of the term that counts.' }) readonly termFrom!: string;
  @Field(() => CalendarDate, { description: 'Its last day.' }) readonly termUntil!: string;
  @Field(() => Float, { description: 'Days in that term.' }) readonly daysInTerm!: number;
  @Field(() => Float, { description: 'Days in that school year.' }) readonly daysInYear!: number;
  @Field(() => Float, { description: 'Days that are left of the 45 in a school year.' }) readonly daysLeftInYear!: number;
  @Field(() => Int, { description: 'Suspensions that began in that school year.' }) readonly suspensionsInYear!: number;
}
holdsNoRecord('SuspensionSums', 'it is reckoned from suspensions that the asker sees');

export type Counted = Pick<Suspension, 'startsOn' | 'halfDays'>;
const within = ({ from, until }: Term) => ({ startsOn }: Counted): boolean => from <= startsOn && startsOn <= until;
/** Half days of the suspensions that began in a stretch of days. */
export const halfDaysWithin = (suspensions: readonly Counted[], stretch: Term): number => suspensions.filter(within(stretch)).reduce((sum, { halfDays }) => sum + (halfDays ?? 0), 0);

/** Adds up the term and the school year that a day lies in. */
export function suspensionSums(suspensions: readonly Counted[], day: string): SuspensionSums {
  const [term, year] = [termOf(day), schoolYearOf(day)];
  const inYear = halfDaysWithin(suspensions, year);
  return {
    termFrom: term.from, termUntil: term.until,
    daysInTerm: halfDaysWithin(suspensions, term) / 2,
    daysInYear: inYear / 2,
    daysLeftInYear: Math.max(0, suspensionSumLimits.year - inYear) / 2,
    suspensionsInYear: suspensions.filter(within(year)).length,
  };
}
