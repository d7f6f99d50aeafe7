import { Kind } from '../../../src/access';
import type { Planted } from './lines';

/** What happens with a child at school: told to the family, not told, and not to be told. */
export function plantSchoolDays(planted: Planted): void {
  plantIncidents(planted);
  plantRegister(planted);
  plantSuspensions(planted);
  plantOutOfSchool(planted);
}

function plantIncidents({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.CLASS_TEACHER);
  const targetId = garden.ofType('Outcome').find((each) => each.childId === childId && each.row['section'] === 'E')!.id;
  const given = { schoolId: by.actingFor, targetId };
  const known = garden.plant('Incident', { childId, by, given: { ...given, familyTold: true } });
  garden.plant('Incident', { childId, by: crowd.of(Kind.COVER_TEACHER), given: { ...given, familyTold: false } });
  for (const handling of ['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY']) {
    garden.plant('Incident', { childId, by, given: { ...given, familyTold: true, handling } });
  }
  const of = { incidentId: known.id };
  garden.plant('IncidentAddition', { childId, by, given: of });
  garden.plant('IncidentAddition', { childId, by: crowd.of(Kind.COVER_TEACHER), given: of });
  const otherChildId = garden.ofType('Child').find((each) => each.id !== childId)?.id;
  for (const kind of [Kind.PASTORAL_LEAD, Kind.CLASS_TEACHER]) {
    garden.plant('OtherInvolved', { childId, by: crowd.of(kind), given: { ...of, otherChildId: otherChildId ?? childId } });
  }
  for (const telling of ['DUE', 'TOLD', 'WITHHELD']) garden.plant('RestrictiveIntervention', { childId, by, given: { ...of, telling } });
}

function plantRegister({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.CLASS_TEACHER);
  const given = {
    schoolId: by.actingFor,
    day: '2026-09-07',
    corrections: [{ codeBefore: 'N', reason: 'The mother rang.', correctedAt: '2026-09-08T09:00:00Z', correctedById: by.personId }],
  };
  garden.plant('AttendanceMark', { childId, by, given: { ...given, session: 'AM', code: 'M' } });
  garden.plant('AttendanceMark', { childId, by: crowd.of(Kind.COVER_TEACHER), given: { ...given, session: 'PM', code: '\\' } });
}

const clock = {
  ruleId: 'X1',
  ruleVersion: '2024-08',
  startedOn: '2026-09-07',
  dueOn: '2026-09-07',
  because: 'At once.',
  provisional: false,
  metOn: null,
  liftedOn: null,
};
function plantSuspensions({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.HEAD);
  const incidentId = garden.ofType('Incident').find((each) => each.childId === childId)!.id;
  const given = { schoolId: by.actingFor, incidentId, reasons: ['DB'], clocks: [clock] };
  garden.plant('Suspension', { childId, by, given });
  for (const handling of ['AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY']) {
    garden.plant('Suspension', { childId, by, given: { ...given, handling } });
  }
}

function plantOutOfSchool({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.PASTORAL_LEAD);
  const given = { schoolId: by.actingFor, reviews: [{ heldOn: '2026-09-07', words: 'It goes well.', minutesPerWeek: 600 }] };
  garden.plant('PartTimeTimetable', { childId, by, given: { ...given, state: 'AGREED', endsOn: '2026-10-12' } });
  garden.plant('OffSitePlacement', { childId, by, given });
}
