import { resultOf } from '../../platform/graphql/problem';
import { AlternativeTried } from './alternative-tried.entity';
import { PastoralPlan } from './pastoral-plan.entity';
import { PastoralReview } from './pastoral-review.entity';
import { PastoralTarget } from './pastoral-target.entity';
import { PastoralVoice } from './pastoral-voice.entity';
import { TargetBehaviour } from './target-behaviour.entity';
import { TargetScore } from './target-score.entity';

export const PastoralPlanResult = resultOf('PastoralPlanResult', 'The pastoral plan, or what stands in the way.', PastoralPlan);
export const TargetBehaviourResult = resultOf('TargetBehaviourResult', 'The behaviour as it is described, or what stands in the way.', TargetBehaviour);
export const PastoralTargetResult = resultOf('PastoralTargetResult', 'The target, or what stands in the way.', PastoralTarget);
export const TargetScoreResult = resultOf('TargetScoreResult', 'The score, or what stands in the way.', TargetScore);
export const PastoralReviewResult = resultOf('PastoralReviewResult', 'The review, or what stands in the way.', PastoralReview);
export const PastoralVoiceResult = resultOf('PastoralVoiceResult', 'What they say, or what stands in the way.', PastoralVoice);
export const AlternativeTriedResult = resultOf('AlternativeTriedResult', 'What was tried, or what stands in the way.', AlternativeTried);
