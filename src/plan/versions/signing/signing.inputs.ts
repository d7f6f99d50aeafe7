import { Field, ID, InputType } from 'type-graphql';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { CalendarDate } from '../../../platform/graphql/scalars';

@InputType({ description: 'Signs an edition of a plan, or notes that a colleague signed it on paper.' })
export class SignPlanVersionInput extends DeedInput {
  @Field(() => ID, { description: 'The edition.' }) planVersionId!: string;
  @Field(() => ID, { nullable: true, description: 'Who signed it, of your own organisation; you, where nobody is named.' }) personId?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was signed; today, where none is given.' }) signedOn?: string | null;
}
