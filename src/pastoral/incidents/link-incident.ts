import { deed } from '../../access';
import { outcomePolicy } from '../../plan';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import type { Incident } from './incident.entity';
import { IncidentLinked } from './incident.events';
import type { LinkIncidentInput } from './incident.inputs';
import { incidentPolicy } from './incident.policies';

/** Says which target of the child’s plans an incident tells something about. */
export const linkIncident = deed<LinkIncidentInput, Incident, Incident>({
  may: incidentPolicy.may.linkToTarget,
  about: [incidentPolicy, (input) => input.incidentId],
  async act(incident, { version, outcomeId }, { tx, find, emit }) {
    if (outcomeId && (await find(outcomePolicy, outcomeId))?.childId !== incident.childId) return invalid('outcomeId', 'there is no such outcome of this child’s');
    const linked = await tx.change(incidentPolicy, { id: incident.id, version }, { targetId: outcomeId ?? null });
    if (!linked) return new ChangedMeanwhile(incident);
    emit(IncidentLinked, linked, outcomeId ? { outcomeId } : {});
    return linked;
  },
});
