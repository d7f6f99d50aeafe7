import type { Tools } from '../../../access';
import type { AuthorityMove } from '../../../people';
import { PlanEdition, PlanKind, PlanState } from '../../../plan';
import { Duty } from '../clock';
import type { Course } from '../course';
import { OF_A_CHALLENGE } from '../statutory-step.entity';
import { CourseKind } from '../steps';

/** The EHC plan that is in force for a child, if there is one: it goes with the child. */
export async function planInForce({ tx }: Tools, childId: string): Promise<string | null> {
  const [plan] = await tx.connection.query<{ id: string }>('SELECT id FROM plan WHERE child_id = $1 AND kind = $2 AND state = $3', [childId, PlanKind.EHC_PLAN, PlanState.ISSUED]);
  return plan?.id ?? null;
}

/** The day on which a plan was made, or last amended: its year is counted from it. */
export async function planMadeOn({ tx }: Tools, planId: string): Promise<string> {
  const [made] = await tx.connection.query<{ on: string }>(
    'SELECT max(issued_on) AS "on" FROM plan_version WHERE plan_id = $1 AND edition IS DISTINCT FROM $2', [planId, PlanEdition.DRAFT]);
  return made!.on;
}

/** A move as the course of steps that it is; it tells where the child will be, and is known no more widely than the move itself. */
export const moveCourse = ({ id, childId, fromAuthorityId, toAuthorityId }: AuthorityMove, planId: string): Course => ({
  type: CourseKind.TRANSFER, id, childId, planId, audience: OF_A_CHALLENGE,
  responsible: {
    [Duty.FORMER_AUTHORITY]: { organisationId: fromAuthorityId, personId: null },
    [Duty.AUTHORITY]: { organisationId: toAuthorityId, personId: null },
  },
});
