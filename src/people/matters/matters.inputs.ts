import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { Matter } from './opened-matters.entity';

@InputType({ description: 'The young person’s own consent to let a parent into matters of theirs.' })
export class OpenMattersToParentInput extends DeedInput {
  @Field(() => ID, { description: 'Yourself, as the record names you: the young person.' }) childId!: string;
  @Field(() => ID, { description: 'The parent: one of the family, with an account.' }) familyMemberId!: string;
  @Field(() => [Matter], { description: 'Which matters.' }) matters!: Matter[];
  @Field(() => CalendarDate, { nullable: true, description: 'The last day, if you name one. You can take it back at any time.' }) untilOn?: string | null;
}
export const openMattersToParentShape = z.object({ matters: z.array(z.unknown()).min(1, 'say which matters').max(3) });

@InputType({ description: 'A decision that a young person cannot decide a matter now, so that a parent has a part in it.' })
export class OpenMattersByCapacityInput extends DeedInput {
  @Field(() => ID, { description: 'The young person.' }) childId!: string;
  @Field(() => ID, { description: 'The parent: one of the family, with an account.' }) familyMemberId!: string;
  @Field(() => Matter, { description: 'The matter. Capacity is assessed for each by itself.' }) matter!: Matter;
  @Field(() => CalendarDate, { description: 'The day on which capacity was assessed.' }) assessedOn!: string;
  @Field(() => String, { description: 'Who assessed it: name and profession.' }) assessedBy!: string;
  @Field(() => String, { description: 'Why the young person cannot decide this matter now, and what was done to help them decide.' }) finding!: string;
  @Field(() => CalendarDate, { description: 'The day by which it is assessed again, at most a year away. What is opened ends with that day.' }) reviewOn!: string;
}
export const openMattersByCapacityShape = z.object({
  assessedBy: z.string().trim().min(1, 'say who assessed it').max(300, 'at most 300 characters'),
  finding: z.string().trim().min(1, 'say what was found').max(5_000, 'at most 5,000 characters'),
});

@InputType({ description: 'Closes what was opened to a parent.' })
export class CloseMattersInput extends DeedInput {
  @Field(() => ID, { description: 'What was opened.' }) openedMattersId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Why. The young person need not say.' }) reason?: string | null;
}
export const closeMattersShape = z.object({ reason: z.string().max(300, 'a reason has at most 300 characters').nullish() });
