import { adviceDraft, adviceQuery, adviceResolution, adviceRequest, advice, adviceLine, adviceReuse, adviceWish, assessment } from './assessment';
import { fileTransfer, notification, notificationNote, ofOriginator, referral } from './between-agencies';
import { agency, agreement, child, familyMember, openedMatters, roll, team } from './around';
import { fact, identifier } from './facts';
import { support } from './graduated';
import { showsField, showsToRecipients } from './fields';
import { broughtIn, comment, copyOfPlan, issuedLine, line, link, noticeSeen, ownWords, placeInPlan, planItself, presence } from './lines';
import {
  concern,
  emergencyAccess,
  emergencyNotice,
  handlingDecision,
  safeguardingAction,
  safeguardingFlag,
  safeguardingNote,
  share,
  sharingDecision,
} from './guarded';
import { pastoral, takenMeasure } from './pastoral-plans';
import { ceasing, invitation, ofSection, paper, representation, review, reviewRequest } from './review';
import { addressProtection, conflictOfInterest, courtOrder } from './orders';
import { draftResponse, exception, knownWithReasons, namedSetting, step } from './statutory';
import { attendanceMark, incident, incidentAddition, otherInvolved, outOfSchool, restrictiveIntervention, suspension } from './school-days';
import { chase } from './worklist';
import { everyoneOfTheFamily, widest, type Asker, type Reading, type Records, type Row, type Specimen } from './words';

/** Who reads a record of each type: written from the law’s table (5.5) and docs/decisions/0007 alone, and knowing nothing of the policies. */
export const rows: Readonly<Record<string, Row>> = {
  Child: child,
  Enrolment: roll,
  TeamMember: team,
  FamilyMember: familyMember,
  KnownAgency: agency,
  OpenedMatters: openedMatters,
  CourtOrder: courtOrder,
  ConflictOfInterest: conflictOfInterest,
  AddressProtection: addressProtection,
  ChildFact: fact,
  ChildIdentifier: identifier,
  Plan: planItself,
  PlanVersion: planItself,
  PlanDocument: copyOfPlan,
  PlanImport: broughtIn,
  ImportedPiece: broughtIn,
  PlanInclusion: placeInPlan,
  ThreadLink: link,
  Aspiration: line,
  Need: line,
  Outcome: line,
  Provision: line,
  LineWording: line,
  LineSource: line,
  AccessibleText: line,
  OnePageProfile: ownWords,
  VersionLine: issuedLine,
  ReductionNotice: planItself,
  NoticedReduction: issuedLine,
  NoticeSeen: noticeSeen,
  TribunalLock: issuedLine,
  PlanSignature: planItself,
  FindingOverride: issuedLine,
  VersionQuality: issuedLine,
  LineComment: comment,
  LineProposal: comment,
  PlanPresence: presence,
  PlanAgreement: agreement,
  Assessment: assessment,
  AdviceRequest: adviceRequest,
  Advice: advice,
  AdviceLine: adviceLine,
  AdviceWish: adviceWish,
  AdviceReuse: adviceReuse,
  Chase: chase,
  AdviceQuery: adviceQuery,
  AdviceDraft: adviceDraft,
  Review: review,
  ReviewInvitation: invitation,
  ReviewPaper: paper,
  ReviewedOutcome: ofSection,
  PlanAmendment: ofSection,
  AmendmentRepresentation: representation,
  ReviewRequest: reviewRequest,
  PlanCeasing: ceasing,
  SenSupport: support,
  SupportCycle: support,
  SupportIntervention: support,
  ProgressNote: support,
  SupportView: support,
  FamilyMeeting: support,
  PastoralPlan: pastoral,
  TargetBehaviour: pastoral,
  PastoralTarget: pastoral,
  TargetScore: pastoral,
  PastoralReview: pastoral,
  PastoralVoice: pastoral,
  AlternativeTried: pastoral,
  TakenMeasure: takenMeasure,
  AdviceResolution: adviceResolution,
  StatutoryStep: step,
  Deadline: step,
  StatutoryException: exception,
  DecisionNotice: knownWithReasons,
  SettingConsultation: knownWithReasons,
  DraftResponse: draftResponse,
  Challenge: knownWithReasons,
  NamedSetting: namedSetting,
  PlanTerms: knownWithReasons,
  AuthorityMove: knownWithReasons,
  AuthorityHandover: knownWithReasons,
  AttendanceMark: attendanceMark,
  Incident: incident,
  Suspension: suspension,
  PartTimeTimetable: outOfSchool,
  OffSitePlacement: outOfSchool,
  IncidentAddition: incidentAddition,
  OtherInvolved: otherInvolved,
  RestrictiveIntervention: restrictiveIntervention,
  SafeguardingAction: safeguardingAction,
  SafeguardingNote: safeguardingNote,
  Referral: referral,
  SafeguardingMeeting: ofOriginator,
  MeetingDecision: ofOriginator,
  ProtectionPlan: ofOriginator,
  SafeguardingNotification: notification,
  NotificationNote: notificationNote,
  FileTransfer: fileTransfer,
  ChronologyExport: ofOriginator,
  SafeguardingChase: safeguardingNote,
  SafeguardingFlag: safeguardingFlag,
  Concern: concern,
  ConcernAddition: concern,
  ConcernDecision: concern,
  ConcernLink: concern,
  SharingDecision: sharingDecision,
  Share: share,
  HandlingDecision: handlingDecision,
  EmergencyAccess: emergencyAccess,
  EmergencyNotice: emergencyNotice,
};

