import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { words } from '../../line.shapes';

@InputType({ description: 'Lets a plan say again what an edition of it said. Nothing is issued by it.' })
export class RestoreVersionInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => Int, { description: 'The version of the plan’s own record that you saw.' }) version!: number;
  @Field(() => ID, { description: 'The edition.' }) planVersionId!: string;
  @Field(() => String, { description: 'Why; kept with each wording that comes back.' }) reason!: string;
}
export const restoreVersionShape = z.object({ reason: words(2_000).refine((text) => text.trim() !== '', 'say why it is restored') });
