import { deed } from '../../../access';
import { authorityMovePolicy, type AuthorityMove } from '../../../people';
import { isProblem, NotNow } from '../../../platform/graphql/problem';
import { StepKind } from '../steps';
import { takeStep } from '../take-step';
import { moveCourse, planInForce } from './move-course';
import { explainTransferShape, type ExplainTransferInput } from './moving.inputs';

/** The new authority tells the family that the plan was transferred, whether it will re-assess, and when it will review (regulation 15(4)). */
export const explainTransfer = deed<ExplainTransferInput, AuthorityMove, AuthorityMove>({
  may: authorityMovePolicy.may.explain,
  input: explainTransferShape,
  about: [authorityMovePolicy, (input) => input.moveId],
  async act(move, { willReassess, reviewBy, words, on }, tools) {
    if (tools.viewer.actingFor !== move.toAuthorityId) return new NotNow('The new authority tells the family', move.state);
    const planId = await planInForce(tools, move.childId);
    if (!planId) return new NotNow('There is no plan that was transferred', move.state);
    const step = { kind: StepKind.TRANSFER_EXPLAINED, on: on ?? tools.today, reason: words, facts: { willReassess, reviewBy } };
    const taken = await takeStep(tools, moveCourse(move, planId), step);
    return isProblem(taken) ? taken : move;
  },
});
