import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { SuspensionClock } from './suspension-clock';
import { PanelDecision, SuspensionCategory, SuspensionReason, SuspensionState } from './suspension-words';

@ObjectType({
  description: 'That a head keeps a child out of school for disciplinary reasons, for some days or for good, and all that follows. Nothing else keeps a child out: being sent home to cool off is unlawful.',
})
@Entity()
export class Suspension extends ChildRecord {
  @Field(() => ID, { description: 'The school.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => SuspensionCategory, { description: 'For days, for lunchtimes, or for good.' })
  @Column({ type: 'text' })
  category!: SuspensionCategory;

  @Field(() => SuspensionState, { description: 'What has become of it.' })
  @Column({ type: 'text', default: SuspensionState.IN_FORCE })
  state!: SuspensionState;

  @Field(() => [SuspensionReason], { description: 'Why, by the codes of the school census.' })
  @Column({ type: 'jsonb' })
  reasons!: readonly SuspensionReason[];

  @Field(() => String, { description: 'Why, as the family is told. It names no other child.' })
  @Column({ type: 'text' })
  words!: string;

  @Field(() => CalendarDate, { description: 'The day on which the head decided it.' })
  @Column({ type: 'date' })
  decidedOn!: string;

  @Field(() => CalendarDate, { description: 'The first day on which the child is out.' })
  @Column({ type: 'date' })
  startsOn!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'The last day; none of a permanent exclusion.' })
  @Column({ type: 'date', nullable: true })
  untilOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Half days that it counts for; none of a permanent exclusion.' })
  @Column({ type: 'int', nullable: true })
  halfDays!: number | null;

  @Field(() => Int, { description: 'Half days in that term so far, these among them, as they stood when it was decided.' })
  @Column({ type: 'int' })
  halfDaysInTerm!: number;

  @Field(() => Boolean, { description: 'Whether the child would miss a public examination or a national test.' })
  @Column({ type: 'boolean', default: false })
  missesExam!: boolean;

  /** The incident that it followed. */
  @Column({ type: 'uuid', nullable: true })
  incidentId!: string | null;

  @Field(() => [SuspensionClock], { description: 'What is due, by when, and what was done.' })
  @Column({ type: 'jsonb', default: [] })
  clocks!: readonly SuspensionClock[];

  @Field(() => CalendarDate, { nullable: true, description: 'When the parents were told.' })
  @Column({ type: 'date', nullable: true })
  parentsToldOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the authority was told.' })
  @Column({ type: 'date', nullable: true })
  authorityToldOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the governing board was told.' })
  @Column({ type: 'date', nullable: true })
  boardToldOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the social worker was told.' })
  @Column({ type: 'date', nullable: true })
  socialWorkerToldOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the virtual school head was told.' })
  @Column({ type: 'date', nullable: true })
  virtualHeadToldOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'From when on the child has full-time education elsewhere.' })
  @Column({ type: 'date', nullable: true })
  educationFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Where, and how.' })
  @Column({ type: 'text', nullable: true })
  education!: string | null;

  @Field(() => String, { nullable: true, description: 'What the family said to it.' })
  @Column({ type: 'text', nullable: true })
  representations!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the family said so.' })
  @Column({ type: 'date', nullable: true })
  representedOn!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the governing board met.' })
  @Column({ type: 'date', nullable: true })
  boardMetOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the board decided so.' })
  @Column({ type: 'text', nullable: true })
  boardReasons!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the family asked for an independent review panel.' })
  @Column({ type: 'date', nullable: true })
  panelAskedOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it asked for a special educational needs expert to be there.' })
  @Column({ type: 'boolean', nullable: true })
  panelWithExpert!: boolean | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the panel met.' })
  @Column({ type: 'date', nullable: true })
  panelMetOn!: string | null;

  @Field(() => PanelDecision, { nullable: true, description: 'What the panel decided.' })
  @Column({ type: 'text', nullable: true })
  panelDecision!: PanelDecision | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the child could come back, since it was cancelled or the child was reinstated.' })
  @Column({ type: 'date', nullable: true })
  backOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  @Column({ type: 'text', nullable: true })
  cancelledReason!: string | null;
}
