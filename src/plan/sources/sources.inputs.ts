import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { title, wording } from '../line.shapes';
import { LineType } from '../line-type';

@InputType({ description: 'The place in a document that a line rests on.' })
export class CiteDocumentInput extends DeedInput {
  @Field(() => LineType, { description: 'What the line is.' }) lineType!: LineType;
  @Field(() => ID, { description: 'The line.' }) lineId!: string;
  @Field(() => String, { description: 'What the document is called.' }) document!: string;
  @Field(() => String, { description: 'Where in it: page, paragraph.' }) page!: string;
  @Field(() => String, { description: 'Who wrote it, by name or by role.' }) writtenBy!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day of the document.' }) writtenOn?: string | null;
  @Field(() => String, { description: 'What it says there, word for word.' }) wording!: string;
}
export const citeDocumentShape = z.object({ document: title, page: title, writtenBy: title, wording });
