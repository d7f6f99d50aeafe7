import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { keptBy, Kind, openToAll } from '../../access';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AnswersTenQuestions, type ProvisionTerms, type SessionsPer } from '../ten-questions';
import { EvidenceBase } from './evidence';
import { InterventionArea } from './intervention-area';

@ObjectType({
  description: 'An entry in a school’s or an authority’s catalogue of interventions: what it is for, what is known of it, what it takes and what it costs. Its answers to the ten questions are how it is usually given.',
})
@Entity()
@Index('catalogue_entry_once', ['organisationId', 'name'], { unique: true, where: '(retired_on IS NULL)' })
@AnswersTenQuestions()
export class CatalogueEntry implements ProvisionTerms {
  @Field(() => ID, { description: 'Random; tells nothing about what it names.' })
  @PrimaryGeneratedColumn('uuid')
  id!: string;

  @Field(() => Int, { description: 'Goes up by one with each change. Send it back with a change, so that nobody’s work is overwritten.' })
  @Column({ type: 'int', default: 1 })
  version!: number;

  /** The school or the authority that offers it. */
  @Column({ type: 'uuid' })
  organisationId!: string;

  @Field(() => String, { description: 'What it is called.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => [InterventionArea], { description: 'What it is for.' })
  @Column({ type: 'jsonb' })
  areas!: readonly InterventionArea[];

  @Field(() => EvidenceBase, { description: 'How much is known of whether it helps.' })
  @Column({ type: 'text' })
  evidence!: EvidenceBase;

  @Field(() => String, { nullable: true, description: 'Where that is written.' })
  @Column({ type: 'text', nullable: true })
  evidenceSource!: string | null;

  @Field(() => Float, { nullable: true, description: 'What an hour of an adult who gives it costs, in pounds, with on-costs.' })
  @Column({ type: 'float8', nullable: true })
  poundsPerAdultHour!: number | null;

  @Field(() => String, { nullable: true, description: 'Who reckoned the cost, and for which year.' })
  @Column({ type: 'text', nullable: true })
  costSource!: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Since when it is offered no more; none while it is.' })
  @Column({ type: 'date', nullable: true })
  retiredOn!: string | null;

  what!: string;
  deliveredBy!: string | null;
  qualification!: string | null;
  sessions!: number | null;
  per!: SessionsPer | null;
  minutesPerSession!: number | null;
  weeksPerYear!: number | null;
  groupSize!: number | null;
  adults!: number | null;
  place!: string | null;
  indirectHoursPerYear!: number | null;
  reviewedHow!: string | null;
  reviewedBy!: string | null;
  absenceCover!: string | null;
}
openToAll(CatalogueEntry, 'what a school or an authority offers is public (Children and Families Act 2014 ss.30 and 69)');
/** Those who answer for it at the school, and at the authority. */
export const cataloguers = [Kind.SENCO, Kind.HEAD, Kind.SEND_MANAGER] as const;
keptBy(CatalogueEntry, { of: 'organisationId', posts: cataloguers });
