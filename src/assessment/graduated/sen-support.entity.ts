import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum SupportState {
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}
registerEnumType(SupportState, {
  name: 'SupportState',
  description: 'Whether SEN support goes on.',
  valuesConfig: { ACTIVE: { description: 'It goes on.' }, ENDED: { description: 'It has ended, or a plan took its place.' } },
});

@ObjectType({ description: 'SEN support in a school: provision that is additional to or different from what others get, and all that goes with it (code of practice, chapter 6).' })
@Entity()
// Two of them at once would count two sets of meetings.
@Index('sen_support_once', ['childId', 'schoolId'], { unique: true, where: `(state = 'ACTIVE'::text)` })
export class SenSupport extends ChildRecord {
  @Field(() => ID, { description: 'The school that gives it.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => SupportState, { description: 'Whether it goes on.' })
  @Column({ type: 'text', default: SupportState.ACTIVE })
  state!: SupportState;

  @Field(() => CalendarDate, { description: 'The day from which the child got it.' })
  @Column({ type: 'date' })
  startedOn!: string;

  @Field(() => String, { description: 'What is additional to or different from what others get.' })
  @Column({ type: 'text' })
  whatIsDifferent!: string;

  @Field(() => String, { nullable: true, description: 'The main type of need, by its national code, as `SLCN`.' })
  @Column({ type: 'text', nullable: true })
  primaryNeed!: string | null;

  @Field(() => String, { nullable: true, description: 'The second type of need, by its national code.' })
  @Column({ type: 'text', nullable: true })
  secondaryNeed!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the parents were told (Children and Families Act 2014, section 68).' })
  @Column({ type: 'date', nullable: true })
  parentsToldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'How they were told.' })
  @Column({ type: 'text', nullable: true })
  parentsToldHow!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it ended.' })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  @Column({ type: 'text', nullable: true })
  endedReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The EHC needs assessment that the school asked for out of it. All that was recorded here is its evidence, where it stands.' })
  @Index()
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;
}
