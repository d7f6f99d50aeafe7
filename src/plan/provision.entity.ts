import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Line } from './line.entity';
import { AnswersTenQuestions, type ProvisionTerms, type SessionsPer } from './ten-questions';

@ObjectType({ implements: Line, description: 'What is done for the child: what, by whom, how often, how long, where, and how it is reviewed.' })
@Entity()
@AnswersTenQuestions()
export class Provision extends Line implements ProvisionTerms {
  @Field(() => ID, { nullable: true, description: 'The entry in a catalogue of interventions that it names.' })
  @Column({ type: 'uuid', nullable: true })
  catalogueEntryId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The service of the Local Offer that it names.' })
  @Column({ type: 'uuid', nullable: true })
  serviceId!: string | null;

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
