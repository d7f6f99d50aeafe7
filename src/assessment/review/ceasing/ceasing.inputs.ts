import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../../platform/graphql/deed-input';
import { CalendarDate } from '../../../platform/graphql/scalars';
import { longText } from '../../assessment.inputs';
import { NoticePartInput, noticeShape } from '../../statutory/deciding/decision.inputs';
import { CeaseReason } from './ceasing-rules';

@InputType({ description: 'That the authority considers ceasing an EHC plan.' })
export class ConsiderCeasingInput extends DeedInput {
  @Field(() => ID, { description: 'The plan.' }) planId!: string;
  @Field(() => CeaseReason, { description: 'The reason.' }) reason!: CeaseReason;
  @Field(() => String, { description: 'Why, in plain words; the family reads it.' }) inWords!: string;
}
export const considerCeasingShape = z.object({ inWords: longText('say why') });

@InputType({ description: 'What is done on the way to ceasing a plan, on what was seen of it.' })
abstract class OfCeasingInput extends DeedInput {
  @Field(() => ID, { description: 'The ceasing.' }) planCeasingId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'That the family and the setting were consulted about ceasing.' })
export class ConsultOnCeasingInput extends OfCeasingInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the family was told and consulted.' }) familyOn?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the head or principal of the setting was consulted.' }) settingOn?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Of a young person of 18 or more who left education or training: whether they wish to return, and it is appropriate.' }) wishesToReturn?: boolean | null;
}

@InputType({ description: 'The decision to cease a plan, with its notice.' })
export class DecideToCeaseInput extends OfCeasingInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the family was notified, with its right of appeal, mediation, disagreement resolution and the advice service; today where it is left out.' }) on?: string | null;
  @Field(() => String, { description: 'The reasons that the notice gives.' }) reasons!: string;
  @Field(() => [NoticePartInput], { description: 'What the letter says of the family’s rights; `noticeTemplate` lists what the law asks for. The reasons need not be said again.' }) notice!: NoticePartInput[];
}
export const decideToCeaseShape = z.object({ reasons: longText('give the reasons: the notice has to'), notice: noticeShape });

@InputType({ description: 'That the family appealed against the ceasing.' })
export class RecordCeasingAppealInput extends OfCeasingInput {
  @Field(() => CalendarDate, { description: 'The day on which the appeal was registered.' }) on!: string;
}

@InputType({ description: 'That the appeal against the ceasing ended.' })
export class EndCeasingAppealInput extends OfCeasingInput {
  @Field(() => CalendarDate, { description: 'The day on which it ended.' }) on!: string;
  @Field(() => Boolean, { description: 'Whether the plan goes on.' }) planGoesOn!: boolean;
  @Field(() => String, { description: 'How it ended.' }) inWords!: string;
}
export const endCeasingAppealShape = z.object({ inWords: longText('say how it ended') });

@InputType({ description: 'That the plan has ended.' })
export class CompleteCeasingInput extends OfCeasingInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it really ended; today where it is left out.' }) on?: string | null;
}

@InputType({ description: 'That the plan goes on after all.' })
export class WithdrawCeasingInput extends OfCeasingInput {
  @Field(() => String, { description: 'Why.' }) reason!: string;
}
export const withdrawCeasingShape = z.object({ reason: longText('say why the plan goes on') });
