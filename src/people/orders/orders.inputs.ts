import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { words } from '../words';
import { CourtOrderEffect } from './order-words';

@InputType({ description: 'An order of a court against somebody of the child’s family.' })
export class RecordCourtOrderInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'Whom it is against, of the child’s family.' }) familyMemberId!: string;
  @Field(() => [CourtOrderEffect], { description: 'What it forbids: one effect or several.' }) effects!: CourtOrderEffect[];
  @Field(() => String, { description: 'The court that made it.' }) court!: string;
  @Field(() => String, { nullable: true, description: 'The court’s reference.' }) reference?: string | null;
  @Field(() => CalendarDate, { description: 'The day it was made.' }) madeOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The first day on which it is in force; the day it was made if not given.' })
  fromOn?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day on which it is in force; until it is ended if not given.' })
  untilOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What else has to be known. Write no address here: text is not searched for them.' })
  note?: string | null;
}
export const recordCourtOrderShape = z.object({
  effects: z.array(z.enum(CourtOrderEffect)).min(1, 'say what it forbids').max(10, 'name each effect once'),
  court: words(300, 'say which court made it'),
  reference: words(300, 'leave it out rather than empty').nullish(),
  note: words(20_000, 'leave it out rather than empty').nullish(),
});

@InputType({ description: 'Ends an order before its last day.' })
export class EndCourtOrderInput extends DeedInput {
  @Field(() => ID, { description: 'The order.' }) courtOrderId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why: as that the court has discharged it.' }) reason!: string;
}
export const endCourtOrderShape = z.object({ reason: words(2_000, 'say why it ends') });

@InputType({ description: 'Shuts a colleague out of a child’s record, or of one record, for a conflict of interest.' })
export class ShutOutInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => ID, { description: 'The colleague: somebody who acts for your own organisation.' }) personId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The type of the one record, as `SafeguardingAction`; the whole child if not given.',
  })
  recordType?: string | null;
  @Field(() => ID, { nullable: true, description: 'The one record; the whole child if not given.' }) recordId?: string | null;
  @Field(() => String, { description: 'What the conflict is.' }) reason!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The last day; until it is ended if not given.' }) untilOn?: string | null;
}
export const shutOutShape = z
  .object({ reason: words(2_000, 'say what the conflict is'), recordType: z.string().max(100).nullish(), recordId: z.string().nullish() })
  .refine(({ recordType, recordId }) => Boolean(recordType) === Boolean(recordId), {
    path: ['recordId'],
    message: 'name the type of the record and the record, or neither',
  });

@InputType({ description: 'Lets a colleague in again, as far as other rights go.' })
export class EndShutOutInput extends DeedInput {
  @Field(() => ID, { description: 'The conflict of interest that is over.' }) conflictId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why it is over.' }) reason!: string;
}
export const endShutOutShape = z.object({ reason: words(2_000, 'say why it is over') });
