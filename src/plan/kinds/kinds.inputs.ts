import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { title, words } from '../line.shapes';
import { PlanKind } from './plan-kind';

@InputType({ description: 'Carries what a plan says over into a plan of another kind of the same child.' })
export class MovePlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan whose lines go over.' }) planId!: string;
  @Field(() => Int, { description: 'The version of that plan’s own record that you saw.' }) version!: number;
  @Field(() => PlanKind, { description: 'The kind that they go to. The child’s plan of that kind takes them in; where there is none, one begins.' }) kind!: PlanKind;
  @Field(() => String, { nullable: true, description: 'What a new plan is to be called; as the former one, if not given.' }) title?: string | null;
  @Field(() => [ID], { defaultValue: [], description: 'Lines of the former plan that do not go along.' }) leave?: string[];
  @Field(() => String, { nullable: true, description: 'On whose authority amounts are that no source states; needed for such amounts in an EHC plan.' })
  onAuthorityOf?: string | null;
  @Field(() => String, { nullable: true, description: 'Why the former plan ends with this. Left out, it goes on beside the other.' }) endFormerBecause?: string | null;
}
export const movePlanShape = z.object({
  title: title.nullish(), leave: z.array(z.string()).max(1_000, 'at most 1,000 at once').optional(), onAuthorityOf: words(2_000).nullish(), endFormerBecause: words(2_000).nullish(),
});
