import { deed } from '../../access';
import { ChangedMeanwhile, NotNow } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { IncidentState } from './incident-words';
import type { Incident } from './incident.entity';
import { IncidentCompleted } from './incident.events';
import { completeIncidentShape, type CompleteIncidentInput } from './incident.inputs';
import { incidentPolicy } from './incident.policies';

/** Says the rest of it. From then on nothing is changed, and what comes to mind is added. */
export const completeIncident = deed<CompleteIncidentInput, Incident, Incident>({
  may: incidentPolicy.may.complete,
  input: completeIncidentShape,
  about: [incidentPolicy, (input) => input.incidentId],
  async act(incident, input, { tx, emit }) {
    if (incident.state === IncidentState.COMPLETED) return new NotNow('It is told in full: add to it', incident.state);
    const completed = await tx.change(incidentPolicy, { id: incident.id, version: input.version }, {
      state: IncidentState.COMPLETED,
      happenedAt: input.happenedAt ?? incident.happenedAt,
      place: input.place ?? incident.place,
      antecedent: input.antecedent ?? incident.antecedent,
      antecedentInWords: trimmed(input.antecedentInWords) ?? incident.antecedentInWords,
      consequence: trimmed(input.consequence) ?? incident.consequence,
      minutes: input.minutes ?? incident.minutes,
      intensity: input.intensity ?? incident.intensity,
    });
    if (!completed) return new ChangedMeanwhile({ version: incident.version, text: incident.consequence }, input.consequence);
    emit(IncidentCompleted, completed);
    return completed;
  },
});
