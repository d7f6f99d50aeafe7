import { isOwn, type Row } from './words';

/**
 * Originator control (law 5.5, principles; 5.6): the organisation that recorded it, in the post in which it did; of social care, whoever manages
 * the team. Everybody else is told by a sharing decision, and of the family nobody.
 */
const managed = ['SOCIAL_WORKER', 'EARLY_HELP'];
export const ofOriginator: Row = (kind, record, asker) => {
  const { recordedAs } = record.row;
  if (!isOwn(record, asker)) return 'nothing';
  return kind === recordedAs || (kind === 'CARE_TEAM_MANAGER' && managed.includes(String(recordedAs))) ? 'whole' : 'nothing';
};

/** A referral (law 5.3, S1): whoever made it, and the social workers of the team that it was made to, with their manager. */
export const referral: Row = (kind, record, asker) => {
  const isReceiver = record.row['toOrganisationId'] === asker.actingFor && ['SOCIAL_WORKER', 'CARE_TEAM_MANAGER'].includes(kind);
  return isReceiver ? 'whole' : ofOriginator(kind, record, asker);
};

/** A notification (law 5.7): the key adult of the school that was told; whoever told it, of their own words. What the leads did on it: the leads. */
export const notification: Row = (kind, record, asker) => {
  if (kind === 'DSL') return record.row['schoolId'] === asker.actingFor ? 'whole' : 'nothing';
  return ['POLICE', 'POLICE_SYSTEM'].includes(kind) && isOwn(record, asker) ? 'whole' : 'nothing';
};
export const notificationNote: Row = (kind, record, asker) => (kind === 'DSL' && isOwn(record, asker) ? 'whole' : 'nothing');

/** The safeguarding file on its way (law 5.4): the leads of the school that the child leaves; once it was sent, those of the new one. */
export const fileTransfer: Row = (kind, record, asker) => {
  if (kind !== 'DSL') return 'nothing';
  if (isOwn(record, asker)) return 'whole';
  return record.row['toSchoolId'] === asker.actingFor && record.row['state'] !== 'OPEN' ? 'whole' : 'nothing';
};

/** The fields of these types: whoever reads the record reads them all. */
export const fieldsBetweenAgencies: Readonly<Record<string, { readonly always: string }>> = {
  Referral: {
    always: `toOrganisationId toOrganisation toPersonId worries strengths familyTold familyToldReason receivedOn state dueOn due decision decisionReason decidedOn outcome closedOn
      child referredBy referredFor`,
  },
  SafeguardingMeeting: {
    always: `kind heldOn state followsId follows followedBy purpose participants necessity consent consentReason minutes outcome reason due child convenedBy convenedFor decisions
      protectionPlans`,
  },
  MeetingDecision: { always: 'meetingId meeting decidedOn text byOrganisationId byOrganisation dueOn' },
  ProtectionPlan: { always: 'meetingId meeting kind categories members worries whatMustChange contingency startedOn due endedOn endedReason child' },
  SafeguardingNotification: {
    always: `schoolId school kind reference happenedAt place childrenPresent whereChildrenWere childVoice circumstances safetyAdvice officer toldOn receivedAt child notes`,
  },
  NotificationNote: { always: 'notificationId text author' },
  FileTransfer: {
    always: `toSchoolId toSchool fromSchool state leaving countedFrom dueOn warnOn due whatToKnow holds contentHash sentOn chased chasedOn receivedOn receivedBy receiptNote child`,
  },
  ChronologyExport: { always: 'forWhom purpose madeOn lines contentHash child madeBy' },
};
