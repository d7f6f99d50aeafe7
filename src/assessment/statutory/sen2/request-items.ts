import type { Assessment } from '../../assessment.entity';
import { codeOfSource } from '../asking/request-source';
import { ChallengeMatter, type Challenge } from '../challenging/challenge.entity';
import type { Deadline } from '../deadline.entity';
import { CourseKind, StepKind } from '../steps';
import type { StatutoryStep } from '../statutory-step.entity';
import { optional, required, type Sen2Group } from './sen2-item';

/** All that is known of one assessment. */
export interface Assessed {
  readonly assessment: Assessment;
  readonly steps: readonly StatutoryStep[];
  readonly deadlines: readonly Deadline[];
  readonly challenges: readonly Challenge[];
}

const first = (steps: readonly StatutoryStep[], ...kinds: readonly StepKind[]): StatutoryStep | undefined =>
  steps.filter(({ courseType }) => courseType !== CourseKind.CHALLENGE).toSorted((one, other) => one.position - other.position).find(({ kind }) => kinds.includes(kind));

/** Whether something happened in mediation or appeal over a matter. */
function happened({ challenges, steps }: Assessed, matter: ChallengeMatter, kind: StepKind): boolean {
  const about = challenges.filter((challenge) => challenge.matter === matter).map(({ id }) => id);
  return steps.some((step) => step.kind === kind && about.includes(step.courseId));
}

const dropped = (steps: readonly StatutoryStep[]): boolean => first(steps, StepKind.REQUEST_WITHDRAWN, StepKind.ASSESSMENT_STOPPED, StepKind.MOVED_AWAY) !== undefined;

/** The outcome as it was first decided, whatever mediation or the Tribunal made of it: Y, N, A (pending) or W. */
function outcomeOf(steps: readonly StatutoryStep[], yes: readonly StepKind[], no: StepKind): { readonly code: string; readonly decided: StatutoryStep | undefined } {
  const decided = first(steps, ...yes, no);
  if (decided) return { code: decided.kind === no ? 'N' : 'Y', decided };
  return { code: dropped(steps) ? 'W' : 'A', decided: undefined };
}

/** Module 2: the request. */
export function requestItems(assessed: Assessed): Sen2Group {
  const { assessment, steps } = assessed;
  const { code, decided } = outcomeOf(steps, [StepKind.DECIDED_TO_ASSESS], StepKind.DECIDED_NOT_TO_ASSESS);
  return {
    module: 2, name: 'Request',
    items: [
      required('2.1', 'ReceivedDate', assessment.receivedOn),
      required('2.2', 'RequestSource', assessment.requestSource && codeOfSource[assessment.requestSource]),
      required('2.3', 'RYA', assessment.inYouthAccommodation),
      (decided !== undefined ? required : optional)('2.4', 'RequestOutcomeDate', decided?.happenedOn),
      required('2.5', 'RequestOutcome', code),
      optional('2.6', 'RequestMediation', decided && happened(assessed, ChallengeMatter.TO_ASSESS, StepKind.MEDIATION_HELD)),
      optional('2.7', 'RequestTribunal', decided && happened(assessed, ChallengeMatter.TO_ASSESS, StepKind.APPEAL_REGISTERED)),
      optional('2.8', 'Exported', assessment.movedTo),
    ],
  };
}

const TWENTY_WEEKS = 'E7';
/** Module 3: the assessment; nothing where there is none. */
export function assessmentItems(assessed: Assessed): Sen2Group | undefined {
  const { steps, deadlines, assessment } = assessed;
  if (assessment.movedTo || !first(steps, StepKind.DECIDED_TO_ASSESS, StepKind.ASSESSMENT_CONFIRMED)) return undefined;
  const { code } = outcomeOf(steps, [StepKind.DECIDED_TO_ISSUE, StepKind.DRAFT_SERVED], StepKind.DECIDED_NOT_TO_ISSUE);
  const told = code === 'N' ? first(steps, StepKind.DECIDED_NOT_TO_ISSUE) : first(steps, StepKind.FINAL_PLAN_ISSUED);
  const flags = ['Y', 'N'].includes(code);
  return {
    module: 3, name: 'Assessment',
    items: [
      required('3.1', 'AssessmentOutcome', code),
      (code === 'N' ? required : optional)('3.2', 'AssessmentOutcomeDate', flags ? told?.happenedOn : null),
      optional('3.3', 'AssessmentMediation', flags && happened(assessed, ChallengeMatter.TO_ISSUE, StepKind.MEDIATION_HELD)),
      optional('3.4', 'AssessmentTribunal', flags && happened(assessed, ChallengeMatter.TO_ISSUE, StepKind.APPEAL_REGISTERED)),
      optional('3.5', 'OtherMediation', flags && happened(assessed, ChallengeMatter.OTHER, StepKind.MEDIATION_HELD)),
      optional('3.6', 'OtherTribunal', flags && happened(assessed, ChallengeMatter.OTHER, StepKind.APPEAL_REGISTERED)),
      (flags ? required : optional)('3.7', 'Week20', flags ? deadlines.some(({ ruleId, liftedBy }) => ruleId === TWENTY_WEEKS && liftedBy !== null) : null),
    ],
  };
}
