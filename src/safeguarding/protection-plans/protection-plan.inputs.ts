import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { told } from '../words';
import { HarmCategory } from './protection-plan-words';

@InputType({ description: 'The plan that a meeting of agencies made.' })
export class MakeProtectionPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The meeting: it came to a child protection plan or to a child in need plan, and says whose it is.' }) meetingId!: string;
  @Field(() => [HarmCategory], { description: 'The harm that a child protection plan is about; none for a child in need.' }) categories!: HarmCategory[];
  @Field(() => String, { description: 'What gives cause for worry.' }) worries!: string;
  @Field(() => String, { description: 'What has to change, by whom, and how that will be seen.' }) whatMustChange!: string;
  @Field(() => String, { description: 'What happens if it does not change.' }) contingency!: string;
}
export const makeProtectionPlanShape = z.object({
  categories: z.array(z.enum(HarmCategory)).max(4),
  worries: told('say what gives cause for worry'),
  whatMustChange: told('say what has to change'),
  contingency: told('say what happens if it does not change'),
});

@InputType({ description: 'That a plan ends.' })
export class EndProtectionPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) protectionPlanId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why, and what follows.' }) reason!: string;
}
export const endProtectionPlanShape = z.object({ reason: told('say why it ends, and what follows') });
