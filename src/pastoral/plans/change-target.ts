import { deed } from '../../access';
import { ChangedMeanwhile, invalid, NotNow } from '../../platform/graphql/problem';
import { TargetState, type PastoralTarget } from './pastoral-target.entity';
import { TargetChanged } from './plans.events';
import { pastoralPlanPolicy, pastoralTargetPolicy } from './plans.policies';
import { changeTargetShape, type ChangeTargetInput } from './target.inputs';
import { whyNotHangingOn, wordsFrom } from './target-words';

/** Words a target otherwise, or promises otherwise for it. */
export const changeTarget = deed<ChangeTargetInput, PastoralTarget, PastoralTarget>({
  may: pastoralTargetPolicy.may.change,
  input: changeTargetShape,
  about: [pastoralTargetPolicy, (input) => input.pastoralTargetId],
  async act(present, { version, target, untilOn }, tools) {
    const plan = (await tools.find(pastoralPlanPolicy, present.pastoralPlanId))!;
    if (present.state !== TargetState.LIVE) return new NotNow('This target is worked on no longer: set another', present.state);
    const refused = untilOn && untilOn < present.fromOn ? invalid('untilOn', `it is worked on from ${present.fromOn} on`) : await whyNotHangingOn(target, plan, tools);
    if (refused) return refused;
    const changed = await tools.tx.change(pastoralTargetPolicy, { id: present.id, version }, { ...wordsFrom(target), untilOn: untilOn ?? present.untilOn });
    if (!changed) return new ChangedMeanwhile(present, target.text);
    tools.emit(TargetChanged, changed, { planId: plan.planId, pastoralPlanId: plan.id });
    return changed;
  },
});
