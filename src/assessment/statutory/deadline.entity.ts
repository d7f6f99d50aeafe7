import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { DeadlineState } from './clock/deadline-state';
import { ExceptionCode } from './clock/exception-code';
import { OF_THE_COURSE } from './statutory-step.entity';
import { CourseKind } from './steps';

/** A day that those who asked and those who were asked have agreed, where the law sets none. */
export const AGREED_RULE = 'AGREED';

@ObjectType({ description: 'A day by which something is due: by which rule, counted from what, and how it stands. A day that has passed never moves.' })
@Entity()
// A rule that begins anew after its day has passed leaves that day where it was.
@Index('deadline_once', ['courseId', 'ruleId', 'about', 'startedOn'], { unique: true })
@Index(['assessmentId'])
@Index('deadline_open_by_organisation', ['responsibleOrganisationId', 'dueOn'], { where: `(state = ANY (ARRAY['RUNNING'::text, 'OVERDUE'::text, 'LIFTED'::text]))` })
@Index('deadline_open_by_asker', ['recordedFor', 'dueOn'], { where: `(state = ANY (ARRAY['RUNNING'::text, 'OVERDUE'::text, 'LIFTED'::text]))` })
@Index('deadline_open_by_day', ['dueOn'], { where: `(state = ANY (ARRAY['RUNNING'::text, 'OVERDUE'::text, 'LIFTED'::text]))` })
@Index('deadline_open_of_child', ['childId'], { where: `(state = ANY (ARRAY['RUNNING'::text, 'OVERDUE'::text, 'LIFTED'::text]))` })
@Index('deadline_escalated', ['escalatedToId'], { where: '(escalated_to_id IS NOT NULL)' })
export class Deadline extends ChildRecord {
  @Field(() => CourseKind, { description: 'What it is a deadline in.' })
  @Column({ type: 'text' })
  courseType!: CourseKind;

  @Field(() => ID, { description: 'The record that it is a deadline in: the assessment, the review, the request for advice.' })
  @Column({ type: 'uuid' })
  courseId!: string;

  @Field(() => ID, { nullable: true, description: 'The assessment that it belongs to, if any.' })
  @Column({ type: 'uuid', nullable: true })
  assessmentId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The plan that it is about, where there is one already.' })
  @Column({ type: 'uuid', nullable: true })
  planId!: string | null;

  @Field(() => ID, { description: 'The rule that it comes from, as E2; `AGREED` for a day that people agreed.' })
  @Column({ type: 'text' })
  ruleId!: string;

  @Field(() => String, { description: 'Which version of the rule it was counted by.' })
  @Column({ type: 'text' })
  ruleVersion!: string;

  @Field(() => ID, { description: 'Which of several like things it is about, as one of the settings that were consulted; otherwise the course itself.' })
  @Column({ type: 'uuid' })
  about!: string;

  @Field(() => CalendarDate, { description: 'The day from which it is counted.' })
  @Column({ type: 'date' })
  startedOn!: string;

  @Field(() => CalendarDate, { description: 'The last day on which it can lawfully be done.' })
  @Column({ type: 'date' })
  dueOn!: string;

  @Field(() => String, { description: 'How the day was found, in words for a parent to follow.' })
  @Column({ type: 'text' })
  because!: string;

  @Field(() => Boolean, { description: 'Whether a calendar that it was counted by does not reach so far yet, so that the day may still change.' })
  @Column({ type: 'boolean', default: false })
  provisional!: boolean;

  /** As it was when something last happened; what the API tells is how it stands today. */
  @Column({ type: 'text' })
  state!: DeadlineState;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which what was due was done.' })
  @Column({ type: 'date', nullable: true })
  metOn!: string | null;

  @Field(() => ExceptionCode, { nullable: true, description: 'The exception that lifts it, or that lifted it for a time. For those who may know of exceptions.' })
  @Column({ type: 'text', nullable: true })
  liftedBy!: ExceptionCode | null;

  @Field(() => CalendarDate, { nullable: true, description: 'What a named officer aims at under an exception. It moves no due date.' })
  @Column({ type: 'date', nullable: true })
  revisedTargetOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it can be kept no more, said as soon as that is certain.' })
  @Column({ type: 'text', nullable: true })
  impossible!: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that must act; none where it is the family’s own time, or nobody is known.' })
  @Column({ type: 'uuid', nullable: true })
  responsibleOrganisationId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who must act, where somebody is named.' })
  @Column({ type: 'uuid', nullable: true })
  @Index()
  responsiblePersonId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person who was told because nobody acted.' })
  @Column({ type: 'uuid', nullable: true })
  escalatedToId!: string | null;

  /** Of a request for advice the organisation that was asked: who there gives such advice may know of it. */
  @Column({ type: 'uuid', nullable: true })
  askedOrganisationId!: string | null;

  /** `COURSE`, or the kind of advice: who may know of it. */
  @Column({ type: 'text', default: OF_THE_COURSE })
  audience!: string;
}
