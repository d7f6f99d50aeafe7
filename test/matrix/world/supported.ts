import { Kind } from '../../../src/access';
import type { Planted } from './lines';

/** SEN support in a school, with all that goes with it. */
export function plantSupport({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.SENCO);
  const support = garden.plant('SenSupport', { childId, by, given: { schoolId: by.actingFor, state: 'ACTIVE' } });
  const supportId = support.id;
  const cycle = garden.plant('SupportCycle', { childId, by, given: { supportId, number: 1 } });
  const intervention = garden.plant('SupportIntervention', { childId, by: crowd.of(Kind.CLASS_TEACHER), given: { supportId, cycleId: cycle.id } });
  const part = { supportId, cycleId: cycle.id };
  garden.plant('ProgressNote', { childId, by: crowd.of(Kind.CLASS_TEACHER), given: { ...part, interventionId: intervention.id } });
  garden.plant('SupportView', { childId, by: crowd.of(Kind.PARENT), given: part });
  for (const handling of ['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY']) garden.plant('SupportView', { childId, by, given: { ...part, handling } });
  garden.plant('FamilyMeeting', { childId, by, given: { supportId } });
}
