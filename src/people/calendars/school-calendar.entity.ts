import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { holdsNoRecord, openToAll } from '../../access';
import { CalendarDate, DateTime } from '../../platform/graphql/scalars';

@ObjectType({ description: 'Days on which a school does not meet, one after the other.' })
export class SchoolClosure {
  @Field(() => CalendarDate, { description: 'The first of them.' }) readonly from!: string;
  @Field(() => CalendarDate, { description: 'The last of them.' }) readonly until!: string;
  @Field(() => String, { description: 'What it is, in the words of whoever said so.' }) readonly label!: string;
}
holdsNoRecord('SchoolClosure', 'term dates are public');

@ObjectType({
  description: 'The term dates of one school year, as a school or an authority has said them. Said anew they are a further version; the one before stays as it was.',
})
@Entity()
@Index('school_calendar_once', ['organisationId', 'schoolYear', 'version'], { unique: true })
export class SchoolCalendar {
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' })
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  /** The school, or the authority whose schools keep to it unless they say otherwise. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => String, { description: 'The school year, as `2026-27`.' })
  @Column({ type: 'text' })
  schoolYear!: string;

  @Field(() => Int, { description: 'Which saying of that year’s dates it is, from 1.' })
  @Column({ type: 'int' })
  version!: number;

  @Field(() => CalendarDate, { description: 'The first day that it speaks of.' })
  @Column({ type: 'date' })
  fromOn!: string;

  @Field(() => CalendarDate, { description: 'The last day that it speaks of.' })
  @Column({ type: 'date' })
  untilOn!: string;

  @Field(() => [SchoolClosure], { description: 'Holidays and other days on which the school does not meet; weekends and bank holidays beside them go without saying.' })
  @Column({ type: 'jsonb' })
  closures!: readonly SchoolClosure[];

  @Field(() => [CalendarDate], { description: 'Days on which only the staff are in.' })
  @Column({ type: 'jsonb' })
  trainingDays!: readonly string[];

  @Field(() => Boolean, { description: 'Whether whoever said them called them provisional.' })
  @Column({ type: 'boolean', default: false })
  provisional!: boolean;

  @Field(() => String, { nullable: true, description: 'Where they were published.' })
  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Field(() => DateTime, { description: 'When the hub was told.' })
  @Column({ type: 'timestamptz', default: () => 'now()' })
  recordedAt!: string;
}
openToAll(SchoolCalendar, 'term dates are public');
