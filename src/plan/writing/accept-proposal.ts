import { deed } from '../../access';
import { ChangedMeanwhile, isProblem, NotNow } from '../../platform/graphql/problem';
import { kindsOfLine } from '../lines';
import { answerProposal } from './answer-proposal';
import type { LineProposal } from './line-proposal.entity';
import { lineProposalPolicy } from './line-proposal.policy';
import { wordOtherwise } from './word-otherwise';
import { ProposalAccepted } from './writing.events';
import { acceptProposalShape, type AcceptProposalInput } from './writing.inputs';

/** The line says what was proposed, in the same transaction: unless it says something else by now than what the proposal was about. */
export const acceptProposal = deed<AcceptProposalInput, LineProposal, LineProposal>({
  may: lineProposalPolicy.may.accept,
  input: acceptProposalShape,
  about: [lineProposalPolicy, (input) => input.lineProposalId],
  async act(proposal, { version, reason = null, onAuthorityOf = null }, tools) {
    const accepted = await answerProposal(tools, proposal, { deed: 'accept', version, words: reason, happened: ProposalAccepted });
    if (isProblem(accepted)) return accepted;
    // Whoever words the line at this moment is let finish, so that what they said is what is compared and shown.
    await tools.tx.connection.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [proposal.lineId]);
    const line = await tools.find(kindsOfLine[proposal.lineType].policy, proposal.lineId);
    if (!line) return new NotNow('The line is kept by whoever recorded it', proposal.state);
    if (line.text !== proposal.oldText) return new ChangedMeanwhile(line, proposal.newText);
    const reworded = await wordOtherwise(tools, line, { text: proposal.newText, reason: reason ?? proposal.why, onAuthorityOf });
    return isProblem(reworded) ? reworded : accepted;
  },
});