/** Originator control (law 5.5, principles; design section 4): narrower than the policy, whatever the policy says. */
function isHandledFor(kind: string, { row }: Specimen, { personId, actingFor }: Asker): boolean {
  switch (row['handling'] ?? null) {
    case null:
      return true;
    case 'AGENCY_ONLY':
      return row['recordedFor'] === actingFor;
    case 'NAMED_PEOPLE':
      return row['recordedBy'] === personId;
    case 'NOT_FOR_FAMILY':
      return !(everyoneOfTheFamily as readonly string[]).includes(kind);
    default:
      throw new Error(`no row of the oracle speaks of the handling code ${String(row['handling'])}`);
  }
}

/** What somebody reads of a record by one of the ways in which they stand to the child. */
interface Standing {
  readonly kind: string;
  readonly reading: Reading;
}

/** The oracle: how much somebody reads of a record, and which of its fields. */
export class Oracle {
  readonly #known = new Map<Asker, Map<string, readonly Standing[]>>();
  constructor(readonly records: Records) {}

  #readings(asker: Asker, record: Specimen): readonly Standing[] {
    const known = this.#known.get(asker) ?? new Map<string, readonly Standing[]>();
    this.#known.set(asker, known);
    const readings = known.get(record.id) ?? this.#asked(asker, record);
    known.set(record.id, readings);
    return readings;
  }

  #asked(asker: Asker, record: Specimen): readonly Standing[] {
    const row = rows[record.type];
    if (!row) throw new Error(`no row of the oracle speaks of ${record.type}`);
    return (asker.standing[record.childId] ?? [])
      .filter((kind) => isHandledFor(kind, record, asker))
      .map((kind) => ({ kind, reading: row(kind, record, { ...asker, reads: (id) => this.#readsOther(asker, id) }) }));
  }

  #readsOther(asker: Asker, id: unknown): Reading {
    const record = this.records.find(id);
    return record ? this.reads(asker, record) : 'nothing';
  }

  /** What was shared with somebody is read whole (0006), whatever the rows say. */
  reads(asker: Asker, record: Specimen): Reading {
    if (this.records.isSharedWith(asker, record)) return 'whole';
    return widest(this.#readings(asker, record).map(({ reading }) => reading));
  }

  shows(asker: Asker, record: Specimen, field: string): boolean {
    const isShared = this.records.isSharedWith(asker, record);
    return (
      this.#readings(asker, record).some(({ kind, reading }) => showsField(kind, field, { reading, record, asker })) ||
      (isShared && showsToRecipients(record, field))
    );
  }
}
