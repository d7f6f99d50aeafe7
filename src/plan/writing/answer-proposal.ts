import type { Tools } from '../../access';
import type { EventType } from '../../platform/events/event';
import { ChangedMeanwhile, NotNow, type Problem } from '../../platform/graphql/problem';
import { tellPlans } from '../tell-plans';
import type { LineProposal } from './line-proposal.entity';
import { lineProposalPolicy } from './line-proposal.policy';
import { stateAfter } from './line-proposal.states';

interface Answer {
  readonly deed: 'accept' | 'decline' | 'withdraw';
  readonly version: number;
  readonly words?: string | null | undefined;
  readonly happened: EventType;
}

/** Says what came of a proposed wording, to everybody who follows the plans of its line. */
export async function answerProposal(
  tools: Tools,
  proposal: LineProposal,
  { deed, version, words, happened }: Answer,
): Promise<LineProposal | Problem> {
  const state = stateAfter(proposal.state, deed);
  if (!state) return new NotNow('This has been answered already', proposal.state);
  const changes = { state, answer: words?.trim() || null, answeredAt: tools.now, answeredById: tools.viewer.personId };
  const answered = await tools.tx.change(lineProposalPolicy, { id: proposal.id, version }, changes);
  if (!answered) return new ChangedMeanwhile({ version: proposal.version, text: proposal.answer }, words);
  await tellPlans(tools, happened, { about: answered, lineId: proposal.lineId });
  return answered;
}
