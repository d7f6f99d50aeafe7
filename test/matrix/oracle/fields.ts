import { followsRequests, isTheirs } from './assessment';
import { fieldsBetweenAgencies } from './between-agencies';
import { mayKnowWhere } from './orders';
import { readsOfHealth } from './pastoral-plans';
import { fieldsOfSchoolDays, knowsWhyNotTold, readsNote } from './school-days';
import { isToldEvidence, isToldWhy, knowWhy } from './statutory';
import { carers, parents, type Asker, type Reading, type Specimen } from './words';

/** The fields of one type: those that go with the record, and those that only somebody reads who reads the whole of it. */
interface Fields {
  readonly always: string;
  readonly whole?: string;
}
const ofEveryRecord = 'id childId version recordedAt handling viewerMay';
const ofEveryLine =
  'section brief neededInClass sharedWithFamily inOtherWords author authorOrganisation source sources queries sourceLineId sourceType wordings comments proposals';
/** "Withheld from those whom the law gives a summary only: they have the brief" (schema): all that words the line. */
const wording = 'text sourceWording';
const tenAnswers = `what deliveredBy qualification sessions per minutesPerSession weeksPerYear groupSize adults place indirectHoursPerYear
  reviewedHow reviewedBy absenceCover minutesPerWeek hoursPerYear`;

