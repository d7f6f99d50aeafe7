import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord, holdsNoRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum PartTimeState {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  ENDED = 'ENDED',
}
registerEnumType(PartTimeState, {
  name: 'PartTimeState',
  description: 'How far a part-time timetable is.',
  valuesConfig: {
    PROPOSED: { description: 'The school proposes it. Nobody may be kept at home by it yet.' },
    AGREED: { description: 'The family agrees, and of a child with an EHC plan the authority too. Sessions away are coded C2.' },
    ENDED: { description: 'It has ended, or nothing came of it.' },
  },
});

export enum PartTimeReason {
  MEDICAL = 'MEDICAL',
  RETURN_AFTER_ABSENCE = 'RETURN_AFTER_ABSENCE',
  NEW_TO_SCHOOL = 'NEW_TO_SCHOOL',
  ADJUSTMENT_FOR_NEED = 'ADJUSTMENT_FOR_NEED',
}
registerEnumType(PartTimeReason, {
  name: 'PartTimeReason',
  description: 'Why a child is at school for less than full time. To manage behaviour, or for want of staff, is no lawful reason.',
  valuesConfig: {
    MEDICAL: { description: 'A medical condition.' },
    RETURN_AFTER_ABSENCE: { description: 'Coming back after a long absence.' },
    NEW_TO_SCHOOL: { description: 'Settling in.' },
    ADJUSTMENT_FOR_NEED: { description: 'A need of the child’s, while the support for it is put in place.' },
  },
});

@ObjectType({ description: 'That a part-time timetable was looked at.' })
export class PartTimeReview {
  @Field(() => CalendarDate, { description: 'The day.' }) readonly heldOn!: string;
  @Field(() => String, { description: 'How it goes, and what comes next.' }) readonly words!: string;
  @Field(() => Int, { description: 'Minutes in a week from then on.' }) readonly minutesPerWeek!: number;
}
holdsNoRecord('PartTimeReview', 'it stands in a timetable, and is seen with it');

@ObjectType({ description: 'An exceptional, temporary timetable of less than full time, in the child’s interest, agreed with the family, with an end.' })
@Entity()
export class PartTimeTimetable extends ChildRecord {
  @Field(() => ID, { description: 'The school.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => PartTimeState, { description: 'How far it is.' })
  @Column({ type: 'text', default: PartTimeState.PROPOSED })
  state!: PartTimeState;

  @Field(() => PartTimeReason, { description: 'Why.' })
  @Column({ type: 'text' })
  reason!: PartTimeReason;

  @Field(() => String, { description: 'Why, in words, and why it is in the child’s interest.' })
  @Column({ type: 'text' })
  words!: string;

  @Field(() => Int, { description: 'Minutes in a week.' })
  @Column({ type: 'int' })
  minutesPerWeek!: number;

  @Field(() => Int, { nullable: true, description: 'Minutes in a week that are full time for the year group.' })
  @Column({ type: 'int', nullable: true })
  fullTimeMinutes!: number | null;

  @Field(() => CalendarDate, { description: 'The first day.' })
  @Column({ type: 'date' })
  startsOn!: string;

  @Field(() => CalendarDate, { description: 'The last day; it ends then by itself.' })
  @Column({ type: 'date' })
  endsOn!: string;

  @Field(() => CalendarDate, { description: 'The day by which it is looked at next.' })
  @Column({ type: 'date' })
  reviewOn!: string;

  @Field(() => String, { description: 'The steps back to full time.' })
  @Column({ type: 'text' })
  steps!: string;

  @Field(() => String, { description: 'Who keeps the child safe in the hours away from school, and how that was found out.' })
  @Column({ type: 'text' })
  safeAway!: string;

  @Field(() => Boolean, { description: 'Whether the authority has to agree, since the child has an EHC plan.' })
  @Column({ type: 'boolean' })
  needsAuthority!: boolean;

  @Field(() => CalendarDate, { nullable: true, description: 'When the family agreed.' })
  @Column({ type: 'date', nullable: true })
  familyAgreedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'How the family agreed, where the school wrote it down.' })
  @Column({ type: 'text', nullable: true })
  familyAgreedHow!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the authority agreed.' })
  @Column({ type: 'date', nullable: true })
  authorityAgreedOn!: string | null;

  @Field(() => [PartTimeReview], { description: 'How it was looked at, in order.' })
  @Column({ type: 'jsonb', default: [] })
  reviews!: readonly PartTimeReview[];

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was ended early.' })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended early.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;
}
