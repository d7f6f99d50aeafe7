import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum CycleStage {
  ASSESS = 'ASSESS',
  PLAN = 'PLAN',
  DO = 'DO',
  REVIEWED = 'REVIEWED',
}
registerEnumType(CycleStage, {
  name: 'CycleStage',
  description: 'How far a cycle of the graduated approach has come.',
  valuesConfig: {
    ASSESS: { description: 'What the child needs was gathered.' },
    PLAN: { description: 'Outcomes, support and the day of the review are agreed.' },
    DO: { description: 'The support is given.' },
    REVIEWED: { description: 'It was looked at what the support has changed.' },
  },
});

@ObjectType({ description: 'One round of assess, plan, do and review (code of practice 6.44 to 6.56).' })
@Entity()
@Index('support_cycle_in_order', ['supportId', 'number'], { unique: true })
export class SupportCycle extends ChildRecord {
  @Field(() => ID, { description: 'The SEN support that it belongs to.' })
  @Column({ type: 'uuid' })
  supportId!: string;

  @Field(() => Int, { description: 'Which round it is, from 1.' })
  @Column({ type: 'int' })
  number!: number;

  @Field(() => CycleStage, { description: 'How far it has come.' })
  @Column({ type: 'text' })
  stage!: CycleStage;

  @Field(() => CalendarDate, { description: 'Assess: the day.' })
  @Column({ type: 'date' })
  assessedOn!: string;

  @Field(() => String, { description: 'Assess: what was found, with the child and the family.' })
  @Column({ type: 'text' })
  findings!: string;

  @Field(() => String, { nullable: true, description: 'Assess: where the child stands at the beginning, as it was measured.' })
  @Column({ type: 'text', nullable: true })
  baseline!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Plan: the day.' })
  @Column({ type: 'date', nullable: true })
  plannedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Plan: the outcomes, and what everybody does for them.' })
  @Column({ type: 'text', nullable: true })
  agreed!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Plan: the day that was agreed for the review.' })
  @Column({ type: 'date', nullable: true })
  reviewOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Do: the day from which the support was given.' })
  @Column({ type: 'date', nullable: true })
  begunOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Review: the day.' })
  @Column({ type: 'date', nullable: true })
  reviewedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Review: what the support has changed.' })
  @Column({ type: 'text', nullable: true })
  impact!: string | null;

  @Field(() => String, { nullable: true, description: 'Review: what comes next.' })
  @Column({ type: 'text', nullable: true })
  whatNext!: string | null;
}