const fields: Readonly<Record<string, Fields>> = {
  Child: {
    always: `givenName familyName dateOfBirth pronouns authorityId authority agencies assessments disagreements enrolments facts family identifiers openedMatters addressProtections courtOrders conflictsOfInterest specified adviceSought senSupport plans
      incidents attendance attendanceMarks suspensions suspensionSums partTimeTimetables offSitePlacements
      profile profiles thread
      pastoralPlans measures beforeAndSince
      concerns linkedConcerns safeguardingFlags referrals safeguardingMeetings meetingDecisions protectionPlans safeguardingNotifications fileTransfers
      safeguardingActions team whoLooked authorityMoves`,
  },
  Enrolment: { always: 'schoolId school yearGroup fromOn untilOn' },
  TeamMember: { always: 'personId person organisationId organisation kind sinceOn untilOn' },
  FamilyMember: { always: 'name relation parentalResponsibility hasCare fosters standsAs personId consentBy reason untilOn endedReason' },
  CourtOrder: {
    always: 'familyMemberId familyMember againstName againstRelation atTheGate fromOn untilOn endedAt state organisation',
    whole: 'effects court reference madeOn note endedReason',
  },
  ConflictOfInterest: { always: 'personId person organisation recordType recordId reason untilOn endedAt endedReason' },
  AddressProtection: { always: 'untilOn endedAt organisation reason endedReason' },
  OpenedMatters: { always: 'familyMemberId familyMember matters openedBy assessedOn assessedBy finding untilOn closedOn closedReason' },
  KnownAgency: { always: 'organisationId organisation reason sinceOn untilOn closedReason' },
  ChildFact: { always: 'category key label isHeld value saidBy agency saidOn source isCurrent' },
  ChildIdentifier: { always: 'scheme value verification' },
  Plan: {
    always:
      'kind title state latestVersionNumber latestVersion ceasedReason law cameFrom wentOnAs changedSinceIssue differencesSinceIssue reductionNotices waysToReduce tribunalLocks signatures child documents imports sections thread unsupported quality versionNumbered versions reviews reviewRequests ceasings expectedPhaseMove namedSettings terms pastoralPlans openProposals presentNow',
  },
  PlanVersion: { always: 'planId plan number title issuedOn edition legalBasis standing note contentHash issuedBy issuedFor lines differencesFrom signatures responses unsupported quality qualityBySection overrides' },
  PlanDocument: { always: 'planId plan planVersionId planVersion format state percent recipientId recipient failure bytes expiresAt address' },
  PlanImport: { always: 'planId plan fileName readAt fileHash pieceCount address pieces waiting' },
  ImportedPiece: { always: 'importId kind section text state lineType lineId line reason' },
  PlanInclusion: { always: 'planId plan lineType lineId line position endedAt section' },
  ThreadLink: { always: 'fromType fromId from toType toId to endedAt' },
  Aspiration: { always: `${ofEveryLine} whoseWords outcomes`, whole: `${wording} howGathered` },
  Need: { always: `${ofEveryLine} area isStrength outcomes provision`, whole: `${wording} senType` },
  Outcome: { always: `${ofEveryLine} aspirations needs provision incidents pastoralTargets`, whole: `${wording} baseline byWhen byWhenInWords measure action context support baselineOn reviewedBy evidencedBy` },
  Provision: { always: `${ofEveryLine} needs outcomes`, whole: `${wording} ${tenAnswers} catalogueEntryId serviceId catalogueEntry service adultHoursPerYear adultHoursPerYearForChild poundsPerYear` },
  LineWording: { always: 'lineType lineId lineVersion section brief changedBy', whole: 'text terms reason' },
  LineSource: { always: 'lineType lineId section sourceType sourceId takenBy adviceLine query', whole: 'wording terms document page writtenBy writtenOn' },
  AccessibleText: { always: 'form language section lineType lineId planId staleSince author', whole: 'text' },
  OnePageProfile: {
    always: `whatPeopleLikeAboutMe whatMattersToMe howBestToSupportMe howICommunicate whoseWords howGathered language saidOn sharedWithFamily notForFamilyBecause`,
  },
  VersionLine: {
    always: 'versionId section lineType lineId lineVersion neededInClass brief author sourceLineId sourceType comesFrom leadsTo comments',
    whole: 'text sourceWording terms',
  },
  ReductionNotice: {
    always: 'planId plan fromVersionId legalBasis reference givenOn familyHasUntil state planVersionId planVersion withdrawnReason lines to seen givenBy',
  },
  NoticedReduction: { always: 'noticeId planId section lineType lineId line', whole: 'says reason' },
  NoticeSeen: { always: 'noticeId planId by' },
  TribunalLock: { always: 'planId section lineType lineId line orderReference orderedOn untilOn liftedOn', whole: 'liftedReason' },
  PlanSignature: { always: 'planId planVersionId signedBy person organisation signedAs signedOn' },
  FindingOverride: { always: 'planId versionId section lineType lineId line by', whole: 'rule words reason' },
  VersionQuality: { always: 'planId versionId section ruleSetVersion', whole: 'lines high middle low overridden byRule' },
  LineComment: { always: 'lineType lineId versionLineId section text inReplyToId sharedWithFamily fromFamily author organisation replies' },
  LineProposal: {
    always:
      'lineType lineId line section oldText newText why state answer answeredAt answeredById answeredBy sharedWithFamily author organisation',
  },
  PlanPresence: { always: 'planId lineType lineId line doing until person organisation' },
  PlanAgreement: { always: 'planId planVersionId planVersion answer reason number answeredAs parentalResponsibility person' },
  Assessment: {
    always: `kind state purpose openedOn closedOn closedReason coordinatingOrganisationId coordinatingOrganisation advice requests unused child
      adviceToSeek wishes reuses queries assembly resolutions outOfSupport stage receivedOn requestSource requestedBy inYouthAccommodation movedTo planId plan
      steps deadlines exceptions whatHappensNext notices consultations draftResponses challenges`,
  },
  AdviceRequest: {
    always: `assessmentId assessment child kind state askedOrganisationId askedOrganisation askedPersonId askedPerson askedBy question askedOn dueOn daysLeft isLate seenAt
      answeredOn declinedGround declinedReason timeAskedUntil timeAskedReason timeAnswer timeAnswerReason withdrawnReason regulation advice
      declinedLookedAt declinedAssessmentNeeded declinedAssessmentReason declinedSeenFrom declinedClosedOn wishId wish declineTerms queries draft deadlines`,
  },
  Advice: {
    always: `adviceRequestId request assessmentId kind signedOn author authorOrganisation authorRole writtenDownFor sharedWithFamily notSharedReason supersedesId supersedes
      supersededBy lines queries draftedBy`,
    whole: 'summary',
  },
  AdviceLine: {
    always: `adviceId advice assessmentId lineType section author authorOrganisation brief neededInClass sharedWithFamily notSharedReason isSuperseded meets takenInto queries`,
    whole: 'text aspiration need outcome provision',
  },
  AdviceResolution: { always: 'assessmentId lineIds lines field chosenLineId says reason section decidedBy' },
  AdviceQuery: {
    always: `assessmentId adviceRequestId adviceId adviceLineId kind section purpose state about question askedOn answer answered answeredOn answeredByAdviceId
      answeredByAdvice answeredBy advice line request askedBy askedFor`,
  },
  AdviceDraft: { always: 'adviceRequestId request assessmentId kind state content savedAt writtenBy adviceId advice lacks guidance findings' },
  SenSupport: {
    always: `schoolId school state startedOn whatIsDifferent primaryNeed secondaryNeed parentsToldOn parentsToldHow endedOn endedReason assessmentId assessment child cycles interventions
      progress views meetings deadlines meetingsThisYear evidencePack`,
  },
  SupportCycle: { always: 'supportId number stage assessedOn findings baseline plannedOn agreed reviewOn begunOn reviewedOn impact whatNext' },
  SupportIntervention: {
    always: `supportId cycleId name provisionId givenBy startedOn minutesPerSession sessionsPerWeek baseline endedOn sessionsHeld sessionsAttended result costInPounds`,
  },
  ProgressNote: { always: 'supportId cycleId interventionId lineType lineId notedOn text measured' },
  SupportView: { always: 'supportId cycleId whose text saidOn howGathered' },
  FamilyMeeting: { always: 'supportId heldOn whoCame saidByFamily agreed' },
  AdviceWish: { always: 'assessmentId wanted from reason writtenDownFor state answer answeredOn' },
  AdviceReuse: {
    always: `assessmentId kind adviceId advice reason state authorSays authorSaidOn authorWords authoritySays authoritySaidOn authorityWords familySays familySaidOn
      familyWords`,
  },
  Chase: {
    always: `deadlineId deadline assessmentId kind stage responsibleOrganisationId responsibleOrganisation toPersonId to toPost by chasedOn dueOn words`,
  },
  Review: {
    always: `planId plan child kind state countedFrom endsBy nextDueOn daysLeft ledBy leadOrganisationId leadOrganisation meetingOn meetingNote shortNoticeReason
      circulatedOn heldOn reportedOn recommends decision decidedOn noticeOn outcome finalOn planVersionId planVersion phaseMove movesOn currentSettingId currentSetting
      nextSettingId nextSetting nextSettingType invitations papers outcomes amendments representations notInvited warnings preparation phaseTransferDueOn`,
    whole: 'report differences decisionReason finalReason calledOffReason',
  },
  ReviewInvitation: {
    always: `reviewId review role organisationId organisation personId person inWords invitedOn question adviceBy answer answeredOn answerNote attended`,
  },
  ReviewPaper: { always: 'reviewId kind brief writtenDownFor receivedOn author authorOrganisation', whole: 'text howGathered' },
  ReviewedOutcome: { always: 'reviewId lineType lineId section progress verdict outcome', whole: 'inWords' },
  PlanAmendment: { always: 'reviewId review stage kind section lineId', whole: 'text reason' },
  AmendmentRepresentation: { always: 'reviewId receivedOn text settingAskedForId settingAskedFor asksToMeet writtenDownFor author' },
  ReviewRequest: { always: 'planId plan state triggers reason askedOn askedBy answeredOn answerReason reviewId review' },
  PlanCeasing: {
    always: `planId plan state ground reason reasonCode inWords reviewId familyConsultedOn settingConsultedOn wishesToReturn notifiedOn appealBy appealedOn appealEndedOn
      ceasedOn withdrawnReason`,
  },
  StatutoryStep: { always: 'courseType courseId assessmentId planId position kind happenedOn about phaseMove reason facts recordedByPerson' },
  Deadline: {
    always: `courseType courseId assessmentId assessment planId ruleId ruleVersion about startedOn dueOn because provisional state metOn liftedBy revisedTargetOn impossible
      responsibleOrganisationId responsibleOrganisation responsiblePersonId responsiblePerson escalatedToId escalatedTo daysLeft title next authority duty child chases`,
  },
  StatutoryException: { always: 'courseType courseId assessmentId ground evidence fromOn untilOn revisedTargetOn decidedBy' },
  DecisionNotice: { always: 'courseType courseId assessmentId decision sentOn parts' },
  SettingConsultation: { always: 'assessmentId settingId setting askedForByFamily consultedOn repliedOn answer words' },
  DraftResponse: { always: 'assessmentId receivedOn words wantsMeeting settingId settingName person' },
  Challenge: { always: 'assessmentId planId decision decidedOn matter aboutSettingOnly stage steps deadlines' },
  NamedSetting: { always: 'planId planVersionId rank settingId setting settingCode inWords isInSenUnit isInResourcedProvision namedOn' },
  PlanTerms: { always: 'planId fromOn primarySenType secondarySenType residence workBasedPathway personalBudget organisedArrangements directPayments' },
  AuthorityMove: { always: 'fromAuthorityId fromAuthority toAuthorityId toAuthority toCode knownOn movesOn state handover steps deadlines' },
  AuthorityHandover: { always: 'moveId fromAuthorityId toAuthorityId handedOverOn' },
  PastoralPlan: {
    always: `planId plan child kind state reasons ownReason startsOn endsOn reviewedEveryWeeks leadId lead keyAdultId keyAdult strengths whatWorks whatDoesNotWork rewards
      consequences activities risk endedOn exit endedReason nextStep targets behaviours reviews voices alternatives incidents beforeAndSince`,
  },
  TargetBehaviour: {
    always: `pastoralPlanId behaviour countedFrom countedUntil frequency countedPer durationMinutes intensity purpose triggers earlySigns prevention replacementSkill responses
      deEscalation repair rewardSchedule communication medical staffTraining restrictiveIntervention riskAssessment measure`,
  },
  PastoralTarget: {
    always: `pastoralPlanId pastoralPlan child place state text measure baseline schoolWill familyWill iWill outcomeId targetBehaviourId targetBehaviour fromOn untilOn endedOn
      endedReason scores scoresByWeek incidents`,
  },
  TargetScore: { always: 'pastoralTargetId pastoralPlanId pastoralReviewId scoredOn lesson by score inWords note author' },
  PastoralReview: {
    always: 'pastoralPlanId pastoralPlan child number kind state dueOn because isLate heldOn whoCame whatHelped whatDidNot agreed scores',
  },
  PastoralVoice: { always: 'pastoralPlanId pastoralReviewId whose text saidOn howGathered' },
  TakenMeasure: { always: 'child instrument instrumentVersion about takenFrom takenOn results note correctsId corrections' },
  AlternativeTried: { always: 'pastoralPlanId kind fromOn untilOn result' },
  ...fieldsOfSchoolDays,
  SafeguardingAction: {
    always: `title detail reason ownerPersonId owner ownerOrganisationId ownerOrganisation ownerPost askedBy child dueOn state outcome lastUpdateNote mayMoveTo notes
      agency concernId concern clock startedOn because chases`,
  },
  SafeguardingNote: { always: 'actionId text author organisation' },
  ...fieldsBetweenAgencies,
  SafeguardingChase: { always: 'actionId stage dueOn chasedOn words' },
  SafeguardingFlag: { always: 'state loweredAt organisation speakTo', whole: 'reason loweredReason' },
  Concern: {
    always: `childInWords whatISaw childSaid whatIDid happenedAt place bodyMap aboutColleagues keeper state decideBy receivedAt receivedBy closedAt outcome
      child reporter additions decisions siblings`,
  },
  ConcernAddition: { always: 'concernId text author' },
  ConcernDecision: { always: 'concernId decision reason whyNotReferred whoWasTold decidedBy' },
  ConcernLink: { always: 'concernId reason child concern' },
  SharingDecision: {
    always: `decision decidedAs decidedBy organisation purpose askedBy items recipients lawfulBasis lawfulCondition consent consentReason necessity detriment
      reviewOn untilOn shares`,
  },
  Share: {
    always: 'decisionId decidedAs organisationId organisation personId post purpose items untilOn endedAt endedReason sharedBy child',
  },
  HandlingDecision: { always: 'recordType recordId before after reason' },
  EmergencyAccess: {
    always: `scope reason state hours startsAt expiresAt secondPersonId secondOrganisationId secondNote unsafeToTell reviewDueAt verdict reviewNote reviewedBy
      reviewedAt askedBy organisation child`,
  },
  EmergencyNotice: { always: 'toldTo emergencyAccessId openedBy openedFor scope openedAt closesAt child organisation' },
};
const names = (list = ''): string[] => list.split(/\s+/).filter(Boolean);
const always = new Map(Object.entries(fields).map(([type, each]) => [type, new Set([...names(ofEveryRecord), ...names(each.always)])]));
const whole = new Map(Object.entries(fields).map(([type, each]) => [type, new Set(names(each.whole))]));

