import { deed } from '../../../access';
import { issueVersion, planPolicy, PlanEdition, PlanKind } from '../../../plan';
import { ChangedMeanwhile, invalid, isProblem } from '../../../platform/graphql/problem';
import type { Assessment } from '../../assessment.entity';
import { assessmentPolicy } from '../../assessment.policy';
import { advance } from '../advance';
import { noteInChallenges } from '../challenging/note-in-challenges';
import { StepKind } from '../steps';
import { serveDraftShape, type ServeDraftInput } from './drafting.inputs';
import { servedOn } from './how-served';

/**
 * Serves the draft: what the plan says now becomes its next version, for the family’s views. It names no setting, for a setting is named
 * with the final plan and in no other way (s.38(5)). The family’s days begin when it counts as served.
 */
export const serveDraft = deed<ServeDraftInput, Assessment, Assessment>({
  may: assessmentPolicy.may.serve,
  input: serveDraftShape,
  about: [assessmentPolicy, (input) => input.assessmentId],
  async act(assessment, { version, planId, planVersion, channel, sentOn, note }, tools) {
    if (assessment.version !== version) return new ChangedMeanwhile(assessment);
    const sent = sentOn ?? tools.today;
    if (sent > tools.today) return invalid('sentOn', 'it cannot have been sent on a day that has not come yet');
    const plan = await tools.find(planPolicy, planId);
    if (plan?.childId !== assessment.childId || plan.kind !== PlanKind.EHC_PLAN) return invalid('planId', 'there is no such EHC plan of this child');
    const draft = await issueVersion(plan, { version: planVersion, note: note ?? null, issuedOn: sent, edition: PlanEdition.DRAFT }, tools);
    if (isProblem(draft)) return draft;
    const step = { kind: StepKind.DRAFT_SERVED, on: servedOn(sent, channel), facts: { channel, sentOn: sent, planVersionId: draft.id } };
    const advanced = await advance(assessment, { version, step, with: { planId: plan.id } }, tools);
    if (!isProblem(advanced)) await noteInChallenges(tools, assessment.id, step);
    return advanced;
  },
});
