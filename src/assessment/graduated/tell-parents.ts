import { deed } from '../../access';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { ParentsTold } from './graduated.events';
import { tellParentsShape, type TellParentsInput } from './graduated.inputs';
import { senSupportPolicy } from './graduated.policies';
import type { SenSupport } from './sen-support.entity';
import { takeSteps, whyNotOpen } from './support-course';

/** Records that the parents were told that their child gets SEN support (section 68). */
export const tellParents = deed<TellParentsInput, SenSupport, SenSupport>({
  may: senSupportPolicy.may.tellParents,
  input: tellParentsShape,
  about: [senSupportPolicy, (input) => input.supportId],
  async act(support, { version, on, how }, tools) {
    const refused = whyNotOpen(support) ?? (on < support.startedOn ? invalid('on', 'the parents are told of support that has begun') : undefined);
    if (refused) return refused;
    const told = await tools.tx.change(senSupportPolicy, { id: support.id, version }, { parentsToldOn: on, parentsToldHow: how.trim() });
    if (!told) return new ChangedMeanwhile(support, how);
    const problem = await takeSteps(tools, support, [{ kind: StepKind.PARENTS_TOLD, on }]);
    if (problem) return problem;
    tools.emit(ParentsTold, told, { senSupportId: told.id });
    return told;
  },
});
