import { ObjectType } from 'type-graphql';
import { Entity } from 'typeorm';
import { Line } from './line.entity';
import { AnswersTenQuestions, type ProvisionTerms, type SessionsPer } from './ten-questions';

@ObjectType({ implements: Line, description: 'What is done for the child: what, by whom, how often, how long, where, and how it is reviewed.' })
@Entity()
@AnswersTenQuestions()
export class Provision extends Line implements ProvisionTerms {
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
