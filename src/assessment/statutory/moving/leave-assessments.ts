import type { Tools } from '../../../access';
import { isProblem, type Problem } from '../../../platform/graphql/problem';
import { assessmentPolicy } from '../../assessment.policy';
import { advance } from '../advance';
import { StepKind } from '../steps';

/** An assessment in progress does not go with the child: the new authority decides afresh (SEN2, “Exported”). */
export async function leaveAssessments(childId: string, movedTo: string, tools: Tools): Promise<Problem | undefined> {
  const open = await tools.tx.connection.query<{ id: string }>(
    `SELECT id FROM assessment WHERE child_id = $1 AND state = 'OPEN' AND stage IS NOT NULL AND kind IN ('EHC_NEEDS_ASSESSMENT', 'REASSESSMENT') ORDER BY id`, [childId]);
  for (const { id } of open) {
    const assessment = await tools.find(assessmentPolicy, id);
    const left = await advance(assessment!, { version: assessment!.version, step: { kind: StepKind.MOVED_AWAY, on: tools.today, facts: { movedTo } }, with: { movedTo } }, tools);
    if (isProblem(left)) return left;
  }
  return undefined;
}
