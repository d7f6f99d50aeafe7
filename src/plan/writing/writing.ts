import { LineProposal } from './line-proposal.entity';
import { ChangeOfProposalResolver, LineProposalResolver, ProposalsOfLineResolver, ProposalsOfPlanResolver } from './line-proposal.resolver';
import { PlanPresence } from './plan-presence.entity';
import { ChangeOfPresenceResolver, PlanPresenceResolver, PresencesOfPlanResolver } from './plan-presence.resolver';

/** Several people at one plan: what they propose, and where they are. */
export const writingEntities = [LineProposal, PlanPresence] as const;
export const writingResolvers = [
  LineProposalResolver,
  ProposalsOfLineResolver,
  ProposalsOfPlanResolver,
  ChangeOfProposalResolver,
  PlanPresenceResolver,
  PresencesOfPlanResolver,
  ChangeOfPresenceResolver,
] as const;
