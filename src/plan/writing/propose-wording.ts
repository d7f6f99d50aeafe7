import { deed, type PolicyOf, type Request } from '../../access';
import { ChangedMeanwhile, invalid, type Problem } from '../../platform/graphql/problem';
import { LineType } from '../line-type';
import type { Line } from '../line.entity';
import { kindsOfLine } from '../lines';
import { tellPlans } from '../tell-plans';
import type { LineProposal } from './line-proposal.entity';
import { lineProposalPolicy } from './line-proposal.policy';
import { ProposalState } from './line-proposal.states';
import { ChangeProposed } from './writing.events';
import { proposeWordingShape, type ProposeWordingInput } from './writing.inputs';

const proposingFor = (lineType: LineType, policy: PolicyOf<Line>) =>
  deed<ProposeWordingInput, Line, LineProposal>({
    may: lineProposalPolicy.may.propose,
    input: proposeWordingShape,
    about: [policy, (input) => input.lineId],
    async act(line, { version, text, why }, tools) {
      const newText = text.trim();
      if (line.version !== version) return new ChangedMeanwhile(line, newText);
      if (newText === line.text) return invalid('text', 'the line says so already');
      const { id: lineId, childId, section, sharedWithFamily, recordedFor: lineFor, handling = null } = line;
      const proposed = await tools.tx.insert(lineProposalPolicy, {
        childId,
        lineType,
        lineId,
        section,
        sharedWithFamily,
        lineFor,
        handling,
        oldText: line.text,
        newText,
        why: why?.trim() ?? null,
        state: ProposalState.OPEN,
        answer: null,
        answeredAt: null,
        answeredById: null,
      });
      await tellPlans(tools, ChangeProposed, { about: proposed, lineId });
      return proposed;
    },
  });
const proposing = Object.fromEntries(Object.values(LineType).map((type) => [type, proposingFor(type, kindsOfLine[type].policy)])) as Record<
  LineType,
  ReturnType<typeof proposingFor>
>;

/** Proposes another wording for a line that the viewer reads. */
export const proposeWording = (request: Request, input: ProposeWordingInput): Promise<LineProposal | Problem> =>
  proposing[input.lineType](request, input);
