import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { holdsNoRecord, type Days, type Request } from '../../access';
import { daysBetween } from '../../platform/calendar/last-day';
import { daysAfter } from '../../platform/clock';
import { CalendarDate } from '../../platform/graphql/scalars';
import { grouped } from '../../platform/grouped';
import { AttendanceSummary, attendanceSummary } from '../attendance/attendance-summary';
import { marksBetween } from '../attendance/attendance.loaders';
import { MeasuredBy, MeasuresWhat } from './instrument';
import { MeasuredResult, resultsOf } from './results-of-measure';
import type { TakenMeasure } from './taken-measure.entity';
import { measuresOfChild } from './wellbeing.loaders';

export enum Direction {
  BETTER = 'BETTER',
  SAME = 'SAME',
  WORSE = 'WORSE',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'Which way a result has gone.',
  valuesConfig: { BETTER: { description: 'Better for the child.' }, SAME: { description: 'As before.' }, WORSE: { description: 'Worse for the child.' } },
});

@ObjectType({ description: 'One subscale before a day and since: the latest result of each.' })
export class MeasuredChange {
  @Field(() => String, { description: 'The instrument.' }) readonly instrument!: string;
  @Field(() => MeasuresWhat, { description: 'What it measures.' }) readonly about!: MeasuresWhat;
  @Field(() => MeasuredBy, { description: 'Whose answers it is from.' }) readonly takenFrom!: MeasuredBy;
  @Field(() => String, { description: 'The subscale.' }) readonly subscale!: string;
  @Field(() => MeasuredResult, { nullable: true, description: 'The latest before the day, or on it.' }) readonly before!: MeasuredResult | null;
  @Field(() => CalendarDate, { nullable: true, description: 'When that was.' }) readonly beforeOn!: string | null;
  @Field(() => MeasuredResult, { nullable: true, description: 'The latest since.' }) readonly since!: MeasuredResult | null;
  @Field(() => CalendarDate, { nullable: true, description: 'When that was.' }) readonly sinceOn!: string | null;
  @Field(() => Float, { nullable: true, description: 'By how much it has changed; none where one of the two is missing.' }) readonly change!: number | null;
  @Field(() => Direction, { nullable: true, description: 'Which way it has gone.' }) readonly direction!: Direction | null;
}
holdsNoRecord('MeasuredChange', 'it is reckoned from measures that the asker sees');

@ObjectType({ description: 'How a child was before a day and how since, side by side: wellbeing, attainment and attendance; of what you may see.' })
export class BeforeAndSince {
  @Field(() => CalendarDate, { description: 'The day, as the first of a plan.' }) readonly day!: string;
  @Field(() => CalendarDate, { description: 'The last day that is looked at.' }) readonly until!: string;
  @Field(() => [MeasuredChange], { description: 'Subscale by subscale.' }) readonly measures!: readonly MeasuredChange[];
  @Field(() => AttendanceSummary, { description: 'Attendance in as many days before the day.' }) readonly attendanceBefore!: AttendanceSummary;
  @Field(() => AttendanceSummary, { description: 'Attendance since, that day included.' }) readonly attendanceSince!: AttendanceSummary;
}
holdsNoRecord('BeforeAndSince', 'it is reckoned from records that the asker sees');

interface Result extends Pick<TakenMeasure, 'instrument' | 'about' | 'takenFrom' | 'takenOn'> {
  readonly result: MeasuredResult;
}
const keyOf = ({ instrument, takenFrom, result }: Result): string => `${instrument}/${takenFrom}/${result.subscale}`;

function directionOf(before: MeasuredResult, since: MeasuredResult): Direction {
  if (before.value === since.value) return Direction.SAME;
  return since.value > before.value === since.higherIsBetter ? Direction.BETTER : Direction.WORSE;
}

function changeOf(results: readonly Result[], day: string): MeasuredChange {
  const { instrument, about, takenFrom, result } = results[0]!;
  const [before, since] = [results.findLast(({ takenOn }) => takenOn <= day), results.findLast(({ takenOn }) => takenOn > day)];
  const both = before && since;
  return {
    instrument, about, takenFrom, subscale: result.subscale, before: before?.result ?? null, beforeOn: before?.takenOn ?? null, since: since?.result ?? null, sinceOn: since?.takenOn ?? null,
    change: both ? since.result.value - before.result.value : null, direction: both ? directionOf(before.result, since.result) : null,
  };
}

/** Every subscale that was ever measured until a day, before a day and since; what was corrected is left out. */
function changesIn(measures: readonly TakenMeasure[], { day, until }: { readonly day: string; readonly until: string }): MeasuredChange[] {
  const corrected = new Set(measures.map(({ correctsId }) => correctsId));
  const standing = measures.filter(({ id, takenOn }) => !corrected.has(id) && takenOn <= until);
  const results = standing.flatMap((measure) => resultsOf(measure).map((result): Result => ({ ...measure, result })));
  return [...grouped(results, keyOf).values()].map((each) => changeOf(each, day));
}

interface Parted {
  readonly day: string;
  readonly until: string;
}
/** As many days before the day as there are since. */
export const daysBefore = ({ day, until }: Parted): Days => ({ from: daysAfter(day, -daysBetween(day, until) - 1), until: daysAfter(day, -1) });
export const daysSince = ({ day, until }: Parted): Days => ({ from: day, until });

/** Puts side by side how a child was before a day and how since. */
export async function beforeAndSince(request: Request, { childId, day, until }: Parted & { readonly childId: string }): Promise<BeforeAndSince> {
  const before = { childId, ...daysBefore({ day, until }) };
  const since = { childId, ...daysSince({ day, until }) };
  const [measures, marksBefore, marksSince] = await Promise.all([request.load(measuresOfChild, childId), marksBetween(request, before), marksBetween(request, since)]);
  return { day, until, measures: changesIn(measures, { day, until }), attendanceBefore: attendanceSummary(marksBefore, before), attendanceSince: attendanceSummary(marksSince, since) };
}
