import { Kind } from '../../../src/access';
import { newId } from '../../../src/platform/uuid';
import type { Planted } from './lines';

/** What agencies tell one another about the child, each as its originator recorded it. */
export function plantBetweenAgencies({ childId, garden, crowd }: Planted): void {
  const [lead, worker, officer] = [crowd.of(Kind.DSL), crowd.of(Kind.SOCIAL_WORKER), crowd.of(Kind.POLICE)];
  const parts = { due: [], participants: [], followsId: null };
  for (const by of [lead, crowd.of(Kind.CLINICIAN)]) {
    garden.plant('Referral', {
      childId,
      by,
      given: { recordedAs: by.kind, toOrganisationId: worker.actingFor, toPersonId: null, due: [], state: 'DECIDED', decision: 'ENQUIRIES' },
    });
  }
  for (const by of [worker, crowd.of(Kind.EARLY_HELP), officer, crowd.of(Kind.YOUTH_JUSTICE), lead]) {
    const as = { recordedAs: by.kind };
    const meeting = garden.plant('SafeguardingMeeting', { childId, by, given: { ...parts, ...as, state: 'HELD' } });
    garden.plant('MeetingDecision', { childId, by, given: { ...as, meetingId: meeting.id, byOrganisationId: null, place: 0 } });
    garden.plant('ProtectionPlan', { childId, by, given: { ...as, meetingId: meeting.id, due: [], members: [], categories: ['NEGLECT'] } });
  }
  for (const by of [lead, officer, crowd.of(Kind.POLICE_SYSTEM)]) {
    const told = garden.plant('SafeguardingNotification', { childId, by, given: { schoolId: lead.actingFor } });
    garden.plant('NotificationNote', { childId, by: lead, given: { notificationId: told.id } });
  }
  const far = crowd.of(Kind.DSL, 'elsewhere').actingFor;
  const unsaid = { due: [], holds: [], receivedBy: null };
  garden.plant('FileTransfer', { childId, by: lead, given: { ...unsaid, toSchoolId: far, state: 'OPEN' } });
  garden.plant('FileTransfer', { childId, by: crowd.of(Kind.DSL, 'elsewhere'), given: { ...unsaid, toSchoolId: lead.actingFor, state: 'SENT' } });
  garden.plant('FileTransfer', { childId, by: crowd.of(Kind.DSL, 'other authority'), given: { ...unsaid, toSchoolId: newId(), state: 'OPEN' } });
  for (const by of [lead, worker]) garden.plant('ChronologyExport', { childId, by, given: { recordedAs: by.kind, lines: [] } });
}
