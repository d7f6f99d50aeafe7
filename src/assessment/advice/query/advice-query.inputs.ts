import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { lineShapes, ProvisionChangesInput, termNames } from '../../../plan';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { longText } from '../../assessment.inputs';

const about = z.array(z.string().refine((name) => (termNames as readonly string[]).includes(name), `one of ${termNames.join(', ')}`)).max(termNames.length, 'each at most once');

@InputType({ description: 'A query to the author of a line of advice.' })
export class QueryAuthorInput extends DeedInput {
  @Field(() => ID, { description: 'The line of advice.' }) adviceLineId!: string;
  @Field(() => String, { description: 'What you want to know.' }) question!: string;
  @Field(() => [String], { defaultValue: [], description: 'Which of the ten questions it is about, as minutesPerSession.' }) about!: string[];
}
export const queryAuthorShape = z.object({ question: longText('say what you want to know'), about });

@InputType({ description: 'One thing that the author is to add or make clear.' })
export class ReturnedQuestionInput {
  @Field(() => ID, { nullable: true, description: 'The line that it is about; left out, it is about the whole advice.' }) adviceLineId?: string | null;
  @Field(() => String, { description: 'What is missing, or unclear.' }) question!: string;
  @Field(() => [String], { defaultValue: [], description: 'Which of the ten questions it is about, as minutesPerSession.' }) about!: string[];
}
@InputType({ description: 'Advice to send back for detail. The day it was due does not move.' })
export class ReturnForDetailInput extends DeedInput {
  @Field(() => ID, { description: 'The request that the advice answers.' }) adviceRequestId!: string;
  @Field(() => Int, { description: 'The version of the request that you saw.' }) version!: number;
  @Field(() => [ReturnedQuestionInput], { description: 'What the author is to add or make clear, line by line or for the whole.' }) questions!: ReturnedQuestionInput[];
}
export const returnForDetailShape = z.object({
  questions: z.array(z.object({ question: longText('say what is missing, or unclear'), about })).min(1, 'say what the author is to add').max(100, 'at most 100 questions'),
});

@InputType({ description: 'What the author answers.' })
export class AnswerQueryInput extends DeedInput {
  @Field(() => ID, { description: 'The query.' }) adviceQueryId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'The answer.' }) answer!: string;
  @Field(() => ProvisionChangesInput, { nullable: true, description: 'Answers to the ten questions, where the query is about provision.' }) terms?: ProvisionChangesInput | null;
}
export const answerQueryShape = z
  .object({ answer: longText('say what the answer is'), terms: lineShapes.provisionChanges.nullish() })
  .refine(({ terms }) => ((terms?.sessions ?? null) === null) === ((terms?.per ?? null) === null), {
    path: ['terms', 'per'], message: 'say both how many sessions and in which stretch of time, or neither',
  });

@InputType({ description: 'An author’s answer to take into a plan: the lines that were taken from the line it is about say it from now on, and name it as a source.' })
export class TakeAnswerInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => ID, { description: 'The answered query.' }) adviceQueryId!: string;
}
