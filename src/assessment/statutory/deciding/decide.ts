import { deed, type Tools } from '../../../access';
import { ChangedMeanwhile, isProblem, type Problem } from '../../../platform/graphql/problem';
import { AssessmentKind, type Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { advance, courseOf } from '../advance';
import { noteInChallenges } from '../challenging/note-in-challenges';
import { assessmentStepShape, type AssessmentStepInput } from '../statutory.inputs';
import { StepKind } from '../steps';
import { refusalShape, type RefusalInput } from './decision.inputs';
import { NoticeElement } from './notice-elements';
import { sendNotice } from './send-notice';

/** Which step a decision is, of an assessment and of a re-assessment. */
type Which = (assessment: Assessment) => StepKind;
const isReassessment = ({ kind }: Assessment): boolean => kind === AssessmentKind.REASSESSMENT;

/** A decision in the family’s favour: it needs no notice of rights. */
const granting = (which: Which) =>
  deed<AssessmentStepInput, Assessment, Assessment>({
    may: assessmentPolicy.may.decide,
    input: assessmentStepShape,
    about: [assessmentPolicy, (input) => input.assessmentId],
    async act(assessment, { version, on, reason }, tools) {
      const step = { kind: which(assessment), on: on ?? tools.today, reason: reason ?? null };
      const advanced = await advance(assessment, { version, step }, tools);
      if (!isProblem(advanced)) await noteInChallenges(tools, assessment.id, step);
      return advanced;
    },
  });

/** A decision that the family can appeal: it is taken with the whole of its notice, or not at all. */
const refusing = (which: Which) =>
  deed<RefusalInput, Assessment, Assessment>({
    may: assessmentPolicy.may.decide,
    input: refusalShape,
    about: [assessmentPolicy, (input) => input.assessmentId],
    act: (assessment, input, tools) => refuse(assessment, { ...input, kind: which(assessment) }, tools),
  });

async function refuse(assessment: Assessment, { version, on, notice, kind }: RefusalInput & { readonly kind: StepKind }, tools: Tools): Promise<Assessment | Problem> {
  if (assessment.version !== version) return new ChangedMeanwhile(assessment, notice.find(({ element }) => element === NoticeElement.REASONS)?.text);
  const day = on ?? tools.today;
  const sent = await sendNotice(tools, courseOf(assessment), { decision: kind, on: day, parts: notice });
  if (isProblem(sent)) return sent;
  const step = { kind, on: day, reason: sent.parts.find(({ element }) => element === NoticeElement.REASONS)?.text ?? null, facts: { noticeId: sent.id } };
  const advanced = await advance(assessment, { version, step }, tools);
  if (!isProblem(advanced)) await noteInChallenges(tools, assessment.id, step);
  return advanced;
}

/** Tells the family that there will be an assessment, or a re-assessment (regulations 5 and 25). */
export const decideToAssess = granting((assessment) => (isReassessment(assessment) ? StepKind.DECIDED_TO_REASSESS : StepKind.DECIDED_TO_ASSESS));
/** Tells the family that there will be none, with reasons and rights (regulations 5 and 25). */
export const declineToAssess = refusing((assessment) => (isReassessment(assessment) ? StepKind.DECIDED_NOT_TO_REASSESS : StepKind.DECIDED_NOT_TO_ASSESS));
/** Assesses after all what was refused: it was ordered, agreed in mediation, or no longer opposed (regulations 42, 44 and 45). */
export const confirmAssessment = granting(() => StepKind.ASSESSMENT_CONFIRMED);
/** Tells the family that a plan will be issued. */
export const decideToIssue = granting(() => StepKind.DECIDED_TO_ISSUE);
/** Tells the family that no plan will be issued, or none amended, with reasons and rights (regulation 10; of a re-assessment, regulation 27). */
export const declineToIssue = refusing((assessment) => (isReassessment(assessment) ? StepKind.DECIDED_NOT_TO_AMEND : StepKind.DECIDED_NOT_TO_ISSUE));
/** Makes after all a plan that was refused: it was ordered, or is no longer opposed (regulations 44 and 45). */
export const makePlanAfterAll = granting(() => StepKind.ORDERED_TO_MAKE_PLAN);
