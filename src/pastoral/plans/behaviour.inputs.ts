import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { DeedInput } from '../../platform/graphql/deed-input';
import { CalendarDate } from '../../platform/graphql/scalars';
import { anyWords, said } from './plans.shapes';
import { StageResponse } from './stage-response';
import { BehaviourPurpose, CountedPer } from './target-behaviour.entity';

@InputType({ description: 'A behaviour that is to change, as it is described.' })
export class BehaviourInput {
  @Field(() => String, { description: 'What can be seen and heard; nothing that is guessed.' }) behaviour!: string;
  @Field(() => CalendarDate, { nullable: true, description: 'Baseline: counted from this day on.' }) countedFrom?: string | null;
  @Field(() => CalendarDate, { nullable: true, description: 'Baseline: counted until this day.' }) countedUntil?: string | null;
  @Field(() => Float, { nullable: true, description: 'Baseline: how often, on average.' }) frequency?: number | null;
  @Field(() => CountedPer, { nullable: true, description: 'Baseline: how often in which stretch of time.' }) countedPer?: CountedPer | null;
  @Field(() => Float, { nullable: true, description: 'Baseline: how long it lasts, in minutes, on average.' }) durationMinutes?: number | null;
  @Field(() => Int, { nullable: true, description: 'Baseline: how strong it is, from 1 (hardly noticed) to 5 (somebody could be hurt).' }) intensity?: number | null;
  @Field(() => BehaviourPurpose, { nullable: true, description: 'What it is for; none while that is not known.' }) purpose?: BehaviourPurpose | null;
  @Field(() => String, { nullable: true, description: 'What sets it off.' }) triggers?: string | null;
  @Field(() => String, { nullable: true, description: 'Early signs that it is coming.' }) earlySigns?: string | null;
  @Field(() => String, { nullable: true, description: 'What is changed beforehand.' }) prevention?: string | null;
  @Field(() => String, { nullable: true, description: 'What the child is taught to do instead.' }) replacementSkill?: string | null;
  @Field(() => [StageResponse], { defaultValue: [], description: 'What adults do and say, stage by stage; of each stage once.' }) responses!: StageResponse[];
  @Field(() => String, { nullable: true, description: 'How things are calmed.' }) deEscalation?: string | null;
  @Field(() => String, { nullable: true, description: 'How things are mended afterwards.' }) repair?: string | null;
  @Field(() => String, { nullable: true, description: 'When and how the replacement skill is rewarded.' }) rewardSchedule?: string | null;
  @Field(() => String, { nullable: true, description: 'How to communicate with the child.' }) communication?: string | null;
  @Field(() => String, { nullable: true, description: 'What is medical about it.' }) medical?: string | null;
  @Field(() => String, { nullable: true, description: 'What staff must have learned.' }) staffTraining?: string | null;
  @Field(() => String, { nullable: true, description: 'Restrictive intervention, where an assessment of risk calls for it.' }) restrictiveIntervention?: string | null;
  @Field(() => String, { nullable: true, description: 'The assessment of risk; needed for any restrictive intervention.' }) riskAssessment?: string | null;
  @Field(() => String, { nullable: true, description: 'What is counted, how often and by whom.' }) measure?: string | null;
}
const amount = (most: number) => z.number().min(0, 'this cannot be less than nought').max(most, `at most ${most}`).nullish();
const goTogether = ({ frequency, countedPer }: { frequency?: unknown; countedPer?: unknown }): boolean => (frequency == null) === (countedPer == null);
const isSafe = ({ restrictiveIntervention, riskAssessment }: { restrictiveIntervention?: string | null | undefined; riskAssessment?: string | null | undefined }): boolean =>
  !restrictiveIntervention?.trim() || Boolean(riskAssessment?.trim());
const eachOnce = (responses: readonly { readonly stage: string }[]): boolean => new Set(responses.map(({ stage }) => stage)).size === responses.length;

const behaviour = z
  .object({
    behaviour: said('say what can be seen and heard'), frequency: amount(10_000), countedPer: z.string().nullish(), durationMinutes: amount(1_440),
    intensity: z.number().int().min(1, 'at least 1').max(5, 'at most 5').nullish(),
    responses: z.array(z.object({ stage: z.string(), looksLike: anyWords, staffDo: said('say what adults do'), staffSay: anyWords })).refine(eachOnce, 'each stage is described once'),
    triggers: anyWords, earlySigns: anyWords, prevention: anyWords, replacementSkill: anyWords, deEscalation: anyWords, repair: anyWords, rewardSchedule: anyWords, communication: anyWords,
    medical: anyWords, staffTraining: anyWords, restrictiveIntervention: anyWords, riskAssessment: anyWords, measure: anyWords,
  })
  .refine(goTogether, { path: ['countedPer'], message: 'say both how often and in which stretch of time, or neither' })
  .refine(isSafe, { path: ['riskAssessment'], message: 'restrictive intervention is planned on an assessment of risk only' });

@InputType({ description: 'A behaviour to be described in a pastoral plan.' })
export class DescribeBehaviourInput extends DeedInput {
  @Field(() => ID, { description: 'The pastoral plan.' }) pastoralPlanId!: string;
  @Field(() => BehaviourInput, { description: 'How it is described.' }) description!: BehaviourInput;
}
@InputType({ description: 'A behaviour that is described otherwise from now on, as a whole.' })
export class ChangeBehaviourInput extends DeedInput {
  @Field(() => ID, { description: 'The behaviour.' }) targetBehaviourId!: string;
  @Field(() => Int, { description: 'The version that you saw.' }) version!: number;
  @Field(() => BehaviourInput, { description: 'How it is described from now on. What is left out is no longer said.' }) description!: BehaviourInput;
}
export const behaviourShape = z.object({ description: behaviour });
