import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { lineShapes, OverrideFindingInput, overridesShape, Section } from '../../plan';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { anyText, longText } from '../assessment.inputs';
import { NoticePartInput, noticeShape } from '../statutory/deciding/decision.inputs';
import { MoveOfPhase } from './phase-moves';
import { AmendmentKind } from './plan-amendment.entity';
import { ReviewTrigger } from './review-request.entity';
import { ReviewDecision, ReviewKind } from './review.states';
import { OutcomeProgress, OutcomeVerdict } from './reviewed-outcome.entity';

const MOST_AT_ONCE = 200;
export const shortText = lineShapes.words(300).nullish();

@InputType({ description: 'What is done to a review, on what was seen of it.' })
export abstract class OfReviewInput extends DeedInput {
  @Field(() => ID, { description: 'The review.' }) reviewId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
}

@InputType({ description: 'A review to put on the calendar.' })
export class OpenReviewInput extends DeedInput {
  @Field(() => ID, { description: 'The EHC plan.' }) planId!: string;
  @Field(() => ReviewKind, { description: 'The yearly review, or the review before a move of phase. An early one is asked for.' }) kind!: ReviewKind;
  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Of the yearly review: the day on which the plan was made or its last review decided, where that was outside the hub; otherwise the day of its first issued version.',
  })
  countedFrom?: string | null;
  @Field(() => MoveOfPhase, { nullable: true, description: 'Of a phase transfer: which; found out where it is left out.' }) phaseMove?: MoveOfPhase | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Of a phase transfer: the first day at the next setting; 1 September of the year where it is left out.' }) movesOn?: string | null;
}

@InputType({ description: 'A wish for an early review of an EHC plan.' })
export class AskForReviewInput extends DeedInput {
  @Field(() => ID, { description: 'The EHC plan.' }) planId!: string;
  @Field(() => [ReviewTrigger], { description: 'What happened.' }) triggers!: ReviewTrigger[];
  @Field(() => String, { description: 'Why an early review is needed.' }) reason!: string;
}
export const askForReviewShape = z.object({
  triggers: z.array(z.string()).min(1, 'say what happened').max(Object.keys(ReviewTrigger).length, 'name each once'),
  reason: longText('say why an early review is needed'),
});

@InputType({ description: 'What the authority answers to a wish for an early review.' })
export class AnswerReviewRequestInput extends DeedInput {
  @Field(() => ID, { description: 'The wish.' }) reviewRequestId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => Boolean, { description: 'Whether there is to be an early review.' }) agrees!: boolean;
  @Field(() => String, { description: 'Why; the one who asked reads it.' }) reason!: string;
}
export const answerReviewRequestShape = z.object({ reason: longText('say why') });

@InputType({ description: 'When and how the meeting is to be held.' })
export class PlanReviewMeetingInput extends OfReviewInput {
  @Field(() => CalendarDate, { description: 'The day of the meeting: at least two weeks ahead.' }) meetingOn!: string;
  @Field(() => String, { nullable: true, description: 'Where and how: a room, a time, a call.' }) note?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who holds it, where that is not the one whom the law names first: the school, or the authority.' }) leadOrganisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Why there can be less than two weeks’ notice. It does not make the notice lawful.' }) shortNoticeReason?: string | null;
}
export const planReviewMeetingShape = z.object({ note: shortText, shortNoticeReason: anyText });

@InputType({ description: 'That a review is not to be held any more.' })
export class CallOffReviewInput extends OfReviewInput {
  @Field(() => String, { description: 'Why.' }) reason!: string;
}
export const callOffReviewShape = z.object({ reason: longText('say why it is called off') });

@InputType({ description: 'That the papers went out.' })
export class CirculateReviewPapersInput extends OfReviewInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which they went out; today where it is left out.' }) on?: string | null;
}

