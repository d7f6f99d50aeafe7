import { deed } from '../../access';
import { plainCalendars } from '../../platform/calendar/calendars';
import { lastDay } from '../../platform/calendar/last-day';
import { InvalidInput } from '../../platform/graphql/problem';
import { trimmed } from '../../platform/trimmed';
import type { Incident } from './incident.entity';
import { InterventionRecorded } from './incident.events';
import { incidentPolicy, restrictiveInterventionPolicy } from './incident.policies';
import { recordInterventionShape, type RecordRestrictiveInterventionInput } from './intervention.inputs';
import type { RestrictiveIntervention } from './restrictive-intervention.entity';
import { Telling } from './restrictive-means';
import { leftUnsaid, parentsInTime, recordInTime } from './restrictive-rules';

/** Records that a child was restrained or secluded. What comes late is taken all the same, and shows that it is late. */
export const recordRestrictiveIntervention = deed<RecordRestrictiveInterventionInput, Incident, RestrictiveIntervention>({
  may: incidentPolicy.may.recordIntervention,
  input: recordInterventionShape,
  about: [incidentPolicy, (input) => input.incidentId],
  async act({ id: incidentId, childId, happenedOn }, input, { tx, emit }) {
    const missing = leftUnsaid(input.means, input);
    if (missing.length > 0) return new InvalidInput(missing.map((field) => ({ field, reason: 'where force was used, this has to be written down' })));
    const recorded = await tx.insert(restrictiveInterventionPolicy, {
      childId, incidentId, means: input.means, usedOn: happenedOn, startedAt: input.startedAt, minutes: input.minutes, place: input.place, staff: input.staff.trim(),
      needs: input.needs.trim(), whyNecessary: input.whyNecessary.trim(), injuries: input.injuries.trim(), aftercare: input.aftercare.trim(), leadUp: trimmed(input.leadUp),
      deEscalation: trimmed(input.deEscalation), typeAndDegree: trimmed(input.typeAndDegree), recordDueOn: lastDay(happenedOn, recordInTime, plainCalendars).dueOn,
      parentsDueOn: lastDay(happenedOn, parentsInTime, plainCalendars).dueOn, telling: Telling.DUE, familyToldOn: null, forFamily: null, notToldBecause: null, authorityToldOn: null,
    });
    emit(InterventionRecorded, recorded, { incidentId });
    return recorded;
  },
});
