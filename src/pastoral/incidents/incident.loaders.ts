import { byForeignKey, byId, idAsked, listOf } from '../../access';
import { outcomePolicy } from '../../plan';
import type { Incident } from './incident.entity';
import { incidentAdditionPolicy, incidentPolicy, otherInvolvedPolicy, restrictiveInterventionPolicy } from './incident.policies';
import type { RestrictiveIntervention } from './restrictive-intervention.entity';

export const incidentById = byId(incidentPolicy);
export const incidentsOfChild = byForeignKey(incidentPolicy, 'childId', { by: 't.happened_on DESC, t.happened_at DESC, t.id' });
export const additionsOfIncident = byForeignKey(incidentAdditionPolicy, 'incidentId');
export const othersOfIncident = byForeignKey(otherInvolvedPolicy, 'incidentId');
export const interventionById = byId(restrictiveInterventionPolicy);
export const interventionsOfIncident = byForeignKey(restrictiveInterventionPolicy, 'incidentId');
export const targetById = byId(outcomePolicy);
export const incidentsAboutTarget = byForeignKey(incidentPolicy, 'targetId', { by: 't.happened_on, t.id' });
/** Everything noted, the day that it happened first; of one child, or only what is not told in full yet, where that is asked. */
export const incidents = listOf<Incident>(incidentPolicy, {
  orderBy: 'happenedOn',
  where({ childId, unfinished }, bind) {
    const narrowed = [...idAsked('t.child_id', childId, bind), ...(unfinished ? [`t.state = 'NOTED'`] : [])];
    return narrowed.length > 0 ? narrowed.join(' AND ') : undefined;
  },
});
/** Of what parents must be told in writing, what they have not been told, and nobody decided that they must not be. */
export const interventionsToTell = listOf<RestrictiveIntervention>(restrictiveInterventionPolicy, {
  orderBy: 'parentsDueOn',
  where: () => `t.telling = 'DUE'`,
});
