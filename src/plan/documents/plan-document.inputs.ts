import { Field, ID, InputType } from 'type-graphql';
import { DeedInput } from '../../platform/graphql/deed-input';
import { DocumentFormat } from './document-format';

@InputType({ description: 'A copy of a plan to make.' })
export class MakeDocumentInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => ID, { nullable: true, description: 'The issued version; what the plan says now, when left out.' }) planVersionId?: string | null;
  @Field(() => DocumentFormat, { description: 'What it is written as.' }) format!: DocumentFormat;
}

@InputType({ description: 'A copy of a plan to make for somebody else, as they may read it.' })
export class MakeDocumentForInput extends MakeDocumentInput {
  @Field(() => ID, { description: 'Whom it is for: their place in the child’s team, or in the family.' }) recipientId!: string;
}
