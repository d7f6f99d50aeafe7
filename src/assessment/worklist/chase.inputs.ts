import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { anyText } from '../assessment.inputs';

@InputType({ description: 'Whom to ask where it is that is due, and in what words.' })
export class ChaseInput extends DeedInput {
  @Field(() => ID, { description: 'The deadline. A request for advice has one too: `deadlines`.' }) deadlineId!: string;
  @Field(() => ID, { nullable: true, description: 'Somebody with a post at the organisation that must act; whoever is named already, or the organisation as a whole, when left out.' })
  personId?: string | null;
  @Field(() => String, { nullable: true, description: 'Your words; the hub’s own when left out. Name no child in them: whoever may know sees whom it is about.' })
  words?: string | null;
}
export const chaseShape = z.object({ words: anyText });

@InputType({ description: 'What to take to the next person who answers for it, because nobody acts.' })
export class EscalateInput extends DeedInput {
  @Field(() => ID, { description: 'The deadline.' }) deadlineId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Your words; the hub’s own when left out.' }) words?: string | null;
}
export const escalateShape = z.object({ words: anyText });
