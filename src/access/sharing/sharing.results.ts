import { resultOf } from '../../platform/graphql/problem';
import { HandlingDecision } from './handling-decision.entity';
import { Share } from './share.entity';
import { SharingDecision } from './sharing-decision.entity';

export const SharingDecisionResult = resultOf('SharingDecisionResult', 'The decision, or what stands in the way.', SharingDecision);
export const ShareResult = resultOf('ShareResult', 'The share, or what stands in the way.', Share);
export const HandlingDecisionResult = resultOf('HandlingDecisionResult', 'The decision, or what stands in the way.', HandlingDecision);
