import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

export enum ScoredBy {
  SCHOOL = 'SCHOOL',
  CHILD = 'CHILD',
  FAMILY = 'FAMILY',
}
registerEnumType(ScoredBy, {
  name: 'ScoredBy',
  description: 'Whose judgement a score is.',
  valuesConfig: {
    SCHOOL: { description: 'Of an adult at school.' },
    CHILD: { description: 'The child’s own.' },
    FAMILY: { description: 'Of the family, at home.' },
  },
});

@ObjectType({ description: 'How it went with a target: in one lesson, on one day, or at a review. Never altered; another score is added.' })
@Entity()
export class TargetScore extends ChildRecord {
  @Field(() => ID, { description: 'The target.' })
  @Index()
  @Column({ type: 'uuid' })
  pastoralTargetId!: string;

  @Field(() => ID, { description: 'The pastoral plan that it belongs to.' })
  @Column({ type: 'uuid' })
  pastoralPlanId!: string;

  @Field(() => ID, { nullable: true, description: 'The review at which it was given, if at one.' })
  @Index()
  @Column({ type: 'uuid', nullable: true })
  pastoralReviewId!: string | null;

  @Field(() => CalendarDate, { description: 'The day that it is of.' })
  @Column({ type: 'date' })
  scoredOn!: string;

  @Field(() => String, { nullable: true, description: 'The part of the day, as “Period 3” or “break”.' })
  @Column({ type: 'text', nullable: true })
  lesson!: string | null;

  @Field(() => ScoredBy, { description: 'Whose judgement it is.' })
  @Column({ type: 'text' })
  by!: ScoredBy;

  @Field(() => Int, { description: 'From 0 (not yet) to 3 (by myself).' })
  @Column({ type: 'int' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What there is to say about it.' })
  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
