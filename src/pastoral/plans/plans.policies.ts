import { asRead, policyFor } from '../../access';
import { AlternativeTried } from './alternative-tried.entity';
import { PastoralPlan } from './pastoral-plan.entity';
import { PastoralReview } from './pastoral-review.entity';
import { PastoralTarget } from './pastoral-target.entity';
import { PastoralVoice } from './pastoral-voice.entity';
import { healthReaders, pastoralKeepers, pastoralReaders, scorers, voiceWriters } from './plans.audiences';
import { TargetBehaviour } from './target-behaviour.entity';
import { TargetScore } from './target-score.entity';

/** What three sides have promised each other is hidden from none of them: plans, targets and reviews are never narrowed. */
export const pastoralPlanPolicy = policyFor(PastoralPlan, {
  read: pastoralReaders,
  write: pastoralKeepers,
  may: {
    open: pastoralKeepers, change: pastoralKeepers, end: pastoralKeepers, describeBehaviour: pastoralKeepers, setTarget: pastoralKeepers, noteAlternative: pastoralKeepers,
    addVoice: voiceWriters,
  },
  neverNarrowed: true,
  fields: {
    planId: asRead, kind: asRead, state: asRead, reasons: healthReaders, ownReason: healthReaders, startsOn: asRead, endsOn: asRead, reviewedEveryWeeks: asRead, leadId: asRead,
    keyAdultId: asRead, strengths: asRead, whatWorks: asRead, whatDoesNotWork: asRead, rewards: asRead, consequences: asRead, activities: asRead, risk: asRead, endedOn: asRead,
    exit: asRead, endedReason: asRead, nextStep: asRead,
  },
});

export const targetBehaviourPolicy = policyFor(TargetBehaviour, {
  read: pastoralReaders,
  write: pastoralKeepers,
  may: { change: pastoralKeepers },
  fields: {
    pastoralPlanId: asRead, behaviour: asRead, countedFrom: asRead, countedUntil: asRead, frequency: asRead, countedPer: asRead, durationMinutes: asRead, intensity: asRead, purpose: asRead,
    triggers: asRead, earlySigns: asRead, prevention: asRead, replacementSkill: asRead, responses: asRead, deEscalation: asRead, repair: asRead, rewardSchedule: asRead,
    communication: asRead, medical: healthReaders, staffTraining: asRead, restrictiveIntervention: asRead, riskAssessment: asRead, measure: asRead,
  },
});

export const pastoralTargetPolicy = policyFor(PastoralTarget, {
  read: pastoralReaders,
  write: pastoralKeepers,
  may: { change: pastoralKeepers, end: pastoralKeepers, score: scorers },
  neverNarrowed: true,
  fields: {
    pastoralPlanId: asRead, place: asRead, state: asRead, text: asRead, measure: asRead, baseline: asRead, schoolWill: asRead, familyWill: asRead, iWill: asRead, outcomeId: asRead,
    targetBehaviourId: asRead, fromOn: asRead, untilOn: asRead, endedOn: asRead, endedReason: asRead,
  },
});

export const targetScorePolicy = policyFor(TargetScore, {
  read: pastoralReaders,
  write: scorers,
  may: {},
  appendOnly: true,
  fields: { pastoralTargetId: asRead, pastoralPlanId: asRead, pastoralReviewId: asRead, scoredOn: asRead, lesson: asRead, by: asRead, score: asRead, note: asRead },
});

export const pastoralReviewPolicy = policyFor(PastoralReview, {
  read: pastoralReaders,
  write: pastoralKeepers,
  may: { hold: pastoralKeepers },
  neverNarrowed: true,
  fields: {
    pastoralPlanId: asRead, number: asRead, kind: asRead, state: asRead, dueOn: asRead, because: asRead, heldOn: asRead, whoCame: asRead, whatHelped: asRead, whatDidNot: asRead,
    agreed: asRead,
  },
});

export const pastoralVoicePolicy = policyFor(PastoralVoice, {
  read: pastoralReaders,
  write: voiceWriters,
  may: {},
  appendOnly: true,
  fields: { pastoralPlanId: asRead, pastoralReviewId: asRead, whose: asRead, text: asRead, saidOn: asRead, howGathered: asRead },
});

export const alternativeTriedPolicy = policyFor(AlternativeTried, {
  read: pastoralReaders,
  write: pastoralKeepers,
  may: {},
  appendOnly: true,
  fields: { pastoralPlanId: asRead, kind: asRead, fromOn: asRead, untilOn: asRead, result: asRead },
});
