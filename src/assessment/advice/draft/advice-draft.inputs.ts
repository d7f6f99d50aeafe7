import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { lineShapes, textNames } from '../../../plan';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { DraftedAdvice } from './drafted';

@InputType({ description: 'A draft to keep, as it is now.' })
export class SaveAdviceDraftInput extends DeedInput {
  @Field(() => ID, { description: 'The request that it is to answer.' }) adviceRequestId!: string;
  @Field(() => Int, { nullable: true, description: 'The version of the draft that you saw; left out when there is none yet. When a colleague was faster, nothing of theirs is overwritten.' })
  version?: number | null;
  @Field(() => DraftedAdvice, { description: 'All that it says so far.' }) content!: DraftedAdvice;
}

const { words } = lineShapes;
const text = words(20_000).nullish();
const line = z.object({
  key: z.string().trim().min(1, 'a line needs a key').max(60, 'a key has at most 60 characters'),
  brief: words(1_000).nullish(), notSharedReason: words(2_000).nullish(), text, howGathered: words(300).nullish(), senType: words(20).nullish(),
  byWhenInWords: words(300).nullish(), measure: words(2_000).nullish(), baseline: words(2_000).nullish(),
  meets: z.array(z.string().max(60, 'a key has at most 60 characters')).max(100, 'at most 100 lines').nullish(),
  terms: z.object(Object.fromEntries(textNames.map((name) => [name, text]))).nullish(),
});
const block = z.array(line).max(100, 'at most 100 of them in one advice').nullish();
/** A draft may lack anything; it only has to be such that it can be kept. */
export const saveAdviceDraftShape = z.object({
  content: z.object({ summary: text, aspirations: block, needs: block, outcomes: block, provision: block, notSharedReason: words(2_000).nullish(), writtenDownFor: words(300).nullish(), supersedesId: words(60).nullish() }),
});

@InputType({ description: 'A draft to sign as it stands: from then on it is advice, and nobody alters it.' })
export class SignAdviceDraftInput extends DeedInput {
  @Field(() => ID, { description: 'The request that it answers.' }) adviceRequestId!: string;
  @Field(() => Int, { description: 'The version of the draft that you read.' }) version!: number;
}
