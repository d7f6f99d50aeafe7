import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { words } from '../../line.shapes';
import { LegalBasis } from '../legal-basis';

const said = (length: number, complaint: string) => words(length).refine((text) => text.trim() !== '', complaint);

@InputType({ description: 'A line that is to be less, and why.' })
export class ReducedLineInput {
  @Field(() => ID, { description: 'The line.' }) lineId!: string;
  @Field(() => String, { description: 'Why it is to be less, in words that the family understands.' }) reason!: string;
}

@InputType({ description: 'Tells the family that provision in force is to be less, as the plan stands now.' })
export class GiveReductionNoticeInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => LegalBasis, { description: 'By what legal route.' }) legalBasis!: LegalBasis;
  @Field(() => String, { description: 'Which decision, order, meeting or agreement it is: its day or its number.' }) reference!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the family was told; today, where none is given.' }) givenOn?: string | null;
  @Field(() => [ReducedLineInput], { description: 'Every line that is to be less.' }) lines!: ReducedLineInput[];
}
const reduced = z.object({ reason: said(2_000, 'say why it is to be less') });
export const giveReductionNoticeShape = z.object({
  reference: said(300, 'say which decision, order, meeting or agreement it is'),
  lines: z.array(reduced).min(1, 'name the lines that are to be less').max(500, 'at most 500 at once'),
});

@InputType({ description: 'That you have seen a notice.' })
export class SeeReductionNoticeInput extends DeedInput {
  @Field(() => ID, { description: 'The notice.' }) reductionNoticeId!: string;
}

@InputType({ description: 'Takes back a notice: nothing is made less by it.' })
export class WithdrawReductionNoticeInput extends DeedInput {
  @Field(() => ID, { description: 'The notice.' }) reductionNoticeId!: string;
  @Field(() => Int, { description: 'The version of the notice that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why.' }) reason!: string;
}
export const withdrawReductionNoticeShape = z.object({ reason: said(2_000, 'say why it is taken back') });