@InputType({ description: 'What the meeting said about one outcome.' })
export class ReviewedOutcomeInput {
  @Field(() => ID, { description: 'The outcome, of this plan.' }) outcomeId!: string;
  @Field(() => OutcomeProgress, { description: 'How far the child has come.' }) progress!: OutcomeProgress;
  @Field(() => OutcomeVerdict, { description: 'What is recommended for it.' }) verdict!: OutcomeVerdict;
  @Field(() => String, { nullable: true, description: 'What was seen, and by whom.' }) inWords?: string | null;
}

@InputType({ description: 'What came of the meeting.' })
export class RecordReviewMeetingInput extends OfReviewInput {
  @Field(() => CalendarDate, { description: 'The day on which it was held.' }) heldOn!: string;
  @Field(() => [ID], { description: 'The invitations of those who were there.' }) attendedIds!: string[];
  @Field(() => [ReviewedOutcomeInput], { description: 'What was said about each outcome of the plan.' }) outcomes!: ReviewedOutcomeInput[];
}
export const recordReviewMeetingShape = z.object({
  attendedIds: z.array(z.string()).max(MOST_AT_ONCE, 'too many at once'),
  outcomes: z.array(z.object({ inWords: anyText })).max(MOST_AT_ONCE, 'too many at once'),
});

@InputType({ description: 'An amendment of the plan.' })
export class AmendmentInput {
  @Field(() => AmendmentKind, { description: 'What is to be done.' }) kind!: AmendmentKind;
  @Field(() => Section, { description: 'The section of the plan.' }) section!: Section;
  @Field(() => ID, { nullable: true, description: 'The line of the plan that is to be reworded or taken out.' }) lineId?: string | null;
  @Field(() => String, { nullable: true, description: 'How it is to read; not needed where a line is taken out.' }) text?: string | null;
  @Field(() => String, { description: 'Why, and on what evidence.' }) reason!: string;
}
const amendmentShape = z
  .object({ kind: z.string(), lineId: z.string().nullish(), text: anyText, reason: longText('say why, and on what evidence') })
  .refine(({ kind, text }) => kind === 'REMOVE' || Boolean(text?.trim()), { path: ['text'], message: 'say how it is to read' })
  .refine(({ kind, lineId }) => kind === 'ADD' || Boolean(lineId), { path: ['lineId'], message: 'say which line of the plan is meant' });
const amendmentsShape = z.array(amendmentShape).max(MOST_AT_ONCE, 'too many at once');

@InputType({ description: 'The report of a review meeting. It goes to everybody who was invited, with the papers.' })
export class SendReviewReportInput extends OfReviewInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which it was sent; today where it is left out.' }) on?: string | null;
  @Field(() => String, { description: 'What it says.' }) report!: string;
  @Field(() => ReviewDecision, { description: 'What the meeting recommends.' }) recommends!: ReviewDecision;
  @Field(() => [AmendmentInput], { description: 'The amendments that it recommends.' }) amendments!: AmendmentInput[];
  @Field(() => String, { nullable: true, description: 'Where those who met saw it differently, and who saw what (regulation 20(8)).' }) differences?: string | null;
}
export const sendReviewReportShape = z.object({ report: longText('say what the report says'), differences: anyText, amendments: amendmentsShape });

@InputType({ description: 'Which setting the plan names after a move of phase: one of the two.' })
export class NextSettingInput {
  @Field(() => ID, { nullable: true, description: 'The setting.' }) organisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Its type, where no setting is named.' }) typeInWords?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'From which day on, where that is not the day the move was expected on.' }) from?: string | null;
}
const nextSettingShape = z.object({ typeInWords: shortText }).nullish();

