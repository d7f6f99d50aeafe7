import { resultOf } from '../../platform/graphql/problem';
import { IncidentAddition } from './incident-addition.entity';
import { Incident } from './incident.entity';
import { OtherInvolved } from './other-involved.entity';
import { RestrictiveIntervention } from './restrictive-intervention.entity';

export const IncidentResult = resultOf('IncidentResult', 'The incident, or what stands in the way.', Incident);
export const IncidentAdditionResult = resultOf('IncidentAdditionResult', 'What was added, or what stands in the way.', IncidentAddition);
export const OtherInvolvedResult = resultOf('OtherInvolvedResult', 'That the other child was in it, or what stands in the way.', OtherInvolved);
export const RestrictiveInterventionResult = resultOf('RestrictiveInterventionResult', 'The record, or what stands in the way.', RestrictiveIntervention);
