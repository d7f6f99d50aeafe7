import { standsInChronology } from '../../people';
import { alternativeTriedPolicy, pastoralPlanPolicy, pastoralReviewPolicy } from './plans.policies';

const kind = { property: 'kind', inWords: { PASTORAL_SUPPORT: 'Pastoral support plan', BEHAVIOUR_IMPROVEMENT: 'Behaviour improvement plan' } } as const;
standsInChronology(pastoralPlanPolicy, { on: 'startsOn', what: 'A pastoral plan began', told: [kind, 'ownReason'] });
standsInChronology(pastoralPlanPolicy, { on: 'endedOn', what: 'A pastoral plan ended', told: [kind, 'endedReason', 'nextStep'] });
standsInChronology(pastoralReviewPolicy, { on: 'heldOn', what: 'A pastoral plan was reviewed', told: ['whatHelped', 'whatDidNot', 'agreed'] });
standsInChronology(alternativeTriedPolicy, { on: 'fromOn', what: 'An alternative was tried', told: ['result'] });
