import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { lineShapes } from '../../plan';
import { longText } from '../assessment.inputs';
import { comparedNames } from './differences';

@InputType({ description: 'A disagreement between advices, and how it is decided.' })
export class ResolveDisagreementInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => [ID], { description: 'The lines of advice that disagree.' }) lineIds!: string[];
  @Field(() => String, { description: 'On what they disagree, as the disagreement names it: sessions, place.' }) field!: string;
  @Field(() => ID, { nullable: true, description: 'The line that is followed; left out where none of them is.' }) chosenLineId?: string | null;
  @Field(() => String, { nullable: true, description: 'What holds instead, where none of them is followed.' }) says?: string | null;
  @Field(() => String, { description: 'Why; everybody who reads the lines reads it.' }) reason!: string;
}
const several = z.array(z.string()).min(2, 'name the lines, two or more').max(20, 'at most 20 lines');
export const resolveDisagreementShape = z
  .object({
    lineIds: several,
    field: z.string().refine((field) => comparedNames.includes(field), `one of ${comparedNames.join(', ')}`),
    chosenLineId: z.string().nullish(), says: lineShapes.words(2_000).nullish(), reason: longText('say why'),
  })
  .refine(({ chosenLineId, says }) => Boolean(chosenLineId) !== Boolean(says?.trim()), { path: ['chosenLineId'], message: 'say which line is followed, or what holds instead' });

@InputType({ description: 'Lines of several advices that say one thing, to stand as one line in a plan.' })
export class MergeIntoPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => [ID], { description: 'The lines of advice. Every one of them is a source of the line, and stays readable.' }) lineIds!: string[];
  @Field(() => ID, { nullable: true, description: 'The one of them whose wording the plan takes; the first when left out.' }) wordedAsId?: string | null;
}
export const mergeIntoPlanShape = z.object({ lineIds: several });
