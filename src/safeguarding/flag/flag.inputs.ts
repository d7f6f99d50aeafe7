import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';

const reason = (needed: string) => z.object({ reason: z.string().trim().min(1, needed).max(20_000, 'at most 20,000 characters') });

@InputType({ description: 'For which child those with a role to play are asked to speak to you.' })
export class RaiseSafeguardingFlagInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => String, { description: 'Why. The other leads and social care read it, and nobody else.' }) reason!: string;
}
export const raiseFlagShape = reason('say why');

@InputType({ description: 'Which safeguarding flag is taken down.' })
export class LowerSafeguardingFlagInput extends DeedInput {
  @Field(() => ID, { description: 'The flag.' }) safeguardingFlagId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why it is taken down.' }) reason!: string;
}
export const lowerFlagShape = reason('say why it is taken down');
