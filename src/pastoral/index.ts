export { pastoralEntities } from './pastoral.entities';
export { pastoralResolvers } from './pastoral.resolvers';
export { addPastoralVoice } from './plans/add-pastoral-voice';
export { describeBehaviour } from './plans/describe-behaviour';
export { openPastoralPlan } from './plans/open-pastoral-plan';
export type { PastoralPlan } from './plans/pastoral-plan.entity';
export { scoreTarget } from './plans/score-target';
export { setTarget } from './plans/set-target';
export { ScoredBy } from './plans/target-score.entity';
