import { deed } from '../access';
import { ChangedMeanwhile, NotNow } from '../platform/graphql/problem';
import { AssessmentState, type Assessment } from './assessment.entity';
import { AssessmentClosed } from './assessment.events';
import { closeAssessmentShape, type CloseAssessmentInput } from './assessment.inputs';
import { assessmentPolicy } from './assessment.policy';
import { endWhatBeingAskedGave, withdrawWhatWaits } from './closing';
import { assessmentTransitions } from './states';
import { CourseStage } from './statutory/course-stage';

/** No clock is stopped by closing a file. */
const waitsFor: readonly CourseStage[] = [CourseStage.REQUESTED, CourseStage.ASSESSING, CourseStage.TO_BE_ISSUED, CourseStage.DRAFT];

/**
 * Closes an assessment. What nobody has answered yet is withdrawn, so that it leaves every worklist. Being asked is no reason to know
 * the child any more: whoever goes on working with the child is of the team.
 */
export const closeAssessment = deed<CloseAssessmentInput, Assessment, Assessment>({
  may: assessmentPolicy.may.close,
  input: closeAssessmentShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, { version, reason }, tools) {
    const { tx, today, emit } = tools;
    if (!assessmentTransitions[assessment.state].includes(AssessmentState.CLOSED)) return new NotNow('The assessment is closed already', assessment.state);
    if (assessment.stage && waitsFor.includes(assessment.stage)) {
      return new NotNow('It is under way in law: decide it, or record that the request was withdrawn or the assessment ended', assessment.stage);
    }
    const closed = await tx.change(assessmentPolicy, { id: assessment.id, version }, { state: AssessmentState.CLOSED, closedOn: today, closedReason: reason.trim() });
    if (!closed || !(await withdrawWhatWaits(assessment.id, tools))) return new ChangedMeanwhile(assessment, reason);
    await endWhatBeingAskedGave(assessment.id, tools);
    emit(AssessmentClosed, closed, { assessmentId: closed.id });
    return closed;
  },
});
