import { InputType } from 'type-graphql';
import { AsksTenQuestions, type ProvisionTerms, type SessionsPer } from './ten-questions';

@InputType({ description: 'The answers to the ten questions that make provision specific. What is not known yet is left out.' })
@AsksTenQuestions({ of: 'a new line' })
export class ProvisionFieldsInput implements Partial<ProvisionTerms> {
  what!: string;
  deliveredBy?: string | null;
  qualification?: string | null;
  sessions?: number | null;
  per?: SessionsPer | null;
  minutesPerSession?: number | null;
  weeksPerYear?: number | null;
  groupSize?: number | null;
  adults?: number | null;
  place?: string | null;
  indirectHoursPerYear?: number | null;
  reviewedHow?: string | null;
  reviewedBy?: string | null;
  absenceCover?: string | null;
}

@InputType({ description: 'The answers that are to be otherwise. What is left out stays; null takes an answer away.' })
@AsksTenQuestions({ of: 'a change' })
export class ProvisionChangesInput implements Partial<ProvisionTerms> {
  what?: string;
  deliveredBy?: string | null;
  qualification?: string | null;
  sessions?: number | null;
  per?: SessionsPer | null;
  minutesPerSession?: number | null;
  weeksPerYear?: number | null;
  groupSize?: number | null;
  adults?: number | null;
  place?: string | null;
  indirectHoursPerYear?: number | null;
  reviewedHow?: string | null;
  reviewedBy?: string | null;
  absenceCover?: string | null;
}
