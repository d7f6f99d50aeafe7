import { deed } from '../../access';
import type { IncidentAddition } from './incident-addition.entity';
import type { Incident } from './incident.entity';
import { IncidentAddedTo } from './incident.events';
import { addToIncidentShape, type AddToIncidentInput } from './incident.inputs';
import { incidentAdditionPolicy, incidentPolicy } from './incident.policies';

/** Adds to an incident. A correction is an addition. */
export const addToIncident = deed<AddToIncidentInput, Incident, IncidentAddition>({
  may: incidentPolicy.may.add,
  input: addToIncidentShape,
  about: [incidentPolicy, (input) => input.incidentId],
  async act({ id: incidentId, childId }, { text }, { tx, emit }) {
    const added = await tx.insert(incidentAdditionPolicy, { childId, incidentId, text: text.trim() });
    emit(IncidentAddedTo, added, { incidentId });
    return added;
  },
});
