import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { AlternativeKind } from './alternative-tried.entity';
import { PastoralExit, PastoralKind, PastoralReason } from './pastoral-plan.entity';
import { WhoseVoice } from './pastoral-voice.entity';
import { anyWords, said, shortWords } from './plans.shapes';

@InputType({ description: 'What a pastoral plan says beside its targets.' })
export class PastoralTermsInput {
  @Field(() => [PastoralReason], { description: 'Why there is one.' }) reasons!: PastoralReason[];
  @Field(() => String, { nullable: true, description: 'Why, in the school’s own words; needed where the reason is its own.' }) ownReason?: string | null;
  @Field(() => ID, { nullable: true, description: 'Who leads it: a person with a post at the school.' }) leadId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The adult whom the child goes to: a person with a post at the school.' }) keyAdultId?: string | null;
  @Field(() => String, { nullable: true, description: 'Strengths and interests.' }) strengths?: string | null;
  @Field(() => String, { nullable: true, description: 'What works.' }) whatWorks?: string | null;
  @Field(() => String, { nullable: true, description: 'What does not work.' }) whatDoesNotWork?: string | null;
  @Field(() => String, { nullable: true, description: 'Rewards, as the child would choose them.' }) rewards?: string | null;
  @Field(() => String, { nullable: true, description: 'What follows where a promise is not kept.' }) consequences?: string | null;
  @Field(() => String, { nullable: true, description: 'Positive activities that the child takes part in.' }) activities?: string | null;
  @Field(() => String, { nullable: true, description: 'What could go wrong, how likely that is, and what is done about it.' }) risk?: string | null;
}
const terms = z
  .object({
    reasons: z.array(z.string()).min(1, 'say why there is a plan').max(6, 'at most six reasons'), ownReason: anyWords, strengths: anyWords, whatWorks: anyWords, whatDoesNotWork: anyWords,
    rewards: anyWords, consequences: anyWords, activities: anyWords, risk: anyWords,
  })
  .refine(({ reasons, ownReason }) => !reasons.includes(PastoralReason.OWN) || ownReason?.trim(), { path: ['ownReason'], message: 'say what the reason is' });

@InputType({ description: 'A pastoral plan to be opened.' })
export class OpenPastoralPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The plan whose thread it stands on: one begun for it or, where the child has special educational needs, the plan for these.' }) planId!: string;
  @Field(() => PastoralKind, { description: 'What kind it is. A child has one of a kind at a time.' }) kind!: PastoralKind;
  @Field(() => CalendarDate, { description: 'Its first day.' }) startsOn!: string;
  @Field(() => Int, { nullable: true, description: 'For how many weeks; as many as is usual for its kind, if not given.' }) weeks?: number | null;
  @Field(() => Int, { nullable: true, description: 'Weeks from one review to the next; as many as is usual for its kind, if not given.' }) reviewedEveryWeeks?: number | null;
  @Field(() => PastoralTermsInput, { description: 'What it says beside its targets.' }) terms!: PastoralTermsInput;
}
export const openPastoralPlanShape = z.object({ terms });

@InputType({ description: 'What a pastoral plan says from now on beside its targets, as a whole.' })
export class ChangePastoralPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The pastoral plan.' }) pastoralPlanId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => PastoralTermsInput, { description: 'What it says from now on. What is left out, it says no longer.' }) terms!: PastoralTermsInput;
}
export const changePastoralPlanShape = z.object({ terms });

@InputType({ description: 'A pastoral plan that ends.' })
export class EndPastoralPlanInput extends DeedInput {
  @Field(() => ID, { description: 'The pastoral plan.' }) pastoralPlanId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'Its last day.' }) on!: string;
  @Field(() => PastoralExit, { description: 'How it ends.' }) exit!: PastoralExit;
  @Field(() => String, { description: 'Why; the family reads it.' }) reason!: string;
  @Field(() => String, { description: 'What comes next for the child.' }) nextStep!: string;
}
export const endPastoralPlanShape = z.object({ reason: said('say why it ends'), nextStep: said('say what comes next for the child') });

@InputType({ description: 'What the child or the family says of a pastoral plan.' })
export class AddPastoralVoiceInput extends DeedInput {
  @Field(() => ID, { description: 'The pastoral plan.' }) pastoralPlanId!: string;
  @Field(() => ID, { nullable: true, description: 'The review at which it was heard, if at one.' }) pastoralReviewId?: string | null;
  @Field(() => WhoseVoice, { description: 'Whose voice it is.' }) whose!: WhoseVoice;
  @Field(() => String, { description: 'What they say, in their own words where that can be.' }) text!: string;
  @Field(() => CalendarDate, { description: 'The day on which they said it.' }) saidOn!: string;
  @Field(() => String, { nullable: true, description: 'How it was gathered, where somebody else writes it down.' }) howGathered?: string | null;
}
export const addPastoralVoiceShape = z.object({ text: said('say what they said'), howGathered: shortWords });

@InputType({ description: 'An alternative that was tried.' })
export class NoteAlternativeInput extends DeedInput {
  @Field(() => ID, { description: 'The pastoral plan.' }) pastoralPlanId!: string;
  @Field(() => AlternativeKind, { description: 'What was tried.' }) kind!: AlternativeKind;
  @Field(() => CalendarDate, { description: 'From when on.' }) fromOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Until when; none where it still goes on.' }) untilOn?: string | null;
  @Field(() => String, { description: 'What came of it.' }) result!: string;
}
export const noteAlternativeShape = z.object({ result: said('say what came of it') });
