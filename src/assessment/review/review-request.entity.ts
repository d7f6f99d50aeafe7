import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

/** What may be a reason to review a plan early. Nothing of safeguarding is among them: a word here would say it to everybody who reads the request. */
export enum ReviewTrigger {
  PLACEMENT_AT_RISK = 'PLACEMENT_AT_RISK',
  SUSPENSIONS = 'SUSPENSIONS',
  PART_TIME_TIMETABLE = 'PART_TIME_TIMETABLE',
  PROVISION_NOT_DELIVERED = 'PROVISION_NOT_DELIVERED',
  NEW_DIAGNOSIS = 'NEW_DIAGNOSIS',
  MOVE = 'MOVE',
  PROGRESS = 'PROGRESS',
  OTHER = 'OTHER',
}
registerEnumType(ReviewTrigger, {
  name: 'ReviewTrigger',
  description: 'What happened, that the plan should be reviewed early.',
  valuesConfig: {
    PLACEMENT_AT_RISK: { description: 'The placement is breaking down.' },
    SUSPENSIONS: { description: 'Suspensions are adding up.' },
    PART_TIME_TIMETABLE: { description: 'The child is on a part-time timetable.' },
    PROVISION_NOT_DELIVERED: { description: 'Provision that the plan specifies is not delivered.' },
    NEW_DIAGNOSIS: { description: 'Something new was found out about the child’s health or needs.' },
    MOVE: { description: 'The child moved, or is to move.' },
    PROGRESS: { description: 'The child has come much further, or much less far, than the plan expects.' },
    OTHER: { description: 'Something else; the words say what.' },
  },
});

export enum ReviewRequestState {
  ASKED = 'ASKED',
  AGREED = 'AGREED',
  REFUSED = 'REFUSED',
}
registerEnumType(ReviewRequestState, {
  name: 'ReviewRequestState',
  description: 'Where a wish for an early review stands.',
  valuesConfig: {
    ASKED: { description: 'The authority has not answered yet. The law sets no day for the answer.' },
    AGREED: { description: 'There is to be an early review.' },
    REFUSED: { description: 'There is to be none, and it was said why.' },
  },
});

@ObjectType({ description: 'That somebody asked for an early review of an EHC plan, and what the authority answered.' })
@Entity()
@Index(['planId'])
export class ReviewRequest extends ChildRecord {
  @Field(() => ID, { description: 'The plan.' })
  @Column({ type: 'uuid' })
  planId!: string;

  @Field(() => ReviewRequestState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: ReviewRequestState.ASKED })
  state!: ReviewRequestState;

  @Field(() => [ReviewTrigger], { description: 'What happened.' })
  @Column({ type: 'jsonb' })
  triggers!: readonly ReviewTrigger[];

  @Field(() => String, { description: 'Why an early review is asked for.' })
  @Column({ type: 'text' })
  reason!: string;

  @Field(() => CalendarDate, { description: 'The day it was asked for.' })
  @Column({ type: 'date' })
  askedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day of the answer.' })
  @Column({ type: 'date', nullable: true })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the authority answered so.' })
  @Column({ type: 'text', nullable: true })
  answerReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The review that came of it.' })
  @Column({ type: 'uuid', nullable: true })
  reviewId!: string | null;
}
