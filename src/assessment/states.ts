import { AssessmentState } from './assessment.entity';
import { AdviceRequestState } from './request/advice-request.entity';

/** From each state, where it can go. */
export const assessmentTransitions: Readonly<Record<AssessmentState, readonly AssessmentState[]>> = {
  OPEN: [AssessmentState.CLOSED],
  // What was refused and is ordered, or conceded, after all goes on where it was left.
  CLOSED: [AssessmentState.OPEN],
};

/** What was given stays given: a correction is a new advice. What was sent back for detail waits for one, or for an answer, or until the assessment is closed. */
export const requestTransitions: Readonly<Record<AdviceRequestState, readonly AdviceRequestState[]>> = {
  ASKED: [AdviceRequestState.TIME_ASKED, AdviceRequestState.DECLINED, AdviceRequestState.GIVEN, AdviceRequestState.WITHDRAWN],
  TIME_ASKED: [AdviceRequestState.ASKED, AdviceRequestState.DECLINED, AdviceRequestState.GIVEN, AdviceRequestState.WITHDRAWN],
  DECLINED: [],
  GIVEN: [AdviceRequestState.RETURNED],
  RETURNED: [AdviceRequestState.GIVEN],
  WITHDRAWN: [],
};
