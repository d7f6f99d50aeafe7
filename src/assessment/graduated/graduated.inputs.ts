import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { LineType, lineShapes } from '../../plan';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { anyText, longText } from '../assessment.inputs';
import { WhoseView } from './support-view.entity';

const shortText = lineShapes.words(300).nullish();
const amount = z.number().min(0, 'this cannot be less than nought').max(1_000_000, 'this is too large').nullish();

@InputType({ description: 'SEN support that begins.' })
export class StartSenSupportInput extends DeedInput {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
  @Field(() => CalendarDate, { description: 'The day from which the child gets it.' }) startedOn!: string;
  @Field(() => String, { description: 'What is additional to or different from what others get.' }) whatIsDifferent!: string;
  @Field(() => String, { nullable: true, description: 'The main type of need, by its national code.' }) primaryNeed?: string;
  @Field(() => String, { nullable: true, description: 'The second type of need, by its national code.' }) secondaryNeed?: string;
  @Field(() => CalendarDate, { nullable: true, description: 'The day on which the parents were told, if they were.' }) parentsToldOn?: string;
  @Field(() => String, { nullable: true, description: 'How they were told.' }) parentsToldHow?: string;
}
export const startSenSupportShape = z.object({ whatIsDifferent: longText('say what is different'), primaryNeed: shortText, secondaryNeed: shortText, parentsToldHow: shortText });

@InputType({ description: 'That the parents were told of SEN support.' })
export class TellParentsInput extends DeedInput {
  @Field(() => ID, { description: 'The SEN support.' }) supportId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'The day.' }) on!: string;
  @Field(() => String, { description: 'How they were told.' }) how!: string;
}
export const tellParentsShape = z.object({ how: lineShapes.words(300).refine((text) => text.trim() !== '', 'say how they were told') });

@InputType({ description: 'SEN support that ends.' })
export class EndSenSupportInput extends DeedInput {
  @Field(() => ID, { description: 'The SEN support.' }) supportId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'The last day.' }) on!: string;
  @Field(() => String, { description: 'Why it ends; the family reads it.' }) reason!: string;
}
export const endSenSupportShape = z.object({ reason: longText('say why it ends') });

@InputType({ description: 'A cycle that begins: what was found when the child’s needs were gathered.' })
export class BeginCycleInput extends DeedInput {
  @Field(() => ID, { description: 'The SEN support.' }) supportId!: string;
  @Field(() => CalendarDate, { description: 'The day.' }) on!: string;
  @Field(() => String, { description: 'What was found, with the child and the family.' }) findings!: string;
  @Field(() => String, { nullable: true, description: 'Where the child stands at the beginning, as it was measured.' }) baseline?: string;
}
export const beginCycleShape = z.object({ findings: longText('say what was found'), baseline: anyText });

@InputType({ description: 'What was agreed for a cycle.' })
export class PlanCycleInput extends DeedInput {
  @Field(() => ID, { description: 'The cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'The day.' }) on!: string;
  @Field(() => String, { description: 'The outcomes, and what everybody does for them.' }) agreed!: string;
  @Field(() => CalendarDate, { description: 'The day that is agreed for the review.' }) reviewOn!: string;
}
export const planCycleShape = z.object({ agreed: longText('say what was agreed') });

@InputType({ description: 'That the support of a cycle is given.' })
export class StartCycleInput extends DeedInput {
  @Field(() => ID, { description: 'The cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'From which day on.' }) on!: string;
}

@InputType({ description: 'What the support of a cycle has changed.' })
export class ReviewCycleInput extends DeedInput {
  @Field(() => ID, { description: 'The cycle.' }) cycleId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'The day.' }) on!: string;
  @Field(() => String, { description: 'What the support has changed.' }) impact!: string;
  @Field(() => String, { description: 'What comes next.' }) whatNext!: string;
}
export const reviewCycleShape = z.object({ impact: longText('say what the support has changed'), whatNext: longText('say what comes next') });

@InputType({ description: 'What is done with the child in a cycle.' })
export class AddInterventionInput extends DeedInput {
  @Field(() => ID, { description: 'The cycle.' }) cycleId!: string;
  @Field(() => String, { description: 'What it is.' }) name!: string;
  @Field(() => ID, { nullable: true, description: 'The provision of a plan (section F) that it carries out, if any.' }) provisionId?: string;
  @Field(() => String, { nullable: true, description: 'Who gives it.' }) givenBy?: string;
  @Field(() => CalendarDate, { description: 'From when on.' }) startedOn!: string;
  @Field(() => Int, { nullable: true, description: 'Minutes of one session.' }) minutesPerSession?: number;
  @Field(() => Float, { nullable: true, description: 'Sessions a week.' }) sessionsPerWeek?: number;
  @Field(() => String, { nullable: true, description: 'Where the child stands before it, as it was measured.' }) baseline?: string;
}
export const addInterventionShape = z.object({
  name: lineShapes.words(300).refine((text) => text.trim() !== '', 'say what it is'), givenBy: shortText, baseline: anyText, minutesPerSession: amount, sessionsPerWeek: amount,
});

@InputType({ description: 'What came of an intervention.' })
export class EndInterventionInput extends DeedInput {
  @Field(() => ID, { description: 'The intervention.' }) interventionId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'The last day.' }) endedOn!: string;
  @Field(() => Int, { nullable: true, description: 'Sessions that were held.' }) sessionsHeld?: number;
  @Field(() => Int, { nullable: true, description: 'Of these, sessions that the child was at.' }) sessionsAttended?: number;
  @Field(() => String, { nullable: true, description: 'Where the child stands after it, as it was measured.' }) result?: string;
  @Field(() => Float, { nullable: true, description: 'What it cost, in pounds.' }) costInPounds?: number;
}
export const endInterventionShape = z
  .object({ result: anyText, sessionsHeld: amount, sessionsAttended: amount, costInPounds: amount })
  .refine(({ sessionsHeld, sessionsAttended }) => (sessionsAttended ?? 0) <= (sessionsHeld ?? Infinity), {
    path: ['sessionsAttended'], message: 'the child cannot have been at more sessions than were held',
  });

