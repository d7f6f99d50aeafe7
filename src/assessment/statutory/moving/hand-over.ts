import { deed } from '../../../access';
import { authorityMovePolicy, endRightsOfAuthority, handOverChild, MoveState, type AuthorityMove } from '../../../people';
import { dayInWords } from '../../../platform/calendar/day-words';
import { ChangedMeanwhile, isProblem, NotNow } from '../../../platform/graphql/problem';
import { ChildHandedOver } from '../../assessment.events';
import { StepKind } from '../steps';
import { takeStep } from '../take-step';
import { leaveAssessments } from './leave-assessments';
import { moveCourse, planInForce } from './move-course';
import type { HandOverInput } from './moving.inputs';

/**
 * Hands a child over to the new authority (s.47; regulation 15). The plan goes with the child as if the new authority had made it; an
 * assessment in progress does not. The old authority knows the child no more from this moment on.
 */
export const handOver = deed<HandOverInput, AuthorityMove, AuthorityMove>({
  may: authorityMovePolicy.may.handOver,
  about: [authorityMovePolicy, (input) => input.moveId],
  async act(move, { version }, tools) {
    const { tx, today, viewer, emit } = tools;
    const { toAuthorityId, childId, fromAuthorityId } = move;
    if (!toAuthorityId || move.state !== MoveState.EXPECTED) return new NotNow('The child is not to be handed over', move.state);
    if (viewer.actingFor !== fromAuthorityId) return new NotNow('The authority that is responsible now hands the child over', move.state);
    if (move.movesOn > today) return new NotNow(`The child moves on ${dayInWords(move.movesOn)}; until then you are responsible`, move.state);
    const done = await tx.change(authorityMovePolicy, { id: move.id, version }, { state: MoveState.HANDED_OVER });
    if (!done) return new ChangedMeanwhile(move);
    const left = await leaveAssessments(childId, move.toCode, tools);
    if (left) return left;
    const planId = await planInForce(tools, childId);
    const taken = planId ? await takeStep(tools, moveCourse(move, planId), { kind: StepKind.PLAN_TRANSFERRED, on: today }) : undefined;
    if (isProblem(taken)) return taken;
    const handed = await handOverChild({ ...move, toAuthorityId }, tools);
    if (!handed) return new ChangedMeanwhile(move);
    emit(ChildHandedOver, handed.child, { authorityMoveId: move.id });
    const asked = await tx.connection.query<{ id: string }>('SELECT id FROM advice_request WHERE child_id = $1 AND asked_organisation_id = $2', [childId, fromAuthorityId]);
    await endRightsOfAuthority(move, asked.map(({ id }) => id), tools);
    return done;
  },
});
