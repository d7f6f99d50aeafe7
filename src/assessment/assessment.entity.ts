import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../access';
import { CalendarDate } from '../platform/graphql/scalars';
import { CourseStage } from './statutory/course-stage';
import { RequestSource } from './statutory/asking/request-source';

export enum AssessmentKind {
  EHC_NEEDS_ASSESSMENT = 'EHC_NEEDS_ASSESSMENT',
  REASSESSMENT = 'REASSESSMENT',
  SCHOOL_LED = 'SCHOOL_LED',
}
registerEnumType(AssessmentKind, {
  name: 'AssessmentKind',
  description: 'What an assessment is under.',
  valuesConfig: {
    EHC_NEEDS_ASSESSMENT: { description: 'Education, health and care needs assessment (Children and Families Act 2014 s.36): the authority’s duty.' },
    REASSESSMENT: { description: 'Re-assessment of a child who has a plan (Children and Families Act 2014 s.44(2) and (3)): the authority’s duty.' },
    SCHOOL_LED: { description: 'A coordinated assessment that the school leads, as part of SEN support.' },
  },
});

export enum AssessmentState {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(AssessmentState, {
  name: 'AssessmentState',
  description: 'Where an assessment stands.',
  valuesConfig: {
    OPEN: { description: 'Advice is being asked for and given.' },
    CLOSED: { description: 'Nothing more is asked for. What was given stays. Who knew the child only by being asked knows the child no more.' },
  },
});

@ObjectType({ description: 'The coordinated assessment of a child’s needs: who was asked for advice, what they said, and what became of it.' })
@Entity()
// Two assessments of one kind at once would ask everybody twice.
@Index('assessment_open_once', ['childId', 'kind'], { unique: true, where: `(state = 'OPEN'::text)` })
export class Assessment extends ChildRecord {
  @Field(() => AssessmentKind, { description: 'What it is under.' })
  @Column({ type: 'text' })
  kind!: AssessmentKind;

  @Field(() => AssessmentState, { description: 'Where it stands.' })
  @Column({ type: 'text', default: AssessmentState.OPEN })
  state!: AssessmentState;

  @Field(() => String, { description: 'What it is for, in plain words.' })
  @Column({ type: 'text' })
  purpose!: string;

  @Field(() => CalendarDate, { description: 'The day it was opened.' })
  @Column({ type: 'date' })
  openedOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was closed.' })
  @Column({ type: 'date', nullable: true })
  closedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed.' })
  @Column({ type: 'text', nullable: true })
  closedReason!: string | null;

  @Field(() => ID, { description: 'The organisation that coordinates it.' })
  @Column({ type: 'uuid' })
  coordinatingOrganisationId!: string;

  @Field(() => CourseStage, { nullable: true, description: 'How far it has come in law; none where it is under no statute, or nobody has recorded a request.' })
  @Column({ type: 'text', nullable: true })
  stage!: CourseStage | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the authority received the request, or the child came to its notice: its time runs from that day.' })
  @Column({ type: 'date', nullable: true })
  receivedOn!: string | null;

  @Field(() => RequestSource, { nullable: true, description: 'From whom the request came, as it is counted nationally (SEN2 item 2.2).' })
  @Column({ type: 'text', nullable: true })
  requestSource!: RequestSource | null;

  @Field(() => String, { nullable: true, description: 'Who asked, in words. For those who answer for the decision, and for the family.' })
  @Column({ type: 'text', nullable: true })
  requestedBy!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the request was made while in relevant youth accommodation (SEN2 item 2.3). For the same readers.' })
  @Column({ type: 'boolean', nullable: true })
  inYouthAccommodation!: boolean | null;

  @Field(() => String, { nullable: true, description: 'The code of the authority that the family moved to before it ended, XXX outside England (SEN2 item 2.8). For the same readers.' })
  @Column({ type: 'text', nullable: true })
  movedTo!: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan that came of it, from the first draft on.' })
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;
}
