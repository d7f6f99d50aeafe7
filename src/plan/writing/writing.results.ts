import { resultOf } from '../../platform/graphql/problem';
import { LineProposal } from './line-proposal.entity';
import { PlanPresence } from './plan-presence.entity';

export const LineProposalResult = resultOf('LineProposalResult', 'The proposed change, or what stands in the way.', LineProposal);
export const PlanPresenceResult = resultOf('PlanPresenceResult', 'Where you are seen to be, or what stands in the way.', PlanPresence);
