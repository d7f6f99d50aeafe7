import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum PastoralReviewKind {
  INTERIM = 'INTERIM',
  MIDWAY = 'MIDWAY',
  FINAL = 'FINAL',
}
registerEnumType(PastoralReviewKind, {
  name: 'PastoralReviewKind',
  description: 'Which review of a pastoral plan it is.',
  valuesConfig: {
    INTERIM: { description: 'One of those every few weeks: targets are looked at and renewed.' },
    MIDWAY: { description: 'Half way: whether the plan itself is right.' },
    FINAL: { description: 'The last one: how it ends, and what comes next.' },
  },
});

export enum PastoralReviewState {
  DUE = 'DUE',
  HELD = 'HELD',
  CALLED_OFF = 'CALLED_OFF',
}
registerEnumType(PastoralReviewState, {
  name: 'PastoralReviewState',
  description: 'Where a review of a pastoral plan stands.',
  valuesConfig: {
    DUE: { description: 'It is still to be held.' },
    HELD: { description: 'It was held.' },
    CALLED_OFF: { description: 'It is needed no longer: the plan ended before it.' },
  },
});

@ObjectType({ description: 'A review of a pastoral plan: when it is due, and what was found and agreed at it. The scores of the targets are beside it.' })
@Entity()
@Index('pastoral_review_in_order', ['pastoralPlanId', 'number'], { unique: true })
export class PastoralReview extends ChildRecord {
  @Field(() => ID, { description: 'The pastoral plan.' })
  @Column({ type: 'uuid' })
  pastoralPlanId!: string;

  @Field(() => Int, { description: 'Which one it is, from 1.' })
  @Column({ type: 'int' })
  number!: number;

  @Field(() => PastoralReviewKind, { description: 'Which kind it is.' })
  @Column({ type: 'text' })
  kind!: PastoralReviewKind;

  @Field(() => PastoralReviewState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: PastoralReviewState.DUE })
  state!: PastoralReviewState;

  @Field(() => CalendarDate, { description: 'The day by which it is due.' })
  @Index()
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => String, { description: 'How that day was found.' })
  @Column({ type: 'text' })
  because!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was held.' })
  @Column({ type: 'date', nullable: true })
  heldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who was there, by name or part; agencies too.' })
  @Column({ type: 'text', nullable: true })
  whoCame!: string | null;

  @Field(() => String, { nullable: true, description: 'What has helped.' })
  @Column({ type: 'text', nullable: true })
  whatHelped!: string | null;

  @Field(() => String, { nullable: true, description: 'What has not helped.' })
  @Column({ type: 'text', nullable: true })
  whatDidNot!: string | null;

  @Field(() => String, { nullable: true, description: 'What was agreed for the weeks to come.' })
  @Column({ type: 'text', nullable: true })
  agreed!: string | null;
}
