import { Field, ID, InputType } from 'type-graphql';
import { z } from 'zod';
import { LineType } from '../plan';
import { DeedInput } from '../platform/graphql/deed-input';
import { FamilyAnswer } from './plan-agreement.entity';

const MOST = 20_000;
const tooLong = 'at most 20,000 characters';

@InputType({ description: 'Something to say about a line: as it was issued (`versionLineId`), or as it is being worked on (`lineType` and `lineId`).' })
export class CommentOnLineInput extends DeedInput {
  @Field(() => ID, { nullable: true, description: 'The issued line.' }) versionLineId?: string | null;
  @Field(() => LineType, { nullable: true, description: 'What the line is that is being worked on.' }) lineType?: LineType | null;
  @Field(() => ID, { nullable: true, description: 'The line that is being worked on.' }) lineId?: string | null;
  @Field(() => String, { description: 'What you want to say.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'The comment that you answer.' }) inReplyToId?: string | null;
}
export const commentOnLineShape = z
  .object({
    versionLineId: z.string().nullish(),
    lineType: z.string().nullish(),
    lineId: z.string().nullish(),
    text: z.string().trim().min(1, 'say something').max(MOST, tooLong),
  })
  .refine(({ versionLineId, lineType, lineId }) => (versionLineId ? !lineType && !lineId : lineType && lineId), {
    path: ['lineId'],
    error: 'name one line: an issued one by versionLineId, or one that is being worked on by lineType and lineId',
  });

@InputType({ description: 'Your answer to an issued plan.' })
export class RespondToPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The issued version.' }) planVersionId!: string;
  @Field(() => FamilyAnswer, { description: 'Whether you agree.' }) answer!: FamilyAnswer;
  @Field(() => String, { nullable: true, description: 'Why, in your own words. Needed unless you simply agree.' }) reason?: string | null;
}
export const respondToPlanShape = z
  .object({ answer: z.string(), reason: z.string().trim().max(MOST, tooLong).nullish() })
  .refine(({ answer, reason }) => answer === 'AGREES' || reason, { path: ['reason'], error: 'say what you do not agree with' });
