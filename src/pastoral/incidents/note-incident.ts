import { deed } from '../../access';
import { childPolicy, type Child } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import { IncidentKind, IncidentState } from './incident-words';
import type { Incident } from './incident.entity';
import { IncidentNoted } from './incident.events';
import { noteIncidentShape, type NoteIncidentInput } from './incident.inputs';
import { incidentPolicy } from './incident.policies';

/** Notes that something happened. Who and what are enough. */
export const noteIncident = deed<NoteIncidentInput, Child, Incident>({
  may: incidentPolicy.may.note,
  input: noteIncidentShape,
  about: [childPolicy, (input) => input.childId],
  async act({ id: childId }, input, { tx, viewer, today, emit }) {
    const happenedOn = input.happenedOn ?? today;
    if (happenedOn > today) return invalid('happenedOn', 'this day is still to come');
    const incident = await tx.insert(incidentPolicy, {
      childId, schoolId: viewer.actingFor, state: IncidentState.NOTED, kind: input.kind ?? IncidentKind.BEHAVIOUR, happenedOn, happenedAt: input.happenedAt ?? null,
      place: input.place ?? null, whatHappened: input.whatHappened.trim(), antecedent: input.antecedent ?? null, antecedentInWords: trimmed(input.antecedentInWords),
      consequence: trimmed(input.consequence), minutes: input.minutes ?? null, intensity: input.intensity ?? null, targetId: null,
      familyTold: false, familyToldOn: null, forFamily: null,
    });
    emit(IncidentNoted, incident);
    return incident;
  },
});
