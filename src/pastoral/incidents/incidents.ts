import './in-chronology';
import { IncidentAddition } from './incident-addition.entity';
import { IncidentDeedsResolver } from './incident-deeds.resolver';
import { Incident } from './incident.entity';
import { ChangeOfIncidentResolver, IncidentResolver, IncidentsOfChildResolver, IncidentsOfOutcomeResolver, OtherInvolvedResolver, RestrictiveInterventionResolver } from './incident.resolver';
import { OtherInvolved } from './other-involved.entity';
import { RestrictiveIntervention } from './restrictive-intervention.entity';

export const incidentEntities = [Incident, IncidentAddition, OtherInvolved, RestrictiveIntervention] as const;
export const incidentResolvers = [
  IncidentResolver, IncidentDeedsResolver, OtherInvolvedResolver, RestrictiveInterventionResolver, IncidentsOfChildResolver, IncidentsOfOutcomeResolver, ChangeOfIncidentResolver,
] as const;
