import { byForeignKey, byId } from '../../access';
import type { LineProposal } from './line-proposal.entity';
import { lineProposalPolicy } from './line-proposal.policy';
import type { PlanPresence } from './plan-presence.entity';
import { planPresencePolicy } from './plan-presence.policy';

export const proposalById = byId<LineProposal>(lineProposalPolicy);
export const proposalsOfLine = byForeignKey<LineProposal>(lineProposalPolicy, 'lineId');
export const presenceById = byId<PlanPresence>(planPresencePolicy);
export const presencesAtPlan = byForeignKey<PlanPresence>(planPresencePolicy, 'planId');
