import { event } from '../../platform/events/event';

export const IncidentNoted = event('Incident.noted');
export const IncidentCompleted = event('Incident.completed');
export const IncidentAddedTo = event('IncidentAddition.added');
export const IncidentLinked = event('Incident.linked');
export const FamilyToldOfIncident = event('Incident.familyTold');
export const OtherNamed = event('OtherInvolved.named');
export const InterventionRecorded = event('RestrictiveIntervention.recorded');
export const ParentsToldOfIntervention = event('RestrictiveIntervention.parentsTold');
export const TellingWithheld = event('RestrictiveIntervention.withheld');
