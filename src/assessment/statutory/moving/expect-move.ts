import { deed } from '../../../access';
import { authorityMovePolicy, childPolicy, MoveState, organisationByAuthorityCode, type AuthorityMove, type Child } from '../../../people';
import { invalid, isProblem, NotNow } from '../../../platform/graphql/problem';
import { MoveExpected } from '../../assessment.events';
import { StepKind } from '../steps';
import { takeStep } from '../take-step';
import { leaveAssessments } from './leave-assessments';
import { moveCourse, planInForce, planMadeOn } from './move-course';
import { expectMoveShape, type ExpectMoveInput } from './moving.inputs';

const OUTSIDE = 'XXX';

/** Records that a child moves to another authority. With a plan, the days run in which it is to be transferred (regulation 15(1) and (2)). */
export const expectMove = deed<ExpectMoveInput, Child, AuthorityMove>({
  may: authorityMovePolicy.may.expect,
  input: expectMoveShape,
  about: [childPolicy, (input) => input.childId],
  async act(child, { toCode, movesOn, knownOn }, tools) {
    const { tx, viewer, today, emit } = tools;
    const known = knownOn ?? today;
    if (known > today) return invalid('knownOn', 'you cannot have come to know of it on a day that has not come yet');
    if (child.authorityId !== viewer.actingFor) return invalid('childId', 'the authority that is responsible for the child records this');
    const to = toCode === OUTSIDE ? null : await organisationByAuthorityCode(tx.connection, toCode);
    if (toCode !== OUTSIDE && !to) return invalid('toCode', `no local authority has the code ${toCode}`);
    if (to?.id === child.authorityId) return invalid('toCode', 'this is the authority that the child moves from');
    const present = await tx.connection.query('SELECT FROM authority_move WHERE child_id = $1 AND state = $2', [child.id, MoveState.EXPECTED]);
    if (present.length > 0) return new NotNow('A move of the child is known already', MoveState.EXPECTED);
    const move = await tx.insert(authorityMovePolicy, {
      childId: child.id, fromAuthorityId: child.authorityId, toAuthorityId: to?.id ?? null, toCode, knownOn: known, movesOn, state: to ? MoveState.EXPECTED : MoveState.OUT_OF_ENGLAND,
    });
    const problem = to ? await startClocks(move) : await leaveAssessments(child.id, toCode, tools);
    if (problem) return problem;
    emit(MoveExpected, move);
    return move;

    async function startClocks(expected: AuthorityMove) {
      const planId = await planInForce(tools, child.id);
      if (!planId) return undefined;
      const made = await planMadeOn(tools, planId);
      for (const step of [{ kind: StepKind.MOVE_KNOWN, on: known }, { kind: StepKind.MOVED, on: movesOn }, { kind: StepKind.PLAN_MADE, on: made }]) {
        const taken = await takeStep(tools, moveCourse(expected, planId), step);
        if (isProblem(taken)) return taken;
      }
      return undefined;
    }
  },
});
