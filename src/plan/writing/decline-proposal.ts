import { deed } from '../../access';
import { answerProposal } from './answer-proposal';
import type { LineProposal } from './line-proposal.entity';
import { lineProposalPolicy } from './line-proposal.policy';
import { ProposalDeclined } from './writing.events';
import { declineProposalShape, type DeclineProposalInput } from './writing.inputs';

export const declineProposal = deed<DeclineProposalInput, LineProposal, LineProposal>({
  may: lineProposalPolicy.may.decline,
  input: declineProposalShape,
  about: [lineProposalPolicy, (input) => input.lineProposalId],
  act: (proposal, { version, reason }, tools) =>
    answerProposal(tools, proposal, { deed: 'decline', version, words: reason, happened: ProposalDeclined }),
});
