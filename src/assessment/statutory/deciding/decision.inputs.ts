import { Field, InputType } from 'type-graphql';
import { z } from 'zod';
import { lineShapes } from '../../../plan';
import { StepInput } from '../statutory.inputs';
import { NoticeElement } from './notice-elements';

@InputType({ description: 'One thing that a notice says.' })
export class NoticePartInput {
  @Field(() => NoticeElement, { description: 'Which of the things that the law asks for.' }) element!: NoticeElement;
  @Field(() => String, { description: 'What it says.' }) text!: string;
}
export const noticeShape = z.array(z.object({ text: lineShapes.words(20_000) })).max(30, 'at most 30 parts');

@InputType({ description: 'A decision that the family can appeal, with the notice that tells it so.' })
export class RefusalInput extends StepInput {
  @Field(() => [NoticePartInput], { description: 'What the letter says: the reasons, and every right that the law asks for; `noticeTemplate` lists them.' }) notice!: NoticePartInput[];
}
export const refusalShape = z.object({ notice: noticeShape });
