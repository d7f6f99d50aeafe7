import { event } from '../../platform/events/event';

export const PastoralPlanOpened = event('PastoralPlan.opened');
export const PastoralPlanChanged = event('PastoralPlan.changed');
export const PastoralPlanEnded = event('PastoralPlan.ended');
export const BehaviourDescribed = event('TargetBehaviour.described');
export const TargetSet = event('PastoralTarget.set');
export const TargetChanged = event('PastoralTarget.changed');
export const TargetEnded = event('PastoralTarget.ended');
export const TargetScored = event('TargetScore.given');
export const PastoralReviewHeld = event('PastoralReview.held');
export const VoiceHeard = event('PastoralVoice.heard');
export const AlternativeNoted = event('AlternativeTried.noted');
