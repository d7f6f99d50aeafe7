import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord, holdsNoRecord } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

export enum SchoolSession {
  AM = 'AM',
  PM = 'PM',
}
registerEnumType(SchoolSession, {
  name: 'SchoolSession',
  description: 'Half a school day.',
  valuesConfig: { AM: { description: 'The morning.' }, PM: { description: 'The afternoon.' } },
});

@ObjectType({ description: 'That a register was put right: what stood there before, and why it was changed.' })
export class AttendanceCorrection {
  @Field(() => String, { description: 'The code that stood there before.' }) readonly codeBefore!: string;
  @Field(() => String, { description: 'Why it was changed.' }) readonly reason!: string;
  @Field(() => DateTime, { description: 'When.' }) readonly correctedAt!: string;
  @Field(() => ID, { description: 'By whom.' }) readonly correctedById!: string;
}
holdsNoRecord('AttendanceCorrection', 'it stands in a mark, and is withheld with it');

@ObjectType({ description: 'One session of one child in the attendance register.' })
@Entity()
@Index('attendance_mark_once', ['childId', 'schoolId', 'day', 'session'], { unique: true })
export class AttendanceMark extends ChildRecord {
  @Field(() => ID, { description: 'The school that keeps the register.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => CalendarDate, { description: 'The day.' })
  @Column({ type: 'date' })
  day!: string;

  @Field(() => SchoolSession, { description: 'Morning or afternoon.' })
  @Column({ type: 'text' })
  session!: SchoolSession;

  @Field(() => String, { description: 'The code of the register.' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'How many minutes late.' })
  @Column({ type: 'int', nullable: true })
  minutesLate!: number | null;

  @Field(() => String, { nullable: true, description: 'What the school noted beside it. For the school and the family.' })
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Field(() => [AttendanceCorrection], { nullable: true, description: 'How it was put right, in order; what stood there before is kept for good. For the school and the family.' })
  @Column({ type: 'jsonb', default: [] })
  corrections!: readonly AttendanceCorrection[] | null;
}