@InputType({ description: 'What the authority decides after a review.' })
export class DecideAfterReviewInput extends OfReviewInput {
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the family and the setting were told; today where it is left out.' }) on?: string | null;
  @Field(() => ReviewDecision, { description: 'To keep the plan, to amend it, or to cease it.' }) decision!: ReviewDecision;
  @Field(() => String, { description: 'Why; the family reads it.' }) reason!: string;
  @Field(() => [AmendmentInput], { description: 'The amendments that are proposed: they go out with the decision.' }) amendments!: AmendmentInput[];
  @Field(() => [NoticePartInput], { nullable: true, description: 'Where the plan is kept: what the letter says of the family’s rights; `noticeTemplate` lists what the law asks for. The reasons need not be said again.' }) notice?: NoticePartInput[] | null;
  @Field(() => NextSettingInput, { nullable: true, description: 'Of a phase transfer that needs no amendment: the setting that the plan names already.' }) nextSetting?: NextSettingInput | null;
}
export const decideAfterReviewShape = z.object({ reason: longText('say why'), amendments: amendmentsShape, notice: noticeShape.nullish(), nextSetting: nextSettingShape });

@InputType({ description: 'Amendments of a plan without a review.' })
export class AmendWithoutReviewInput extends DeedInput {
  @Field(() => ID, { description: 'The EHC plan.' }) planId!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the notice was served; today where it is left out.' }) on?: string | null;
  @Field(() => String, { description: 'Why; the family reads it.' }) reason!: string;
  @Field(() => [AmendmentInput], { description: 'The amendments that are proposed.' }) amendments!: AmendmentInput[];
}
export const amendWithoutReviewShape = z.object({ reason: longText('say why'), amendments: amendmentsShape.min(1, 'say which amendments are proposed') });

@InputType({ description: 'What the family says to proposed amendments.' })
export class RepresentOnAmendmentsInput extends DeedInput {
  @Field(() => ID, { description: 'The review that the amendments came of.' }) reviewId!: string;
  @Field(() => String, { description: 'What you say.' }) text!: string;
  @Field(() => ID, { nullable: true, description: 'A school or other institution that you ask to have named.' }) settingAskedForId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Whether you want to meet an officer of the authority.' }) asksToMeet!: boolean;
  @Field(() => String, { nullable: true, description: 'Who said it, where you write it down for somebody of the family.' }) writtenDownFor?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'The day it was received, where it is written down later; today otherwise.' }) receivedOn?: string | null;
}
export const representOnAmendmentsShape = z.object({ text: longText('say what is to be heard'), writtenDownFor: shortText });

@InputType({ description: 'What becomes of proposed amendments.' })
export class FinaliseAmendmentsInput extends OfReviewInput {
  @Field(() => Int, { nullable: true, description: 'The version of the plan’s own record that you saw: its lines are issued as they stand. Left out, the plan is not amended.' }) planVersion?: number | null;
  @Field(() => String, { nullable: true, description: 'A word to those who read the final plan.' }) note?: string | null;
  @Field(() => String, { nullable: true, description: 'Why the plan is not amended after all; the family reads it, with its rights of appeal.' }) reason?: string | null;
  @Field(() => [NoticePartInput], { description: 'What the letter says of the family’s rights; `noticeTemplate` lists what the law asks for. The reasons need not be said again.' }) notice!: NoticePartInput[];
  @Field(() => NextSettingInput, { nullable: true, description: 'Of a phase transfer: which setting the plan names from the move on.' }) nextSetting?: NextSettingInput | null;
  @Field(() => [OverrideFindingInput], { defaultValue: [], description: 'Wordings of high severity that it is issued with all the same, each with the reason.' }) overrides?: OverrideFindingInput[];
}
export const finaliseAmendmentsShape = z
  .object({ planVersion: z.number().nullish(), note: lineShapes.words(2_000).nullish(), reason: anyText, notice: noticeShape, nextSetting: nextSettingShape, overrides: overridesShape })
  .refine(({ planVersion, reason }) => typeof planVersion === 'number' || Boolean(reason?.trim()), { path: ['reason'], message: 'say why the plan is not amended, or give the version of the plan that you saw to issue it' });
