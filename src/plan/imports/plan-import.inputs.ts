import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { words } from '../line.shapes';
import { LineType } from '../line-type';

@InputType({ description: 'A plan that was written elsewhere, to be brought in.' })
export class ImportPlanTextInput extends DeedInput {
  @Field(() => ID, { description: 'The plan that its text is for.' }) planId!: string;
  @Field(() => String, { description: 'What the file is called.' }) fileName!: string;
}
export const importPlanTextShape = z.object({ fileName: words(300).trim().min(1, 'say what the file is called') });

@InputType({ description: 'What a piece of a plan is that was written elsewhere.' })
export class MapImportedPieceInput extends DeedInput {
  @Field(() => ID, { description: 'The piece.' }) importedPieceId!: string;
  @Field(() => Int, { description: 'The version of the piece that you saw.' }) version!: number;
  @Field(() => LineType, { nullable: true, description: 'What the line is that says it now; it is left out, where no line is named.' }) lineType?: LineType | null;
  @Field(() => ID, { nullable: true, description: 'The line that says it now.' }) lineId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why it is left out.' }) reason?: string | null;
}
export const mapImportedPieceShape = z
  .object({ lineType: z.string().nullish(), lineId: z.string().nullish(), reason: words(2_000).nullish() })
  .refine(({ lineType, lineId }) => Boolean(lineType) === Boolean(lineId), { path: ['lineId'], error: 'name a line by lineType and lineId together' });
