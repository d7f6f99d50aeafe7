import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AdviceKind } from '../advice-kind';
import { anyText } from '../assessment.inputs';

@InputType({ description: 'One of those who are asked.' })
export class AskOneInput {
  @Field(() => AdviceKind, { description: 'What kind of advice is asked for.' }) kind!: AdviceKind;
  @Field(() => ID, { nullable: true, description: 'The organisation that is asked; left out when the family is.' }) organisationId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who is asked by name.' }) personId?: string | null;
  @Field(() => String, { nullable: true, description: 'What you want to know in particular.' }) question?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it is due; six weeks from today when left out.' }) dueOn?: string | null;
  @Field(() => ID, { nullable: true, description: 'The wish of the family that it answers.' }) wishId?: string | null;
}

@InputType({ description: 'Everybody whose advice is sought, asked in one deed: all of them, or nobody.' })
export class AskAllForAdviceInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => [AskOneInput], { description: 'Whom to ask, and for what. Whoever was asked for the same already and has not answered is not asked twice.' }) asks!: AskOneInput[];
}
export const askAllForAdviceShape = z.object({
  asks: z.array(z.object({ question: anyText })).min(1, 'say whom to ask').max(50, 'at most 50 at once'),
});
