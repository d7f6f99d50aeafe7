import { Kind } from '../../../src/access';
import { newId } from '../../../src/platform/uuid';
import type { Specimen } from '../oracle/words';
import type { Planted } from './lines';
import type { Viewer } from './viewers';

/** What was shared, with whom. */
export interface Opened {
  readonly share: Specimen;
  readonly recordIds: readonly string[];
}

/** What a court ordered and what was decided of addresses and conflicts, as it is read; whom it shuts out is planted beside. */
export function plantOrders({ childId, garden, crowd }: Planted, against: Specimen): void {
  const order = { familyMemberId: against.id, effects: ['NO_CONTACT'], atTheGate: ['NO_CONTACT'] };
  garden.plant('CourtOrder', { childId, by: crowd.of(Kind.SEND_CASEWORKER), given: { ...order, concernsTheGate: true } });
  garden.plant('CourtOrder', { childId, by: crowd.of(Kind.CARE_SYSTEM), given: { ...order, atTheGate: [], concernsTheGate: false } });
  for (const kind of [Kind.DSL, Kind.SOCIAL_WORKER]) garden.plant('ConflictOfInterest', { childId, by: crowd.of(kind) });
  for (const kind of [Kind.CARE_SYSTEM, Kind.SEND_CASEWORKER]) garden.plant('AddressProtection', { childId, by: crowd.of(kind) });
}

/** Safeguarding actions of three owners, and what was noted on each; and concerns. */
export function plantSafeguarding(planted: Planted): Specimen[] {
  plantConcerns(planted);
  for (const state of ['RAISED', 'LOWERED']) planted.garden.plant('SafeguardingFlag', { childId: planted.childId, by: planted.crowd.of(Kind.DSL), given: { state } });
  const { childId, garden, crowd } = planted;
  const lead = crowd.of(Kind.DSL);
  return [Kind.POLICE, Kind.SOCIAL_WORKER, Kind.YOUTH_JUSTICE, Kind.CLINICIAN, Kind.PASTORAL_LEAD].map((ownerPost) => {
    const owner = crowd.of(ownerPost);
    const owned = { ownerOrganisationId: owner.actingFor, ownerPost, ownerPersonId: owner.personId };
    const action = garden.plant('SafeguardingAction', {
      childId,
      by: lead,
      given: { ...owned, state: 'IN_PROGRESS' },
    });
    garden.plant('SafeguardingChase', { childId, by: lead, given: { ...owned, actionId: action.id, leadOrganisationId: lead.actingFor } });
    for (const by of [lead, owner]) {
      garden.plant('SafeguardingNote', { childId, by, given: { ...owned, actionId: action.id, leadOrganisationId: lead.actingFor } });
    }
    return action;
  });
}

/** A concern that waits at the leads’ office, and one at the head’s, each with all that can hang on it. */
function plantConcerns({ childId, garden, crowd }: Planted): void {
  const lead = crowd.of(Kind.DSL);
  for (const keeper of [Kind.DSL, Kind.HEAD]) {
    const kept = { keeper, heldFor: lead.actingFor };
    const bodyMap = [{ region: 'NOSE', view: 'FRONT', kind: 'SCRATCH', millimetres: 4, note: 'red', inWords: 'A scratch.' }];
    const concern = garden.plant('Concern', { childId, by: lead, given: { ...kept, state: 'DECIDED', bodyMap, aboutColleagues: [] } });
    for (const type of ['ConcernAddition', 'ConcernDecision', 'ConcernLink']) {
      garden.plant(type, { childId, by: lead, given: { ...kept, concernId: concern.id } });
    }
  }
}

/** A record opened in an emergency, who is told of it, and the other states that one can be in. */
export function plantEmergencies({ childId, garden, crowd }: Planted): void {
  const by = crowd.of(Kind.EMERGENCY_PARTY);
  const second = crowd.of(Kind.EMERGENCY_PARTY, 'colleague');
  const of = {
    scope: 'WHOLE_RECORD_WITHOUT_SAFEGUARDING',
    startsAt: '2026-09-01T10:00:00Z',
    expiresAt: '2026-09-01T14:00:00Z',
    secondPersonId: second.personId,
    secondOrganisationId: second.actingFor,
  };
  const access = garden.plant('EmergencyAccess', {
    childId,
    by,
    given: { ...of, state: 'OPENED', verdict: null, reviewedAt: null, reviewedBy: null, reviewNote: null },
  });
  garden.plant('EmergencyAccess', { childId, by, given: { ...of, state: 'ENDED', secondPersonId: null, secondOrganisationId: null } });
  for (const toldTo of ['SAFEGUARDING_LEAD', 'FAMILY']) {
    garden.plant('EmergencyNotice', {
      childId,
      by,
      given: { toldTo, emergencyAccessId: access.id, openedBy: by.personId, openedFor: by.actingFor },
    });
  }
}

/** A decision of the safeguarding lead to share these records, and one of the therapist not to. */
export function plantSharing(
  { childId, garden, crowd }: Planted,
  records: readonly Specimen[],
  recipients: readonly { viewer: Viewer; post?: string; named: boolean }[],
): Opened[] {
  const by = crowd.of(Kind.DSL);
  const items = records.map(({ id, type }) => ({ recordId: id, recordType: type, version: 1 }));
  const named = recipients.map(({ viewer, post, named: byName }) => ({
    organisationId: viewer.actingFor,
    personId: byName ? viewer.personId : null,
    post: post ?? null,
  }));
  const decision = garden.plant('SharingDecision', { childId, by, given: { decidedAs: Kind.DSL, items, recipients: named } });
  garden.plant('SharingDecision', {
    childId,
    by: crowd.of(Kind.THERAPIST),
    given: { decidedAs: Kind.THERAPIST, decision: 'NOT_SHARE', items: [], recipients: [] },
  });
  garden.plant('HandlingDecision', { childId, by: crowd.of(Kind.THERAPIST), given: { recordType: 'Need', recordId: newId() } });
  return named.map((recipient) => ({
    share: garden.plant('Share', {
      childId,
      by,
      given: { ...recipient, decisionId: decision.id, decidedAs: Kind.DSL, items, endedAt: null, endedReason: null, untilOn: null },
    }),
    recordIds: [...records.map(({ id }) => id)],
  }));
}
