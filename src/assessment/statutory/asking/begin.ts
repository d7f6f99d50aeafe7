import type { Tools } from '../../../access';
import type { Child } from '../../../people';
import { invalid, isProblem, type Problem } from '../../../platform/graphql/problem';
import { AssessmentState, type Assessment, type AssessmentKind } from '../../assessment.entity';
import { AssessmentOpened } from '../../assessment.events';
import { assessmentPolicy } from '../../assessment.policy';
import { advance } from '../advance';
import type { StepKind } from '../steps';
import type { Asked } from './who-asks';

type Present = Pick<Assessment, 'id' | 'stage' | 'receivedOn'>;

/** The assessment of a kind that is open for a child, if there is one. */
export async function presentAssessment(childId: string, kind: AssessmentKind, { tx }: Tools): Promise<Present | undefined> {
  const [present] = await tx.connection.query<Present>(
    `SELECT id, stage, received_on AS "receivedOn" FROM assessment WHERE child_id = $1 AND kind = $2 AND state = 'OPEN'`, [childId, kind]);
  return present;
}

interface Beginning {
  readonly kind: AssessmentKind;
  readonly purpose: string;
  readonly asked: Asked;
  readonly step: StepKind;
}

/** Begins the course of an assessment: of one that is being coordinated already, or of a new one. */
export async function begin(child: Child, { kind, purpose, asked, step }: Beginning, tools: Tools): Promise<Assessment | Problem> {
  const { tx, viewer, find } = tools;
  if (!child.authorityId) return invalid('childId', 'no local authority is known to be responsible for the child');
  const present = await presentAssessment(child.id, kind, tools);
  const assessment = present
    ? await find(assessmentPolicy, present.id)
    : await tx.insert(assessmentPolicy, {
        childId: child.id, kind, purpose: purpose.trim(), state: AssessmentState.OPEN, openedOn: asked.receivedOn, closedOn: null, closedReason: null,
        coordinatingOrganisationId: child.authorityId, stage: null, ...asked, movedTo: null, planId: null,
      });
  const facts = { source: asked.requestSource, ...(asked.requestedBy && { requestedBy: asked.requestedBy }), recordedFor: viewer.actingFor };
  const begun = await advance(assessment!, { version: assessment!.version, step: { kind: step, on: asked.receivedOn, reason: purpose, facts }, with: { ...asked } }, tools);
  if (!isProblem(begun) && !present) tools.emit(AssessmentOpened, begun, { assessmentId: begun.id });
  return begun;
}
