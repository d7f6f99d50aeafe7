import { deed, Kind } from '../access';
import { childPolicy, type Child } from '../people';
import { invalid, NotNow } from '../platform/graphql/problem';
import { AssessmentKind, AssessmentState, type Assessment } from './assessment.entity';
import { AssessmentOpened } from './assessment.events';
import { openAssessmentShape, type OpenAssessmentInput } from './assessment.inputs';
import { assessmentPolicy } from './assessment.policy';

/** Of what the law counts from, nothing yet: nobody has recorded a request. */
const notOfStatute = { stage: null, receivedOn: null, requestSource: null, requestedBy: null, inYouthAccommodation: null, movedTo: null, planId: null } as const;

/** Opens a coordinated assessment: from now on there is one place where everybody is asked and everybody answers. */
export const openAssessment = deed<OpenAssessmentInput, Child, Assessment>({
  may: assessmentPolicy.may.open,
  input: openAssessmentShape,
  about: [childPolicy, (input) => input.childId],
  async act({ id: childId }, { kind, purpose }, { tx, viewer, today, emit }) {
    if (kind === AssessmentKind.SCHOOL_LED && !viewer.offices.includes(Kind.SENCO)) return invalid('kind', 'the school’s SENCO opens what the school leads');
    if (kind === AssessmentKind.REASSESSMENT) return invalid('kind', 'a re-assessment begins with a request for it, or with the authority’s own decision');
    const open = await tx.connection.query(`SELECT FROM assessment WHERE child_id = $1 AND kind = $2 AND state = 'OPEN'`, [childId, kind]);
    if (open.length > 0) return new NotNow('An assessment of this kind is open already for this child', AssessmentState.OPEN);
    const assessment = await tx.insert(assessmentPolicy, {
      childId, kind, purpose: purpose.trim(), state: AssessmentState.OPEN, openedOn: today, closedOn: null, closedReason: null, coordinatingOrganisationId: viewer.actingFor, ...notOfStatute,
    });
    emit(AssessmentOpened, assessment, { assessmentId: assessment.id });
    return assessment;
  },
});
