import { deed, type Tools } from '../../access';
import { ChangedMeanwhile } from '../../platform/graphql/problem';
import { PastoralState, type PastoralPlan } from './pastoral-plan.entity';
import { PastoralReviewState } from './pastoral-review.entity';
import { TargetState } from './pastoral-target.entity';
import { whyNotOnDay, whyNotOpen } from './part-of-plan';
import { PastoralPlanEnded, TargetEnded } from './plans.events';
import { endPastoralPlanShape, type EndPastoralPlanInput } from './plans.inputs';
import { pastoralPlanPolicy, pastoralReviewPolicy, pastoralTargetPolicy } from './plans.policies';

type Still = { readonly id: string; readonly version: number };

/** Nothing of a plan that has ended is waited for, and none of its targets is worked on. */
async function closeWhatIsOpen({ tx, emit }: Tools, { id, planId }: PastoralPlan, on: string): Promise<void> {
  const targets = await tx.connection.query<Still>(`SELECT id, version FROM pastoral_target WHERE pastoral_plan_id = $1 AND state = 'LIVE'`, [id]);
  for (const target of targets) {
    const dropped = await tx.change(pastoralTargetPolicy, target, { state: TargetState.DROPPED, endedOn: on, endedReason: 'The plan ended.' });
    if (dropped) emit(TargetEnded, dropped, { planId, pastoralPlanId: id });
  }
  const reviews = await tx.connection.query<Still>(`SELECT id, version FROM pastoral_review WHERE pastoral_plan_id = $1 AND state = 'DUE'`, [id]);
  for (const review of reviews) await tx.change(pastoralReviewPolicy, review, { state: PastoralReviewState.CALLED_OFF });
}

/** Ends a pastoral plan, and says what comes next for the child. What was recorded stays. */
export const endPastoralPlan = deed<EndPastoralPlanInput, PastoralPlan, PastoralPlan>({
  may: pastoralPlanPolicy.may.end,
  input: endPastoralPlanShape,
  about: [pastoralPlanPolicy, (input) => input.pastoralPlanId],
  async act(plan, { version, on, exit, reason, nextStep }, tools) {
    const refused = whyNotOpen(plan) ?? whyNotOnDay('on', on, { today: tools.today, plan });
    if (refused) return refused;
    const ended = await tools.tx.change(pastoralPlanPolicy, { id: plan.id, version }, {
      state: PastoralState.ENDED, endedOn: on, exit, endedReason: reason.trim(), nextStep: nextStep.trim(),
    });
    if (!ended) return new ChangedMeanwhile(plan, reason);
    tools.emit(PastoralPlanEnded, ended, { planId: plan.planId });
    await closeWhatIsOpen(tools, ended, on);
    return ended;
  },
});
