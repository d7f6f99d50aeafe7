import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { lineShapes } from '../../../plan';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { anyText, longText } from '../../assessment.inputs';
import { ReuseAnswer } from './advice-reuse.entity';

@InputType({ description: 'Earlier advice that may be enough for an assessment.' })
export class ProposeAdviceReuseInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => ID, { description: 'The earlier advice.' }) adviceId!: string;
  @Field(() => String, { description: 'Why it is enough.' }) reason!: string;
}
export const proposeAdviceReuseShape = z.object({ reason: longText('say why the earlier advice is enough') });

export enum ReuseParty {
  AUTHOR = 'AUTHOR',
  AUTHORITY = 'AUTHORITY',
  FAMILY = 'FAMILY',
}
registerEnumType(ReuseParty, {
  name: 'ReuseParty',
  description: 'One of the three who must agree before earlier advice is used again.',
  valuesConfig: {
    AUTHOR: { description: 'Who gave the advice.' },
    AUTHORITY: { description: 'The local authority.' },
    FAMILY: { description: 'The child’s parent, or the young person.' },
  },
});

@InputType({ description: 'What one of the three says to using earlier advice again.' })
export class AnswerAdviceReuseInput extends DeedInput {
  @Field(() => ID, { description: 'What is answered.' }) adviceReuseId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => ReuseParty, { description: 'For which of the three you speak.' }) as!: ReuseParty;
  @Field(() => ReuseAnswer, { description: 'Whether it is enough.' }) answer!: ReuseAnswer;
  @Field(() => String, { nullable: true, description: 'Why; needed where it is not enough.' }) reason?: string | null;
  @Field(() => String, { nullable: true, description: 'Whose answer it is, when the authority writes it down for the author or the family: by letter, by telephone, on which day.' })
  writtenDownFor?: string | null;
}
export const answerAdviceReuseShape = z
  .object({ answer: z.string(), reason: anyText, writtenDownFor: lineShapes.words(300).nullish() })
  .refine(({ answer, reason }) => answer === 'AGREED' || Boolean(reason?.trim()), { path: ['reason'], message: 'say why it is not enough' });
