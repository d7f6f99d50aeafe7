import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { TargetState, type PastoralTarget } from './pastoral-target.entity';
import { TargetEnded } from './plans.events';
import { pastoralPlanPolicy, pastoralTargetPolicy } from './plans.policies';
import { endTargetShape, type EndTargetInput } from './target.inputs';

/** Says what became of a target; its place is free for the next. */
export const endTarget = deed<EndTargetInput, PastoralTarget, PastoralTarget>({
  may: pastoralTargetPolicy.may.end,
  input: endTargetShape,
  about: [pastoralTargetPolicy, (input) => input.pastoralTargetId],
  async act(present, { version, state, reason }, { tx, today, find, emit }) {
    if (present.state !== TargetState.LIVE) return new NotNow('This target is worked on no longer', present.state);
    const ended = await tx.change(pastoralTargetPolicy, { id: present.id, version }, { state, endedOn: today, endedReason: trimmed(reason) });
    if (!ended) return new ChangedMeanwhile(present, reason);
    const { planId } = (await find(pastoralPlanPolicy, ended.pastoralPlanId))!;
    emit(TargetEnded, ended, { planId, pastoralPlanId: ended.pastoralPlanId });
    return ended;
  },
});
