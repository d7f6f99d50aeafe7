import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { anyText, longText } from '../assessment.inputs';
import { ExceptionCode } from './clock';
import { RequestBasis } from './asking/request-basis';
import { RequestSource } from './asking/request-source';
import { TellingInput } from './asking/telling';

@InputType({ description: 'What is done in an assessment, on what was seen of it.' })
export abstract class StepInput extends DeedInput {
  @Field(() => ID, { description: 'The assessment.' }) assessmentId!: string;
  @Field(() => Int, { description: 'The version of the assessment that you saw.' }) version!: number;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it happened; today when left out.' }) on?: string | null;
}

const short = z.string().max(300, 'at most 300 characters');

@InputType({ description: 'A request for an EHC needs assessment, or a child who came to the authority’s notice.' })
export class RequestAssessmentInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => RequestBasis, { defaultValue: RequestBasis.REQUEST, description: 'Whether somebody asked, or the child came to notice.' }) basis!: RequestBasis;
  @Field(() => String, { description: 'Why, in plain words; the family reads it.' }) purpose!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the authority received it; today when left out, and always today when the family or the school asks here.' }) receivedOn?: string | null;
  @Field(() => RequestSource, { nullable: true, description: 'From whom it came. For an officer who records it; of the family and of the school it is plain.' }) source?: RequestSource | null;
  @Field(() => String, { nullable: true, description: 'Who asked, in words. For an officer who records it.' }) requestedBy?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether it was made while in relevant youth accommodation.' }) inYouthAccommodation!: boolean;
}
export const requestAssessmentShape = z.object({ purpose: longText('say why an assessment is asked for'), requestedBy: short.nullish() });

@InputType({ description: 'A request for a re-assessment of a child who has a plan.' })
export class RequestReassessmentInput extends RequestAssessmentInput {}

@InputType({ description: 'That the family was consulted, and that those were told whom the law names.' })
export class TellOfRequestInput extends StepInput {
  @Field(() => [TellingInput], { description: 'Who was consulted or told, and when.' }) told!: TellingInput[];
}
export const tellOfRequestShape = z.object({ told: z.array(z.object({ words: anyText })).max(20, 'at most 20') });

@InputType({ description: 'A step of an assessment, with a word to it where there is one.' })
export class AssessmentStepInput extends StepInput {
  @Field(() => String, { nullable: true, description: 'Why, or what is to be known of it.' }) reason?: string | null;
}
export const assessmentStepShape = z.object({ reason: anyText });

@InputType({ description: 'That an assessment ends without a decision.' })
export class EndAssessmentInput extends StepInput {
  @Field(() => String, { description: 'Why it ends.' }) reason!: string;
}
export const endAssessmentShape = z.object({ reason: longText('say why it ends') });

@InputType({ description: 'That one of the grounds applies on which the law lifts a limit.' })
export class RecordExceptionInput extends DeedInput {
  @Field(() => ID, { nullable: true, description: 'The assessment whose limits it lifts; left out when it is about one request for advice.' }) assessmentId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The request for advice whose limit it lifts.' }) adviceRequestId?: string | null;
  @Field(() => ExceptionCode, { description: 'Which of the grounds that the law knows.' }) ground!: ExceptionCode;
  @Field(() => String, { description: 'What shows it. Without evidence there is no exception.' }) evidence!: string;
  @Field(() => CalendarDate, { description: 'Its first day.' }) fromOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; left out while it lasts.' }) untilOn?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'By when you mean to have done what is due. It moves no due date.' }) revisedTargetOn?: string | null;
}
export const recordExceptionShape = z.object({ evidence: longText('say what shows it: without evidence there is no exception') });

@InputType({ description: 'That an exception applies no longer.' })
export class EndExceptionInput extends DeedInput {
  @Field(() => ID, { description: 'The exception.' }) exceptionId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'Its last day.' }) untilOn!: string;
}
