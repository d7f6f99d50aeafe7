import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { lineShapes } from '../../../plan';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { AdviceKind } from '../../advice-kind';
import { anyText } from '../../assessment.inputs';

@InputType({ description: 'Whose advice the family asks for.' })
export class WishForAdviceInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => AdviceKind, { description: 'What kind of advice.' }) wanted!: AdviceKind;
  @Field(() => String, { description: 'From whom: a person, a clinic, a charity.' }) from!: string;
  @Field(() => String, { nullable: true, description: 'Why.' }) reason?: string | null;
  @Field(() => String, { nullable: true, description: 'Whose wish it is, when you write it down for somebody who has no account here.' }) writtenDownFor?: string | null;
}
export const wishForAdviceShape = z.object({ from: lineShapes.title, reason: anyText, writtenDownFor: lineShapes.words(300).nullish() });

export enum WishAnswer {
  AGREED = 'AGREED',
  REFUSED = 'REFUSED',
}
registerEnumType(WishAnswer, {
  name: 'WishAnswer',
  description: 'What is said to a wish of the family.',
  valuesConfig: { AGREED: { description: 'The advice is to be sought.' }, REFUSED: { description: 'It is not reasonable; say why.' } },
});

@InputType({ description: 'What is said to a wish of the family.' })
export class AnswerAdviceWishInput extends DeedInput {
  @Field(() => ID, { description: 'The wish.' }) adviceWishId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => WishAnswer, { description: 'Whether the advice is to be sought.' }) answer!: WishAnswer;
  @Field(() => String, { nullable: true, description: 'What you say to it; needed when you refuse.' }) reason?: string | null;
}
export const answerAdviceWishShape = z
  .object({ answer: z.string(), reason: anyText })
  .refine(({ answer, reason }) => answer === 'AGREED' || Boolean(reason?.trim()), { path: ['reason'], message: 'say why it is not reasonable to seek it' });
