import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ChildRecord } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';

@ObjectType({ description: 'What is done with the child in a cycle: a programme, a group, help in class; how much of it, and what came of it.' })
@Entity()
export class SupportIntervention extends ChildRecord {
  @Field(() => ID, { description: 'The SEN support that it belongs to.' })
  @Index()
  @Column({ type: 'uuid' })
  supportId!: string;

  @Field(() => ID, { description: 'The cycle that it belongs to.' })
  @Column({ type: 'uuid' })
  cycleId!: string;

  @Field(() => String, { description: 'What it is.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The provision of a plan that it carries out, if any.' })
  @Column({ type: 'uuid', nullable: true })
  provisionId!: string | null;

  @Field(() => String, { nullable: true, description: 'Who gives it.' })
  @Column({ type: 'text', nullable: true })
  givenBy!: string | null;

  @Field(() => CalendarDate, { description: 'From when on.' })
  @Column({ type: 'date' })
  startedOn!: string;

  @Field(() => Int, { nullable: true, description: 'Minutes of one session.' })
  @Column({ type: 'int', nullable: true })
  minutesPerSession!: number | null;

  @Field(() => Float, { nullable: true, description: 'Sessions a week.' })
  @Column({ type: 'double precision', nullable: true })
  sessionsPerWeek!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the child stood before it, as it was measured.' })
  @Column({ type: 'text', nullable: true })
  baseline!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when.' })
  @Column({ type: 'date', nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Sessions that were held.' })
  @Column({ type: 'int', nullable: true })
  sessionsHeld!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of these, sessions that the child was at.' })
  @Column({ type: 'int', nullable: true })
  sessionsAttended!: number | null;

  @Field(() => String, { nullable: true, description: 'Where the child stood after it, as it was measured.' })
  @Column({ type: 'text', nullable: true })
  result!: string | null;

  @Field(() => Float, { nullable: true, description: 'What it cost, in pounds.' })
  @Column({ type: 'double precision', nullable: true })
  costInPounds!: number | null;
}
