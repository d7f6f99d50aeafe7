import './in-chronology';
import { AlternativeTried } from './alternative-tried.entity';
import { PastoralPlan } from './pastoral-plan.entity';
import { ChangeOfPastoralPlanResolver, PastoralPlanResolver, PastoralPlansOfChildResolver, PastoralPlansOfPlanResolver } from './pastoral-plan.resolver';
import { PastoralReview } from './pastoral-review.entity';
import { ChangeOfPastoralReviewResolver, PastoralReviewResolver } from './pastoral-review.resolver';
import { PastoralTarget } from './pastoral-target.entity';
import { PastoralVoice } from './pastoral-voice.entity';
import { TargetBehaviour } from './target-behaviour.entity';
import { TargetScore } from './target-score.entity';
import { ChangeOfTargetResolver, PastoralTargetResolver, TargetScoreResolver, TargetsOfOutcomeResolver } from './target.resolver';

export const pastoralPlanEntities = [PastoralPlan, TargetBehaviour, PastoralTarget, TargetScore, PastoralReview, PastoralVoice, AlternativeTried] as const;
export const pastoralPlanResolvers = [
  PastoralPlanResolver, PastoralPlansOfChildResolver, PastoralPlansOfPlanResolver, ChangeOfPastoralPlanResolver, PastoralTargetResolver, TargetScoreResolver, TargetsOfOutcomeResolver,
  ChangeOfTargetResolver, PastoralReviewResolver, ChangeOfPastoralReviewResolver,
] as const;
