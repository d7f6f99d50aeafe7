import { deed } from '../../access';
import { answerProposal } from './answer-proposal';
import type { LineProposal } from './line-proposal.entity';
import { lineProposalPolicy } from './line-proposal.policy';
import { ProposalWithdrawn } from './writing.events';
import type { WithdrawProposalInput } from './writing.inputs';

/** Takes a proposed wording back: for whoever proposed it, and for nobody else. */
export const withdrawProposal = deed<WithdrawProposalInput, LineProposal, LineProposal>({
  may: lineProposalPolicy.may.withdraw,
  about: [lineProposalPolicy, (input) => input.lineProposalId],
  act: (proposal, { version }, tools) => answerProposal(tools, proposal, { deed: 'withdraw', version, happened: ProposalWithdrawn }),
});
