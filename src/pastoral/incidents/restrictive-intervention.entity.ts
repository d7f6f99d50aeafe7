import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { IncidentPlace } from './incident-words';
import { RestrictiveMeans, Telling } from './restrictive-means';

@ObjectType({
  description: 'That a child was restrained, secluded or held by force, and all that must be recorded of it on the same day (Schools (Recording and Reporting of Seclusion and Restraint) (No. 2) (England) Regulations 2025; Education and Inspections Act 2006).',
})
@Entity()
@Index(['parentsDueOn', 'id'])
export class RestrictiveIntervention extends ChildRecord {
  @Field(() => ID, { description: 'The incident in which it was used.' })
  @Index()
  @Column({ type: 'uuid' })
  incidentId!: string;

  @Field(() => RestrictiveMeans, { description: 'What was done.' })
  @Column({ type: 'text' })
  means!: RestrictiveMeans;

  @Field(() => CalendarDate, { description: 'The day.' })
  @Column({ type: 'date' })
  usedOn!: string;

  @Field(() => String, { description: 'When it began, as `10:45`.' })
  @Column({ type: 'text' })
  startedAt!: string;

  @Field(() => Int, { description: 'How many minutes it lasted.' })
  @Column({ type: 'int' })
  minutes!: number;

  @Field(() => IncidentPlace, { description: 'Where.' })
  @Column({ type: 'text' })
  place!: IncidentPlace;

  @Field(() => String, { nullable: true, description: 'Who of the staff used it, and who was there. For the school.' })
  @Column({ type: 'text' })
  staff!: string | null;

  @Field(() => String, { nullable: true, description: 'What the child needs that mattered in it, special educational needs and disabilities among them. For the school.' })
  @Column({ type: 'text' })
  needs!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was necessary. For the school.' })
  @Column({ type: 'text' })
  whyNecessary!: string | null;

  @Field(() => String, { description: 'Injuries, or that there were none.' })
  @Column({ type: 'text' })
  injuries!: string;

  @Field(() => String, { description: 'How the child was looked after afterwards.' })
  @Column({ type: 'text' })
  aftercare!: string;

  @Field(() => String, { nullable: true, description: 'Of force: what led up to it, and what set it off. For the school.' })
  @Column({ type: 'text', nullable: true })
  leadUp!: string | null;

  @Field(() => String, { nullable: true, description: 'Of force: what was tried before it to calm things down. For the school.' })
  @Column({ type: 'text', nullable: true })
  deEscalation!: string | null;

  @Field(() => String, { nullable: true, description: 'Of force: of what type it was, and how much of it. For the school.' })
  @Column({ type: 'text', nullable: true })
  typeAndDegree!: string | null;

  @Field(() => CalendarDate, { description: 'By when it had to be recorded.' })
  @Column({ type: 'date' })
  recordDueOn!: string;

  @Field(() => CalendarDate, { description: 'By when the parents must be told in writing, were it in a plan that they know.' })
  @Column({ type: 'date' })
  parentsDueOn!: string;

  @Field(() => Telling, { description: 'Whether the parents have been told in writing.' })
  @Column({ type: 'text', default: Telling.DUE })
  telling!: Telling;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which they were told.' })
  @Column({ type: 'date', nullable: true })
  familyToldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What they were told, in words that name no other child.' })
  @Column({ type: 'text', nullable: true })
  forFamily!: string | null;

  @Field(() => String, { nullable: true, description: 'Why they are not told: what significant harm telling would do to the child. For those who keep the child safe.' })
  @Column({ type: 'text', nullable: true })
  notToldBecause!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the authority was told instead. For those who keep the child safe.' })
  @Column({ type: 'date', nullable: true })
  authorityToldOn!: string | null;
}
