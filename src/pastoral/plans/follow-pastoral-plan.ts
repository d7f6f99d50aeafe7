import { HandlingSet, live, type AfterArgs, type Request } from '../../access';
import { noSuchRecord } from '../../platform/graphql/errors';
import type { PastoralKind, PastoralPlan } from './pastoral-plan.entity';
import { TargetChanged, TargetEnded, TargetScored, TargetSet } from './plans.events';
import { pastoralPlanById } from './plans.loaders';
import { pastoralVoicePolicy, targetBehaviourPolicy, alternativeTriedPolicy, targetScorePolicy } from './plans.policies';

interface Asked extends AfterArgs {
  readonly pastoralPlanId: string;
}
interface Following {
  readonly args: Asked;
  readonly context: Request;
}

/** What an originator may open or narrow of a pastoral plan. */
const narrowed: readonly string[] = [pastoralVoicePolicy, targetBehaviourPolicy, alternativeTriedPolicy, targetScorePolicy].map(({ name }) => name);

/** Follows what happens in one pastoral plan of a kind. Whose it is, is asked when the listening begins, and again when a right to the child ends. */
export const followPastoralPlan = (kind: PastoralKind) => {
  async function known({ pastoralPlanId }: Asked, { load }: Request): Promise<PastoralPlan> {
    const plan = await load(pastoralPlanById, pastoralPlanId);
    if (plan?.kind !== kind) throw noSuchRecord();
    return plan;
  }
  return async (following: Following): Promise<AsyncIterable<unknown>> => {
    const { id, childId } = await known(following.args, following.context);
    const follow = live<Asked>({
      named: () => [id, childId],
      opens: async (args, request) => ({ childId: (await known(args, request)).childId }),
      picks: ({ name, subjectId, subjectType, about, ...event }) =>
        subjectId === id || about['pastoralPlanId'] === id || (name === HandlingSet.name && event.childId === childId && narrowed.includes(subjectType)),
    });
    return follow(following);
  };
};

/** Follows the targets of all the children whom the listener knows; of each only what they may know at that moment is told. */
export const followTargets = live<AfterArgs>({ to: [TargetSet, TargetChanged, TargetEnded, TargetScored], picks: () => true });
