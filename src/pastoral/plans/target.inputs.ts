import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { TargetState } from './pastoral-target.entity';
import { anyWords, said, shortWords } from './plans.shapes';
import { ScoredBy } from './target-score.entity';
import { highestScore } from './scoring';

@InputType({ description: 'What a target says: what the child will do, and what three sides promise for it.' })
export class TargetWordsInput {
  @Field(() => String, { description: 'What the child will do, so that anybody can see whether it was done.' }) text!: string;
  @Field(() => String, { nullable: true, description: 'How anybody knows: what is counted, when, by whom.' }) measure?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the child stands before it.' }) baseline?: string | null;
  @Field(() => String, { description: 'What the school will do.' }) schoolWill!: string;
  @Field(() => String, { description: 'What the family will do.' }) familyWill!: string;
  @Field(() => String, { description: 'What the child will do, in the child’s own words: “I will …”.' }) iWill!: string;
  @Field(() => ID, { nullable: true, description: 'The outcome of the thread that it leads to, if any.' }) outcomeId?: string | null;
  @Field(() => ID, { nullable: true, description: 'The behaviour of this plan that it is to change, if it is of one.' }) targetBehaviourId?: string | null;
}
const targetWords = z.object({
  text: said('say what the child will do'), measure: anyWords, baseline: anyWords,
  schoolWill: said('say what the school will do'), familyWill: said('say what the family will do'), iWill: said('say what the child will do, in the child’s words'),
});

@InputType({ description: 'A target to be worked on.' })
export class SetTargetInput extends DeedInput {
  @Field(() => ID, { description: 'The pastoral plan. At most three of its targets are worked on at a time.' }) pastoralPlanId!: string;
  @Field(() => TargetWordsInput, { description: 'What it says.' }) target!: TargetWordsInput;
  @Field(() => CalendarDate, { description: 'Worked on from this day.' }) fromOn!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Until this day; until the next review, if not given.' }) untilOn?: string | null;
}
export const setTargetShape = z.object({ target: targetWords });

@InputType({ description: 'A target that is worded or promised otherwise from now on, as a whole.' })
export class ChangeTargetInput extends DeedInput {
  @Field(() => ID, { description: 'The target.' }) pastoralTargetId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => TargetWordsInput, { description: 'What it says from now on. What is left out, it says no longer.' }) target!: TargetWordsInput;
  @Field(() => CalendarDate, { nullable: true, description: 'Worked on until this day; as before, if not given.' }) untilOn?: string | null;
}
export const changeTargetShape = z.object({ target: targetWords });

@InputType({ description: 'A target that is worked on no longer.' })
export class EndTargetInput extends DeedInput {
  @Field(() => ID, { description: 'The target.' }) pastoralTargetId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => TargetState, { description: 'What has become of it: anything but LIVE.' }) state!: TargetState;
  @Field(() => String, { nullable: true, description: 'What is to be said of it.' }) reason?: string | null;
}
const ended = z.string().refine((state) => state !== (TargetState.LIVE as string), 'a target ends by being met, met in part, not met, or dropped');
export const endTargetShape = z.object({ state: ended, reason: anyWords });

const score = z.number().int().min(0, 'a score is 0 at least').max(highestScore, `a score is ${highestScore} at most`);

@InputType({ description: 'How it went with a target.' })
export class ScoreTargetInput extends DeedInput {
  @Field(() => ID, { description: 'The target.' }) pastoralTargetId!: string;
  @Field(() => Int, { description: 'From 0 (not yet) to 3 (by myself).' }) score!: number;
  @Field(() => ScoredBy, { defaultValue: ScoredBy.SCHOOL, description: 'Whose judgement it is; the school can write down the child’s and the family’s.' }) by!: ScoredBy;
  @Field(() => CalendarDate, { nullable: true, description: 'The day that it is of; today, if not given.' }) scoredOn?: string | null;
  @Field(() => String, { nullable: true, description: 'The part of the day, as “Period 3” or “break”.' }) lesson?: string | null;
  @Field(() => String, { nullable: true, description: 'What there is to say about it.' }) note?: string | null;
}
export const scoreTargetShape = z.object({ score, lesson: shortWords, note: anyWords });

@InputType({ description: 'What a review found of one target.' })
export class ReviewedTargetInput {
  @Field(() => ID, { description: 'The target: one of those that are worked on.' }) pastoralTargetId!: string;
  @Field(() => Int, { description: 'How it went since the last review, from 0 (not yet) to 3 (by myself).' }) score!: number;
  @Field(() => TargetState, { description: 'What becomes of it: LIVE where it is worked on further.' }) state!: TargetState;
  @Field(() => String, { nullable: true, description: 'What there is to say about it.' }) note?: string | null;
}

@InputType({ description: 'A review of a pastoral plan that was held.' })
export class HoldPastoralReviewInput extends DeedInput {
  @Field(() => ID, { description: 'The review.' }) pastoralReviewId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => CalendarDate, { description: 'The day on which it was held.' }) heldOn!: string;
  @Field(() => String, { description: 'Who was there, by name or part; agencies too.' }) whoCame!: string;
  @Field(() => String, { nullable: true, description: 'What has helped.' }) whatHelped?: string | null;
  @Field(() => String, { nullable: true, description: 'What has not helped.' }) whatDidNot?: string | null;
  @Field(() => String, { description: 'What was agreed for the weeks to come.' }) agreed!: string;
  @Field(() => [ReviewedTargetInput], { description: 'Every target that is worked on, with its score.' }) targets!: ReviewedTargetInput[];
}
export const holdPastoralReviewShape = z.object({
  whoCame: said('say who was there'), whatHelped: anyWords, whatDidNot: anyWords, agreed: said('say what was agreed'),
  targets: z.array(z.object({ score, note: anyWords })).max(10, 'no plan has so many targets at a time'),
});
