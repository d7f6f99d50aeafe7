import { isSearched } from '../plan';
import { incidentAdditionPolicy, incidentPolicy } from './incidents/incident.policies';
import {
  alternativeTriedPolicy,
  pastoralPlanPolicy,
  pastoralReviewPolicy,
  pastoralTargetPolicy,
  pastoralVoicePolicy,
  targetBehaviourPolicy,
} from './plans/plans.policies';

const inPlan = ['PastoralPlan', 'pastoralPlanId'] as const;
isSearched(pastoralPlanPolicy, {
  says: ['ownReason', 'strengths', 'whatWorks', 'whatDoesNotWork', 'rewards', 'consequences', 'activities', 'risk', 'nextStep'],
  within: ['Plan', 'planId'],
});
isSearched(pastoralTargetPolicy, { says: ['text', 'measure', 'baseline', 'schoolWill', 'familyWill', 'iWill'], within: inPlan });
isSearched(targetBehaviourPolicy, {
  says: ['behaviour', 'triggers', 'earlySigns', 'prevention', 'replacementSkill', 'deEscalation', 'repair', 'communication', 'measure'],
  within: inPlan,
});
isSearched(pastoralReviewPolicy, { says: ['because', 'whatHelped', 'whatDidNot', 'agreed'], within: inPlan });
isSearched(pastoralVoicePolicy, { says: ['text'], within: inPlan });
isSearched(alternativeTriedPolicy, { says: ['result'], within: inPlan });

isSearched(incidentPolicy, { says: ['whatHappened', 'antecedentInWords', 'consequence', 'forFamily'] });
isSearched(incidentAdditionPolicy, { says: ['text'], within: ['Incident', 'incidentId'] });
