import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AdviceKind } from '../advice-kind';
import { anyText, longText } from '../assessment.inputs';
import { AssessmentNeeded, DeclineGround } from './advice-request.entity';

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
  @Field(() => ID, { nullable: true, description: 'The wish of the family that it answers.' }) wishId?: string | null;
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
  @Field(() => String, { nullable: true, description: 'What was looked at, and when, before saying that the child is not known.' }) lookedAt?: string | null;
  @Field(() => AssessmentNeeded, { nullable: true, description: 'Whether an assessment by the service is needed. Social care always says so.' }) assessmentNeeded?: AssessmentNeeded | null;
  @Field(() => String, { nullable: true, description: 'Why it is needed, or is not.' }) assessmentReason?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Of a child on a waiting list: from when the child will be seen.' }) seenFrom?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Of a child who was discharged: the day.' }) closedOn?: string | null;
}
export const declineAdviceShape = z.object({ reason: longText('say why no advice can be given'), lookedAt: anyText, assessmentReason: anyText });

@InputType({ description: 'A request for advice that is no longer needed.' })
export class WithdrawRequestInput extends RequestInput {
  @Field(() => String, { description: 'Why it is no longer needed.' }) reason!: string;
}
export const withdrawRequestShape = z.object({ reason: longText('say why it is no longer needed') });
