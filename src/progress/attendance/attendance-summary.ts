import { Field, Float, Int, ObjectType } from 'type-graphql';
import { holdsNoRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { CountsAs, countsAs } from './attendance-codes';
import { attendanceDuties, type Marked } from './attendance-duties';
import { AttendanceBand, attendanceBands, AttendanceDuty } from './attendance-rules';

@ObjectType({ description: 'How many sessions have one code.' })
export class CodeCount {
  @Field(() => String, { description: 'The code.' }) readonly code!: string;
  @Field(() => Int, { description: 'How many sessions.' }) readonly sessions!: number;
}
holdsNoRecord('CodeCount', 'it is counted from sessions that the asker sees');

@ObjectType({ description: 'Attendance over a stretch of days, reckoned from the sessions that you may see.' })
export class AttendanceSummary {
  @Field(() => CalendarDate, { description: 'The first day.' }) readonly from!: string;
  @Field(() => CalendarDate, { description: 'The last day.' }) readonly until!: string;
  @Field(() => Int, { description: 'Sessions that the child could have attended.' }) readonly possible!: number;
  @Field(() => Int, { description: 'Of these, at school or at approved education elsewhere.' }) readonly attended!: number;
  @Field(() => Int, { description: 'Of these, away with leave.' }) readonly authorised!: number;
  @Field(() => Int, { description: 'Of these, away without leave.' }) readonly unauthorised!: number;
  @Field(() => Int, { description: 'Late, before or after the register closed.' }) readonly late!: number;
  @Field(() => Float, { nullable: true, description: 'Attended of possible, in percent with one decimal; none where no session was possible.' }) readonly attendancePercent!: number | null;
  @Field(() => AttendanceBand, { nullable: true, description: 'How much of school that is.' }) readonly band!: AttendanceBand | null;
  @Field(() => [CodeCount], { description: 'By code, the commonest first.' }) readonly byCode!: readonly CodeCount[];
  @Field(() => [AttendanceDuty], { description: 'What the absence makes the school do.' }) readonly duties!: readonly AttendanceDuty[];
}
holdsNoRecord('AttendanceSummary', 'it is reckoned from sessions that the asker sees');

/** Counted in whole sessions, so that half a percent is never rounded into another band. */
const bandOf = (missed: number, possible: number): AttendanceBand =>
  attendanceBands.missedFrom.find(({ band, percent }) => (band === AttendanceBand.BELOW_EXPECTED ? missed * 100 > percent * possible : missed * 100 >= percent * possible))?.band ?? AttendanceBand.STRONG;

function byCode(marks: readonly Marked[]): CodeCount[] {
  const counts = new Map<string, number>();
  for (const { code } of marks) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, sessions]) => ({ code, sessions })).sort((a, b) => b.sessions - a.sessions || (a.code < b.code ? -1 : 1));
}

/** Sums up sessions, given in their order. */
export function attendanceSummary(marks: readonly Marked[], stretch: Pick<AttendanceSummary, 'from' | 'until'>): AttendanceSummary {
  const count = (kind: CountsAs): number => marks.filter(({ code }) => countsAs(code) === kind).length;
  const [attended, authorised, unauthorised] = [count(CountsAs.PRESENT), count(CountsAs.AUTHORISED_ABSENCE), count(CountsAs.UNAUTHORISED_ABSENCE)];
  const possible = attended + authorised + unauthorised;
  return {
    ...stretch, possible, attended, authorised, unauthorised,
    late: marks.filter(({ code }) => code === 'L' || code === 'U').length,
    attendancePercent: possible === 0 ? null : Math.round((attended * 1_000) / possible) / 10,
    band: possible === 0 ? null : bandOf(authorised + unauthorised, possible),
    byCode: byCode(marks),
    duties: attendanceDuties(marks),
  };
}