@InputType({ description: 'What was seen of a child’s progress.' })
export class NoteProgressInput extends DeedInput {
  @Field(() => ID, { description: 'The SEN support.' }) supportId!: string;
  @Field(() => ID, { nullable: true, description: 'The cycle that it was seen in.' }) cycleId?: string;
  @Field(() => ID, { nullable: true, description: 'The intervention that it is about.' }) interventionId?: string;
  @Field(() => LineType, { nullable: true, description: 'What line of a plan it is about.' }) lineType?: LineType;
  @Field(() => ID, { nullable: true, description: 'The line, of sections A, B, E and F.' }) lineId?: string;
  @Field(() => CalendarDate, { description: 'The day on which it was seen.' }) notedOn!: string;
  @Field(() => String, { description: 'What was seen.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'By what it was measured, and the value.' }) measured?: string;
}
export const noteProgressShape = z
  .object({ text: longText('say what was seen'), measured: shortText, lineType: z.enum(LineType).nullish(), lineId: z.string().nullish() })
  .refine(({ lineType, lineId }) => !lineType === !lineId, { path: ['lineId'], message: 'a line is named by its type and its id' });

@InputType({ description: 'What the child or the family thinks of the support.' })
export class AddSupportViewInput extends DeedInput {
  @Field(() => ID, { description: 'The SEN support.' }) supportId!: string;
  @Field(() => ID, { nullable: true, description: 'The cycle that it is about.' }) cycleId?: string;
  @Field(() => WhoseView, { description: 'Whose view it is.' }) whose!: WhoseView;
  @Field(() => String, { description: 'The view, in their own words where that can be.' }) text!: string;
  @Field(() => CalendarDate, { description: 'The day on which they said it.' }) saidOn!: string;
  @Field(() => String, { nullable: true, description: 'How it was gathered, where somebody else writes it down.' }) howGathered?: string;
}
export const addSupportViewShape = z.object({ text: longText('say what they think'), howGathered: shortText });

@InputType({ description: 'A meeting with the family that was held.' })
export class RecordFamilyMeetingInput extends DeedInput {
  @Field(() => ID, { description: 'The SEN support.' }) supportId!: string;
  @Field(() => CalendarDate, { description: 'The day.' }) heldOn!: string;
  @Field(() => String, { description: 'Who was there.' }) whoCame!: string;
  @Field(() => String, { nullable: true, description: 'What the family said.' }) saidByFamily?: string;
  @Field(() => String, { description: 'What was agreed: who does what.' }) agreed!: string;
}
export const recordFamilyMeetingShape = z.object({ whoCame: longText('say who was there'), saidByFamily: anyText, agreed: longText('say what was agreed') });

@InputType({ description: 'A request for an EHC needs assessment that the school makes out of its SEN support.' })
export class StepUpInput extends DeedInput {
  @Field(() => ID, { description: 'The SEN support. All that was recorded in it goes with the request, where it stands.' }) supportId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => String, { description: 'Why the school asks, in plain words; the family reads it.' }) purpose!: string;
}
export const stepUpShape = z.object({ purpose: longText('say why the school asks') });
