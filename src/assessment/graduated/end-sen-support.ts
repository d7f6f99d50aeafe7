import { deed } from '../../access';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { SupportEnded } from './graduated.events';
import { endSenSupportShape, type EndSenSupportInput } from './graduated.inputs';
import { senSupportPolicy } from './graduated.policies';
import { SupportState, type SenSupport } from './sen-support.entity';
import { takeSteps, whyNotOpen } from './support-course';

/** Ends SEN support: the child needs it no longer, or a plan takes its place. What was recorded stays. */
export const endSenSupport = deed<EndSenSupportInput, SenSupport, SenSupport>({
  may: senSupportPolicy.may.end,
  input: endSenSupportShape,
  about: [senSupportPolicy, (input) => input.supportId],
  async act(support, { version, on, reason }, tools) {
    const refused = whyNotOpen(support) ?? (on < support.startedOn ? invalid('on', 'support cannot end before it began') : undefined);
    if (refused) return refused;
    const ended = await tools.tx.change(senSupportPolicy, { id: support.id, version }, { state: SupportState.ENDED, endedOn: on, endedReason: reason.trim() });
    if (!ended) return new ChangedMeanwhile(support, reason);
    const problem = await takeSteps(tools, support, [{ kind: StepKind.SUPPORT_ENDED, on, reason }]);
    if (problem) return problem;
    tools.emit(SupportEnded, ended, { senSupportId: ended.id });
    return ended;
  },
});
