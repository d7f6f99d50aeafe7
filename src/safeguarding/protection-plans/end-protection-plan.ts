import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import type { ProtectionPlan } from './protection-plan.entity';
import { ProtectionPlanEnded } from './protection-plan.events';
import { endProtectionPlanShape, type EndProtectionPlanInput } from './protection-plan.inputs';
import { protectionPlanPolicy } from './protection-plan.policy';

/** Ends a plan, today. It stays in the file. */
export const endProtectionPlan = deed<EndProtectionPlanInput, ProtectionPlan, ProtectionPlan>({
  may: protectionPlanPolicy.may.end,
  input: endProtectionPlanShape,
  about: [protectionPlanPolicy, ({ protectionPlanId }) => protectionPlanId],
  async act(plan, { version, reason }, { tx, today, emit }) {
    if (plan.endedOn) return new NotNow('This plan has ended already.', 'ENDED');
    const ended = await tx.change(protectionPlanPolicy, { id: plan.id, version }, { endedOn: today, endedReason: reason.trim() });
    if (!ended) return new ChangedMeanwhile(plan, reason);
    emit(ProtectionPlanEnded, ended);
    return ended;
  },
});
