import { deed } from '../../access';
import { invalid, NotNow, type InvalidInput } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { TargetState, type PastoralTarget } from './pastoral-target.entity';
import { whyNotOnDay } from './part-of-plan';
import { TargetScored } from './plans.events';
import { pastoralPlanPolicy, pastoralTargetPolicy, targetScorePolicy } from './plans.policies';
import { scoreTargetShape, type ScoreTargetInput } from './target.inputs';
import { ScoredBy, type TargetScore } from './target-score.entity';

/** The school can write down what others judge; nobody of the family speaks for the school. */
const whyNotBy = (by: ScoredBy, { personId, actingFor }: { readonly personId: string; readonly actingFor: string }): InvalidInput | undefined =>
  by === ScoredBy.SCHOOL && personId === actingFor ? invalid('by', 'say whether it is your child’s judgement or the family’s') : undefined;

/** Says how it went with a target, in a lesson or on a day. */
export const scoreTarget = deed<ScoreTargetInput, PastoralTarget, TargetScore>({
  may: pastoralTargetPolicy.may.score,
  input: scoreTargetShape,
  about: [pastoralTargetPolicy, (input) => input.pastoralTargetId],
  async act(target, { score, by, scoredOn, lesson, note }, { tx, viewer, today, find, emit }) {
    const on = scoredOn ?? today;
    if (target.state !== TargetState.LIVE) return new NotNow('This target is worked on no longer', target.state);
    const refused = whyNotBy(by, viewer) ?? whyNotOnDay('scoredOn', on, { today, plan: { startsOn: target.fromOn } });
    if (refused) return refused;
    const given = await tx.insert(targetScorePolicy, {
      childId: target.childId, pastoralTargetId: target.id, pastoralPlanId: target.pastoralPlanId, pastoralReviewId: null, scoredOn: on, lesson: trimmed(lesson), by, score, note: trimmed(note),
    });
    const { planId } = (await find(pastoralPlanPolicy, target.pastoralPlanId))!;
    emit(TargetScored, given, { planId, pastoralPlanId: target.pastoralPlanId, pastoralTargetId: target.id });
    return given;
  },
});