/** Fields that are withheld from some who read the rest, or that only some are told. */
interface Exception {
  readonly fields: string;
  readonly isFor: (kind: string, record: Specimen, asker: Asker) => boolean;
}
const not =
  (...kinds: readonly string[]) =>
  (kind: string): boolean =>
    !kinds.includes(kind);
/** "Whose it is and for whom, the authority, and of provision the place, by whom, and the terms" (0007, restricted parent). */
const notForRestrictedParent = not('RESTRICTED_PARENT');
const keepersOfFamily = ['SENCO', 'HEAD', 'DSL', 'SEND_CASEWORKER', 'SEND_MANAGER', 'EDUCATIONAL_PSYCHOLOGIST', 'VIRTUAL_HEAD'];
const exceptions: readonly Exception[] = [
  { fields: 'AttendanceMark.note AttendanceMark.corrections', isFor: readsNote },
  { fields: 'RestrictiveIntervention.notToldBecause RestrictiveIntervention.authorityToldOn', isFor: knowsWhyNotTold },
  // 0007, row "assessments in law": why is for those who know why; what shows an exception, for the SEND service and the family.
  {
    fields: 'Assessment.requestSource Assessment.requestedBy Assessment.inYouthAccommodation Assessment.movedTo',
    isFor: (kind) => knowWhy.includes(kind),
  },
  { fields: 'StatutoryStep.reason StatutoryStep.facts Deadline.liftedBy Deadline.revisedTargetOn', isFor: isToldWhy },
  { fields: 'StatutoryException.evidence', isFor: isToldEvidence },
  { fields: 'AddressProtection.reason', isFor: (kind, { row }, { personId }) => mayKnowWhere(kind) || row['recordedBy'] === personId },
  { fields: 'AddressProtection.endedReason', isFor: mayKnowWhere },
  // 0007: the concern that an action comes from is the leads’ alone; its owner is told what is to be done.
  { fields: 'SafeguardingAction.concernId SafeguardingAction.concern', isFor: (kind) => kind === 'DSL' },
  { fields: 'Child.authority Child.authorityId', isFor: notForRestrictedParent },
  {
    fields:
      'Provision.place Provision.deliveredBy Provision.reviewedBy LineWording.terms VersionLine.terms LineSource.wording LineSource.terms LineSource.takenBy AccessibleText.text AccessibleText.author LineSource.document LineSource.page LineSource.writtenBy LineSource.writtenOn Outcome.context Outcome.reviewedBy Provision.catalogueEntryId Provision.serviceId Provision.catalogueEntry Provision.service Provision.poundsPerYear',
    isFor: notForRestrictedParent,
  },
  {
    fields: `Aspiration.author Aspiration.authorOrganisation Need.author Need.authorOrganisation Outcome.author Outcome.authorOrganisation
      Provision.author Provision.authorOrganisation LineWording.changedBy VersionLine.author FindingOverride.by PlanVersion.issuedBy PlanVersion.issuedFor ReductionNotice.givenBy PlanSignature.signedBy PlanSignature.person PlanSignature.organisation
      ChildFact.agency ChildFact.saidBy ChildFact.source`,
    isFor: notForRestrictedParent,
  },
  // What others answer, and who (0007, restricted parent).
  { fields: 'LineProposal.answer LineProposal.answeredById LineProposal.answeredBy', isFor: notForRestrictedParent },
  // "For those who keep the plan: anybody else could count what they are not shown" (schema); not the head nor the virtual head (0007).
  { fields: 'PlanInclusion.position', isFor: (kind) => ['SENCO', 'SEND_CASEWORKER', 'SEND_MANAGER'].includes(kind) },
  // "For the safeguarding leads"; "the family is told the organisation" (schema).
  { fields: 'EmergencyNotice.emergencyAccessId EmergencyNotice.openedBy EmergencyNotice.scope', isFor: not(...parents, ...carers) },
  { fields: 'Assessment.adviceToSeek', isFor: followsRequests },
  // 0007, row "pastoral plans".
  { fields: 'PastoralPlan.reasons PastoralPlan.ownReason TargetBehaviour.medical', isFor: readsOfHealth },
  // Who answers for it, and whoever spoke (0007).
  {
    fields: 'Advice.notSharedReason AdviceLine.notSharedReason',
    isFor: (kind, record, asker) =>
      ['DSL', 'SOCIAL_WORKER', 'CARE_TEAM_MANAGER', 'SEND_CASEWORKER', 'SEND_MANAGER'].includes(kind) ||
      (record.row['speaksFor'] === asker.actingFor && isTheirs(kind, record, asker)),
  },
  // 0007, row "roll, team, family".
  {
    fields: 'FamilyMember.personId FamilyMember.consentBy FamilyMember.reason',
    isFor: (kind, { row }, { personId }) => [...keepersOfFamily, ...parents].includes(kind) || row['personId'] === personId,
  },
  { fields: 'FamilyMember.endedReason', isFor: (kind) => [...keepersOfFamily, 'SOCIAL_WORKER', 'CARE_TEAM_MANAGER'].includes(kind) },
  // 0007: "what was found, the head, the lead, the manager and the systems not".
  {
    fields: 'OpenedMatters.assessedOn OpenedMatters.assessedBy OpenedMatters.finding OpenedMatters.closedReason',
    isFor: not('HEAD', 'DSL', 'SEND_MANAGER', 'SCHOOL_SYSTEM', 'AUTHORITY_SYSTEM'),
  },
  // "For parents, for the young person, and for the safeguarding lead" (schema); the advocate and the carers never (0007).
  { fields: 'Child.whoLooked', isFor: (kind) => ['PARENT', 'YOUNG_PERSON', 'DSL'].includes(kind) },
];
const exceptionFor = new Map(exceptions.flatMap((each) => names(each.fields).map((field) => [field, each] as const)));

/** Whether the oracle speaks of a field at all: what is new in the schema has to be decided here. */
export const speaksOf = (type: string, field: string): boolean => Boolean(always.get(type)?.has(field) || whole.get(type)?.has(field));

/** What was shared is shown whole (0006); of the child, whose name is shared with any record, what everybody who knows the child is shown. */
export const showsToRecipients = ({ type }: Specimen, field: string): boolean =>
  speaksOf(type, field) && !(type === 'Child' && exceptionFor.has(`Child.${field}`));

/** Whether somebody who stands so, and reads so much of the record, is shown this field. */
export function showsField(
  kind: string,
  field: string,
  { reading, record, asker }: { reading: Reading; record: Specimen; asker: Asker },
): boolean {
  if (!speaksOf(record.type, field)) throw new Error(`no row of the oracle speaks of ${record.type}.${field}`);
  if (reading === 'nothing') return false;
  if (reading === 'brief' && whole.get(record.type)?.has(field)) return false;
  return exceptionFor.get(`${record.type}.${field}`)?.isFor(kind, record, asker) ?? true;
}
