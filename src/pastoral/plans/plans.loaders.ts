import { byForeignKey, byId, idAsked, listOf } from '../../access';
import {
  alternativeTriedPolicy, pastoralPlanPolicy, pastoralReviewPolicy, pastoralTargetPolicy, pastoralVoicePolicy, targetBehaviourPolicy, targetScorePolicy,
} from './plans.policies';

export const pastoralPlanById = byId(pastoralPlanPolicy);
export const pastoralPlansOfChild = byForeignKey(pastoralPlanPolicy, 'childId', { by: 't.starts_on DESC, t.id' });
export const pastoralPlansOfPlan = byForeignKey(pastoralPlanPolicy, 'planId', { by: 't.starts_on DESC, t.id' });
export const behaviourById = byId(targetBehaviourPolicy);
export const behavioursOfPlan = byForeignKey(targetBehaviourPolicy, 'pastoralPlanId');
export const targetById = byId(pastoralTargetPolicy);
export const targetsOfPlan = byForeignKey(pastoralTargetPolicy, 'pastoralPlanId', { by: 't.from_on, t.place, t.id' });
export const targetsOfOutcome = byForeignKey(pastoralTargetPolicy, 'outcomeId', { by: 't.from_on, t.id' });
export const scoreById = byId(targetScorePolicy);
export const scoresOfTarget = byForeignKey(targetScorePolicy, 'pastoralTargetId', { by: 't.scored_on, t.recorded_at, t.id' });
export const scoresOfReview = byForeignKey(targetScorePolicy, 'pastoralReviewId');
export const pastoralReviewById = byId(pastoralReviewPolicy);
export const pastoralReviewsOfPlan = byForeignKey(pastoralReviewPolicy, 'pastoralPlanId', { by: 't.number' });
export const voiceById = byId(pastoralVoicePolicy);
export const voicesOfPlan = byForeignKey(pastoralVoicePolicy, 'pastoralPlanId', { by: 't.said_on, t.recorded_at, t.id' });
export const alternativesOfPlan = byForeignKey(alternativeTriedPolicy, 'pastoralPlanId', { by: 't.from_on, t.id' });

interface Narrowing {
  readonly today?: string;
  readonly childId?: string | null;
}
const ofChild = ({ childId }: Narrowing, bind: (value: unknown) => string): string[] => idAsked('t.child_id', childId, bind);

/** What is worked on today, of the children whom the viewer knows: what ends first comes first. */
export const targetsToday = listOf(pastoralTargetPolicy, {
  orderBy: 'untilOn',
  where: (asked, bind) => {
    const today = `${bind((asked as Narrowing).today)}::date`;
    return [`t.state = 'LIVE' AND t.from_on <= ${today}`, ...ofChild(asked as Narrowing, bind)].join(' AND ');
  },
});

/** Reviews that are still to be held, of the children whom the viewer knows: what is due first comes first. */
export const pastoralReviewsDue = listOf(pastoralReviewPolicy, {
  orderBy: 'dueOn',
  where: (asked, bind) => [`t.state = 'DUE'`, ...ofChild(asked as Narrowing, bind)].join(' AND '),
});
