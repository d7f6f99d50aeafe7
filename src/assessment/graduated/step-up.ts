import { deed } from '../../access';
import { childPolicy } from '../../people';
import { ChangedMeanwhile, invalid, isProblem, NotNow } from '../../platform/graphql/problem';
import { askToAssess } from '../statutory/asking/request-assessment';
import { RequestBasis } from '../statutory/asking/request-basis';
import { StepKind } from '../statutory/steps';
import { SteppedUp } from './graduated.events';
import { stepUpShape, type StepUpInput } from './graduated.inputs';
import { senSupportPolicy } from './graduated.policies';
import type { SenSupport } from './sen-support.entity';
import { takeSteps, whyNotOpen } from './support-course';

/**
 * Asks the authority for an EHC needs assessment out of what the school has recorded. Nothing is copied: the assessment names the support, and
 * the support its cycles, its interventions and its views. No number of cycles is asked for, for the law asks for none.
 */
export const stepUp = deed<StepUpInput, SenSupport, SenSupport>({
  may: senSupportPolicy.may.stepUp,
  input: stepUpShape,
  about: [senSupportPolicy, (input) => input.supportId],
  async act(support, { version, purpose }, tools) {
    const { tx, today, find, emit } = tools;
    const refused = whyNotOpen(support);
    if (refused) return refused;
    if (support.assessmentId) return new NotNow('The school has asked for an assessment out of this SEN support already', support.state);
    const child = await find(childPolicy, support.childId);
    if (!child) return invalid('supportId', 'there is no such child');
    const assessment = await askToAssess(child, { childId: child.id, basis: RequestBasis.REQUEST, purpose, inYouthAccommodation: false }, tools);
    if (isProblem(assessment)) return assessment;
    const stepped = await tx.change(senSupportPolicy, { id: support.id, version }, { assessmentId: assessment.id });
    if (!stepped) return new ChangedMeanwhile(support, purpose);
    const problem = await takeSteps(tools, support, [{ kind: StepKind.STEPPED_UP, on: today, about: assessment.id, reason: purpose }]);
    if (problem) return problem;
    emit(SteppedUp, stepped, { senSupportId: stepped.id, assessmentId: assessment.id });
    return stepped;
  },
});
