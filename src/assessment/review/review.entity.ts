import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { MoveOfPhase } from './phase-moves';
import { AmendmentOutcome, ReviewDecision, ReviewKind, ReviewState } from './review.states';
import { ReviewLead } from './who-leads';

@ObjectType({ description: 'A review of an EHC plan, from the day it is due to the plan that comes of it.' })
@Entity()
// Two reviews of one kind under way at once would ask everybody twice. What is still being amended does not stand in the way of the next.
@Index('review_under_way_once', ['planId', 'kind'], { unique: true, where: `(state = ANY (ARRAY['OPEN'::text, 'PLANNED'::text, 'MET'::text, 'REPORTED'::text]))` })
@Index('review_due', ['nextDueOn'], { where: '(next_due_on IS NOT NULL)' })
export class Review extends ChildRecord {
  @Field(() => ID, { description: 'The plan that is reviewed.' })
  @Column({ type: 'uuid' })
  @Index()
  planId!: string;

  @Field(() => ReviewKind, { description: 'What it is.' })
  @Column({ type: 'text' })
  kind!: ReviewKind;

  @Field(() => ReviewState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: ReviewState.OPEN })
  state!: ReviewState;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the plan was made, or its last review decided: the year is counted from it.' })
  @Column({ type: 'date', nullable: true })
  countedFrom!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which the review can lawfully end; of a phase transfer, the last day for the final plan. None where no limit holds.' })
  @Column({ type: 'date', nullable: true })
  endsBy!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The next day that the law sets for it. None once nothing more is to be done.' })
  @Column({ type: 'date', nullable: true })
  nextDueOn!: string | null;

  @Field(() => ReviewLead, { description: 'Who holds the meeting.' })
  @Column({ type: 'text' })
  ledBy!: ReviewLead;

  @Field(() => ID, { description: 'The organisation that holds the meeting.' })
  @Column({ type: 'uuid' })
  leadOrganisationId!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day for which the meeting is planned.' })
  @Column({ type: 'date', nullable: true })
  meetingOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where and how: a room, a time, a call.' })
  @Column({ type: 'text', nullable: true })
  meetingNote!: string | null;

  @Field(() => String, { nullable: true, description: 'Why there was less than two weeks’ notice of the meeting.' })
  @Column({ type: 'text', nullable: true })
  shortNoticeReason!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the papers went to everybody who was invited.' })
  @Column({ type: 'date', nullable: true })
  circulatedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the meeting was held.' })
  @Column({ type: 'date', nullable: true })
  heldOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the report was sent to everybody who was invited.' })
  @Column({ type: 'date', nullable: true })
  reportedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the report says.' })
  @Column({ type: 'text', nullable: true })
  report!: string | null;

  @Field(() => ReviewDecision, { nullable: true, description: 'What the meeting recommends.' })
  @Column({ type: 'text', nullable: true })
  recommends!: ReviewDecision | null;

  @Field(() => String, { nullable: true, description: 'Where those who met saw it differently, and who saw what.' })
  @Column({ type: 'text', nullable: true })
  differences!: string | null;

  @Field(() => ReviewDecision, { nullable: true, description: 'What the authority decided.' })
  @Column({ type: 'text', nullable: true })
  decision!: ReviewDecision | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the decision was sent to the family: the review ends on it, and the next year is counted from it.' })
  @Column({ type: 'date', nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the amendment notice was served, with the amendments.' })
  @Column({ type: 'date', nullable: true })
  noticeOn!: string | null;

  @Field(() => AmendmentOutcome, { nullable: true, description: 'What became of the amendments.' })
  @Column({ type: 'text', nullable: true })
  outcome!: AmendmentOutcome | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the final amended plan, or the decision not to amend, was sent.' })
  @Column({ type: 'date', nullable: true })
  finalOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the plan was not amended after all.' })
  @Column({ type: 'text', nullable: true })
  finalReason!: string | null;

  @Field(() => ID, { nullable: true, description: 'The issued version that came of it.' })
  @Column({ type: 'uuid', nullable: true })
  planVersionId!: string | null;

  @Field(() => MoveOfPhase, { nullable: true, description: 'Of a phase transfer: from where to where.' })
  @Column({ type: 'text', nullable: true })
  phaseMove!: MoveOfPhase | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Of a phase transfer: the first day at the next setting.' })
  @Column({ type: 'date', nullable: true })
  movesOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The setting that the plan names until the move.' })
  @Column({ type: 'uuid', nullable: true })
  currentSettingId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The setting that the plan names from the move on.' })
  @Column({ type: 'uuid', nullable: true })
  nextSettingId!: string | null;

  @Field(() => String, { nullable: true, description: 'The type of setting from the move on, where the plan names no setting.' })
  @Column({ type: 'text', nullable: true })
  nextSettingType!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off.' })
  @Column({ type: 'text', nullable: true })
  calledOffReason!: string | null;
}
