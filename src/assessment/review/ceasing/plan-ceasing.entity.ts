import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../../access';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { CeasingGround, CeasingState, CeaseReason } from './ceasing-rules';

@ObjectType({ description: 'The authority’s way to ceasing an EHC plan: consulted, decided with notice, kept until the appeal is over, ceased.' })
@Entity()
@Index('plan_ceasing_once', ['planId'], { unique: true, where: `(state = ANY (ARRAY['CONSULTING'::text, 'NOTIFIED'::text, 'UNDER_APPEAL'::text]))` })
export class PlanCeasing extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => CeasingState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: CeasingState.CONSULTING })
  state!: CeasingState;

  @Field(() => CeasingGround, { description: 'On which of the grounds of s.45 it is considered.' })
  @Column({ type: 'text' })
  ground!: CeasingGround;

  @Field(() => CeaseReason, { description: 'The reason, as it is counted nationally (SEN2 item 4.6).' })
  @Column({ type: 'text' })
  reason!: CeaseReason;

  @Field(() => String, { description: 'Why, in plain words; the family reads it.' })
  @Column({ type: 'text' })
  inWords!: string;

  @Field(() => ID, { nullable: true, description: 'The review that it follows from.' })
  @Column({ type: 'uuid', nullable: true })
  reviewId!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the family was told and consulted.' })
  @Column({ type: 'date', nullable: true })
  familyConsultedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the head or principal of the setting was consulted.' })
  @Column({ type: 'date', nullable: true })
  settingConsultedOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Of a young person who left: whether they wish to return to education or training.' })
  @Column({ type: 'boolean', nullable: true })
  wishesToReturn!: boolean | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the decision was notified, with the rights of appeal.' })
  @Column({ type: 'date', nullable: true })
  notifiedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day until which the family can appeal. The plan is kept at least as long.' })
  @Column({ type: 'date', nullable: true })
  appealBy!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which an appeal was registered.' })
  @Column({ type: 'date', nullable: true })
  appealedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the appeal ended.' })
  @Column({ type: 'date', nullable: true })
  appealEndedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the plan really ended (SEN2 item 4.5), and not the day of the decision.' })
  @Column({ type: 'date', nullable: true })
  ceasedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the plan is to go on after all.' })
  @Column({ type: 'text', nullable: true })
  withdrawnReason!: string | null;
}
