import { event } from '../../platform/events/event';

export const ChangeProposed = event('LineProposal.made');
export const ProposalAccepted = event('LineProposal.accepted');
export const ProposalDeclined = event('LineProposal.declined');
export const ProposalWithdrawn = event('LineProposal.withdrawn');
export const PresenceShown = event('PlanPresence.shown');
