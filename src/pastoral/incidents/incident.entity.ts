import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { Antecedent, IncidentKind, IncidentPlace, IncidentState } from './incident-words';

@ObjectType({
  description: 'Something that happened with a child at school. A note of ten seconds begins it; what led up to it and what followed can be said later. What the family reads of it is written for them.',
})
@Entity()
@Index(['happenedOn', 'id'])
export class Incident extends ChildRecord {
  @Field(() => ID, { description: 'The school at which it happened.' })
  @Column({ type: 'uuid' })
  schoolId!: string;

  @Field(() => IncidentState, { description: 'Whether all is said of it.' })
  @Column({ type: 'text', default: IncidentState.NOTED })
  state!: IncidentState;

  @Field(() => IncidentKind, { description: 'What kind of thing it was.' })
  @Column({ type: 'text' })
  kind!: IncidentKind;

  @Field(() => CalendarDate, { description: 'The day.' })
  @Column({ type: 'date' })
  happenedOn!: string;

  @Field(() => String, { nullable: true, description: 'The time of day, as `10:45`.' })
  @Column({ type: 'text', nullable: true })
  happenedAt!: string | null;

  @Field(() => IncidentPlace, { nullable: true, description: 'Where.' })
  @Column({ type: 'text', nullable: true })
  place!: IncidentPlace | null;

  @Field(() => String, { nullable: true, description: 'Behaviour: what was seen and heard, as it was noted. For the school: it may name others.' })
  @Column({ type: 'text' })
  whatHappened!: string | null;

  @Field(() => Antecedent, { nullable: true, description: 'Antecedent: what came right before it.' })
  @Column({ type: 'text', nullable: true })
  antecedent!: Antecedent | null;

  @Field(() => String, { nullable: true, description: 'The same in words. For the school.' })
  @Column({ type: 'text', nullable: true })
  antecedentInWords!: string | null;

  @Field(() => String, { nullable: true, description: 'Consequence: what others did, and what came of it. For the school.' })
  @Column({ type: 'text', nullable: true })
  consequence!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it lasted.' })
  @Column({ type: 'int', nullable: true })
  minutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'How strong it was, from 1 to 5, as the school’s own scale has it.' })
  @Column({ type: 'int', nullable: true })
  intensity!: number | null;

  /** The outcome of a plan that it tells something about. */
  @Index()
  @Column({ type: 'uuid', nullable: true })
  targetId!: string | null;

  @Field(() => Boolean, { description: 'Whether the family has been told of it.' })
  @Column({ type: 'boolean', default: false })
  familyTold!: boolean;

  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the family was told.' })
  @Column({ type: 'date', nullable: true })
  familyToldOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What the family was told, in words that name no other child.' })
  @Column({ type: 'text', nullable: true })
  forFamily!: string | null;
}
