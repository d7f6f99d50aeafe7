import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AdviceKind } from '../advice-kind';
import { anyText, longText } from '../assessment.inputs';
import { DeclineGround } from './advice-request.entity';

@InputType({ description: 'Whom to ask for advice, and what.' })
export class AskForAdviceInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment that it belongs to.' }) assessmentId!: string;
  @Field(() => AdviceKind, { description: 'What kind of advice is asked for.' }) kind!: AdviceKind;
  @Field(() => ID, { nullable: true, description: 'The organisation that is asked; left out when the family is.' }) organisationId?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A practitioner of the organisation, or a member of the family with an account, who is asked by name. A practitioner who does not know the child yet does from now on.',
  })
  personId?: string | null;
  @Field(() => String, { nullable: true, description: 'What you want to know in particular.' }) question?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it is due; six weeks from today when left out.' }) dueOn?: string | null;
}
export const askForAdviceShape = z.object({ question: anyText });

@InputType({ description: 'A request for advice that somebody has seen.' })
export class MarkRequestSeenInput extends DeedInput {
  @Field(() => ID, { description: 'The request.' }) adviceRequestId!: string;
}

@InputType({ description: 'What is done to a request for advice, on what was seen of it.' })
abstract class RequestInput extends DeedInput {
  @Field(() => ID, { description: 'The request.' }) adviceRequestId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'A wish for more time.' })
export class AskForMoreTimeInput extends RequestInput {
  @Field(() => CalendarDate, { description: 'Until when; later than it is due now.' }) until!: string;
  @Field(() => String, { description: 'Why.' }) reason!: string;
}
export const askForMoreTimeShape = z.object({ reason: longText('say why more time is needed') });

@InputType({ description: 'An answer to a wish for more time: a new due date, or a reason why not.' })
export class AnswerTimeRequestInput extends RequestInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The new due date; left out, the wish is refused and the due date stays.' }) dueOn?: string | null;
  @Field(() => String, { nullable: true, description: 'What you say to it; needed when you refuse.' }) reason?: string | null;
}
export const answerTimeRequestShape = z
  .object({ dueOn: z.string().nullish(), reason: anyText })
  .refine(({ dueOn, reason }) => Boolean(dueOn ?? reason?.trim()), { path: ['reason'], message: 'say why there is no more time, or give a new due date' });

@InputType({ description: 'That no advice can be given.' })
export class DeclineAdviceInput extends RequestInput {
  @Field(() => DeclineGround, { defaultValue: DeclineGround.OTHER, description: 'Why, so that it can be counted.' }) ground!: DeclineGround;
  @Field(() => String, { description: 'Why, in your words.' }) reason!: string;
}
export const declineAdviceShape = z.object({ reason: longText('say why no advice can be given') });

@InputType({ description: 'A request for advice that is no longer needed.' })
export class WithdrawRequestInput extends RequestInput {
  @Field(() => String, { description: 'Why it is no longer needed.' }) reason!: string;
}
export const withdrawRequestShape = z.object({ reason: longText('say why it is no longer needed') });
