import { type CourseStage } from './course-stage';
import { stepDescriptions, type StepKind } from './steps';

/** What a step is, in a sentence. */
export const stepWords = (kind: StepKind): string => stepDescriptions[kind].description;

/** How far a course has come, for whoever tries something that does not fit. */
export const stageWords: Readonly<Record<CourseStage, string>> = {
  NOT_BEGUN: 'Nothing has been recorded yet.',
  REQUESTED: 'The authority has not decided yet whether it assesses.',
  NOT_ASSESSED: 'The authority decided not to assess.',
  ASSESSING: 'The assessment goes on; no draft has been served yet.',
  TO_BE_ISSUED: 'A plan is to be issued; no draft has been served yet.',
  NOT_ISSUED: 'The authority decided not to issue a plan.',
  DRAFT: 'The draft has been served.',
  ISSUED: 'The final plan has been issued.',
  WITHDRAWN: 'The request was withdrawn.',
  STOPPED: 'The assessment was ended.',
  MOVED_AWAY: 'The family has moved to another authority.',
  UNDER_WAY: 'It is under way.',
  DECIDED: 'It has been decided.',
  AMENDING: 'Amendments have been proposed.',
  ENDED: 'It is over.',
};
