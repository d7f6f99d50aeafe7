import type { Request } from '../../access';
import { linesOfPlan } from '../lines-of-plan';
import type { LineProposal } from './line-proposal.entity';
import { ProposalState } from './line-proposal.states';
import { proposalsOfLine } from './writing.loaders';

/** What is proposed for the lines of a plan and waits for an answer, in the order of the lines. */
export async function openProposals(request: Request, planId: string): Promise<LineProposal[]> {
  const lines = await linesOfPlan(request, planId);
  const proposals = await Promise.all(lines.map(({ id }) => request.load(proposalsOfLine, id)));
  return proposals.flat().filter(({ state }) => state === ProposalState.OPEN);
}
