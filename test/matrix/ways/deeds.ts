import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputField,
  type GraphQLInputType,
} from 'graphql';
import { tableOf } from '../../../src/platform/database/table';
import { schema, type Answer } from '../../support/hub';
import { writesNothing } from '../oracle/deeds';
import type { Specimen } from '../oracle/words';
import type { Neighbourhood } from '../world/neighbourhood';
import { recordEntities } from '../world/plant';
import type { Judge } from '../judge';
import type { Viewer } from '../world/viewers';
import { asks } from './ask';
import type { Way } from './way';

/** A deed as it is tried, and the record that it is about; none where it brings a child. */
interface Attempt {
  readonly deed: string;
  readonly text: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly about: Specimen | undefined;
}
/** What an id in an input names, where its name does not say it. */
const namedBy: Readonly<Record<string, string>> = {
  actionId: 'SafeguardingAction',
  meetingId: 'SafeguardingMeeting',
  notificationId: 'SafeguardingNotification',
  toSchoolId: 'Organisation',
  siblingId: 'Child',
  exceptionId: 'StatutoryException',
  consultationId: 'SettingConsultation',
  moveId: 'AuthorityMove',
  settingId: 'Organisation',
  conflictId: 'ConflictOfInterest',
  versionLineId: 'VersionLine',
  recordId: 'Need',
  fromId: 'Need',
  toId: 'Provision',
  lineId: 'Need',
  supportId: 'SenSupport',
  cycleId: 'SupportCycle',
  interventionId: 'SupportIntervention',
  otherChildId: 'Child',
};
/** The record that each of these deeds is about, where it is not the first that the input names. */
const aboutFirst = [
  'importedPieceId',
  'pastoralReviewId',
  'pastoralTargetId',
  'targetBehaviourId',
  'pastoralPlanId',
  'lineProposalId',
  'reductionNoticeId',
  'tribunalLockId',
  'adviceWishId',
  'deadlineId',
  'exceptionId',
  'consultationId',
  'challengeId',
  'moveId',
  'adviceReuseId',
  'planCeasingId',
  'interventionId',
  'restrictiveInterventionId',
  'attendanceMarkId',
  'suspensionId',
  'partTimeTimetableId',
  'offSitePlacementId',
  'incidentId',
  'supportId',
  'cycleId',
  'reviewInvitationId',
  'reviewRequestId',
  'reviewId',
  'conflictId',
  'addressProtectionId',
  'courtOrderId',
  'conflictOfInterestId',
  'adviceRequestId',
  'emergencyAccessId',
  'shareId',
  'actionId',
  'siblingId',
  'safeguardingFlagId',
  'concernId',
  'referralId',
  'meetingId',
  'protectionPlanId',
  'notificationId',
  'fileTransferId',
  'teamMemberId',
  'enrolmentId',
  'familyMemberId',
  'openedMattersId',
  'knownAgencyId',
  'planVersionId',
  'versionLineId',
  'needId',
  'outcomeId',
  'provisionId',
  'aspirationId',
  'assessmentId',
  'planId',
  'adviceQueryId',
  'adviceLineId',
  'recordId',
  'childId',
  'lineId',
];
/** These are about the child, and name one of the family besides. */
const aboutChild = ['openMattersByCapacity', 'openMattersToParent', 'recordCourtOrder'];
/** These, and those that are given nothing, are about nobody but whoever does them. */
const aboutOneself = ['endCalendarFeed'];
/** These are about what an organisation offers, and about no child. */
const aboutNoChild = ['addCatalogueEntry', 'changeCatalogueEntry', 'retireCatalogueEntry', 'deliverLocalOffer'];
/** These tell nothing of a record by design: whoever is signed in may bring a child or ask in an emergency, and is answered alike of what there is and is not. */
const aboutNobodyYet = ['registerChild', 'recordConcern', 'recordStaffConcern', 'reviewStaffConcern', 'breakGlass', 'takeRegister', 'importIncidents', 'deliverNotification'];
/** Never the version that a record has: a deed that is let through finds that somebody was faster, and changes nothing. */
const NO_VERSION = 999;

const NOTIFICATION = { kind: 'OTHER', happenedAt: '2026-09-01T10:00:00Z', childrenPresent: 'NOT_KNOWN', circumstances: 'Tried.', officer: 'Tried.' };
/** What an input must say besides what the schema demands, so that it is not its shape that is refused. */
const besides = ({ garden }: Neighbourhood): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  addNeed: { section: 'B' },
  renderLine: { lineType: 'NEED', language: 'en' },
  renderSection: { section: 'B', language: 'en' },
  citeDocument: { lineType: 'NEED' },
  proposeWording: { lineType: 'NEED' },
  returnForDetail: { questions: [{ question: 'Tried.' }] },
  mergeIntoPlan: { lineIds: garden.ofType('AdviceLine').slice(0, 2).map(({ id }) => id) },
  resolveDisagreement: { lineIds: garden.ofType('AdviceLine').slice(0, 2).map(({ id }) => id), field: 'sessions', says: 'Tried.' },
  askAllForAdvice: { asks: [{ kind: 'EDUCATIONAL' }] },
  addProvision: { section: 'F' },
  giveReductionNotice: { lines: [{ lineId: garden.ofType('Provision')[0]!.id, reason: 'Tried.' }] },
  openPastoralPlan: { terms: { reasons: ['ATTENDANCE'] } },
  changePastoralPlan: { terms: { reasons: ['ATTENDANCE'] } },
  endTarget: { state: 'MET' },
  recordMeasure: { instrument: 'SDQ_PARENT', takenFrom: 'PARENT', scores: [{ subscale: 'TOTAL', value: 10 }] },
  answerTimeRequest: { reason: 'Tried.' },
  amendWithoutReview: { amendments: [{ kind: 'ADD', section: 'B', text: 'Tried.', reason: 'Tried.' }] },
  askForReview: { triggers: ['OTHER'] },
  expectMove: { toCode: 'XXX' },
  respondToDraft: { words: 'Tried.' },
  recordSessions: { marks: [{ day: '2026-09-01', session: 'AM', code: '/' }] },
  correctSession: { code: 'I' },
  suspend: { reasons: ['DB'] },
  noteIncident: { whatHappened: 'Tried.' },
  recordRestrictiveIntervention: { startedAt: '10:45', leadUp: 'Tried.', deEscalation: 'Tried.', typeAndDegree: 'Tried.' },
  issueFinalPlan: { settings: [{ settingCode: 'OLA' }] },
  recordException: { assessmentId: garden.ofType('Assessment')[0]!.id },
  finaliseAmendments: { reason: 'Tried.' },
  giveReviewPaper: { howGathered: 'Tried.' },
  inviteToReview: { invitees: [{ role: 'FAMILY' }] },
  updateSafeguardingAction: { note: 'Tried.' },
  makeReferral: { familyToldReason: 'Tried.' },
  conveneSafeguardingMeeting: { consentReason: 'Tried.' },
  recordNotification: { notification: NOTIFICATION },
  deliverNotification: { schoolUrn: '100000', notification: NOTIFICATION },
  decideOnConcern: { whyNotReferred: 'Tried.' },
  setHandling: { recordType: 'Need', handling: 'AGENCY_ONLY' },
  recordCourtOrder: { effects: ['NO_CONTACT'], madeOn: '2026-09-01' },
  openMattersToParent: { matters: ['EDUCATION'] },
  deliverFacts: { facts: [{ category: 'COMMUNICATION', key: 'TRIED', label: 'Tried', value: true, source: 'tried' }] },
  decideSharing: {
    items: [{ recordType: 'ChildFact', recordIds: [garden.ofType('ChildFact')[0]!.id] }],
    recipients: [{ organisationId: garden.ofType('Share')[0]!.row['organisationId'] }],
    consentReason: 'Tried.',
    necessity: 'Tried.',
  },
});

const plain: Readonly<Record<string, unknown>> = {
  String: 'Tried.',
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2026-10-26',
  DateTime: '2026-10-26T09:00:00Z',
  JSON: 'Tried.',
};
const typeNamed = (name: string): string => namedBy[name] ?? name.replace(/Id$/, '').replace(/^./, (first) => first.toUpperCase());

/** The first record of the child here that an id of this name can mean. */
const recordFor = (name: string, { garden, known }: Neighbourhood): Specimen | undefined =>
  garden
    .ofType(typeNamed(name))
    .find(({ childId, row }) => childId === known.here.childId && !row['handling'] && row['sharedWithFamily'] !== false);

function valueFor(name: string, type: GraphQLInputType, neighbourhood: Neighbourhood): unknown {
  if (isNonNullType(type)) return valueFor(name, type.ofType, neighbourhood);
  if (isListType(type)) {
    return name.endsWith('Ids') ? [recordFor(name.replace(/s$/, ''), neighbourhood)?.id ?? neighbourhood.known.here.childId] : [];
  }
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return filledIn(Object.values(type.getFields()), neighbourhood);
  if (name === 'version') return NO_VERSION;
  if (getNamedType(type).name === 'ID') {
    return (
      recordFor(name, neighbourhood)?.id ?? neighbourhood.crowd.of('THERAPIST')[name.startsWith('organisation') ? 'actingFor' : 'personId']
    );
  }
  return plain[getNamedType(type).name];
}
function filledIn(fields: readonly GraphQLInputField[], neighbourhood: Neighbourhood): Record<string, unknown> {
  const given = fields.filter((field) => isRequiredInputField(field) || field.name === 'versionLineId');
  return Object.fromEntries(given.map(({ name, type }) => [name, valueFor(name, type, neighbourhood)]));
}

/** Every deed of the schema, about the child here, as somebody would try it who has learnt the ids. */
function everyAttempt(neighbourhood: Neighbourhood): Attempt[] {
  const more = besides(neighbourhood);
  const told = Object.values(schema.getMutationType()!.getFields()).filter(({ name, args }) => args.length > 0 && ![...aboutOneself, ...aboutNoChild].includes(name));
  return told.map((field) => {
    const [argument] = field.args;
    const type = getNamedType(argument!.type);
    const result = getNamedType(field.type);
    if (!isInputObjectType(type) || !isCompositeType(result)) throw new Error(`no way in knows how to try ${field.name}`);
    const input = { ...filledIn(Object.values(type.getFields()), neighbourhood), ...more[field.name] };
    const subject = aboutChild.includes(field.name) ? 'childId' : aboutFirst.find((name) => name in input);
    if (!subject && !aboutNobodyYet.includes(field.name)) throw new Error(`no way in knows what ${field.name} is about`);
    const text = `mutation ($input: ${type.name}!) { ${field.name}(input: $input) { __typename ... on Problem { code message } ... on ChangedMeanwhile { presentText presentVersion yourText } } }`;
    return {
      deed: field.name,
      text,
      input: { ...input, idempotencyKey: `of ${field.name}` },
      about: subject ? neighbourhood.find(input[subject]) : undefined,
    };
  });
}

/** How many records there are and how often they were changed. */
const everything = [...recordEntities.values()]
  .map((entity) => `SELECT count(*) AS n, sum(version) AS v FROM "${tableOf(entity).name}"`)
  .join(' UNION ALL ');
export const stateOf = ({ hub }: Neighbourhood): Promise<string> =>
  hub.owner(async (owner) =>
    JSON.stringify(
      await owner.query(
        `SELECT sum(n) AS n, sum(v) AS v, (SELECT count(*) FROM child_relationship) AS r, (SELECT count(*) FROM record_share) AS s FROM (${everything}) AS t`,
      ),
    ),
  );

/** What came of an attempt, in one word: the code of what refused it, the problem that stood in its way, or what was done. */
function outcomeOf({ data, errors }: Answer): string {
  const [error] = errors ?? [];
  if (error) return String(error.extensions['code']);
  const [result] = Object.values((data ?? {}) as Record<string, { __typename: string; code?: string } | null>);
  return result?.code ?? `done ${result?.__typename}`;
}

/** What may come of an attempt: not found where there is nothing to find, forbidden where nothing may be written; where one might, that it was not done. */
function isRight(got: string, { viewer, about }: { readonly viewer: Viewer; readonly about: Specimen }, judge: Judge): boolean {
  if (viewer.state === 'closed') return got === 'UNAUTHENTICATED';
  if (judge.oracle.reads(viewer, about) === 'nothing') return got === 'NOT_FOUND';
  return writesNothing(viewer, about) ? got === 'FORBIDDEN' : !got.startsWith('done');
}

/**
 * A deed is tried: about what one may not know of it answers that there is nothing, about what one may that it is forbidden. The key of another’s
 * deed brings back nothing, and no refusal says a word of what is withheld.
 */
const tryingOf = (neighbourhood: Neighbourhood, { deed, text, input, about }: Attempt): Way => ({
  group: 'deeds',
  name: `deed ${deed}`,
  async tries(viewer, judge) {
    const asked = { viewer, way: this.name };
    const isHidden = !about || judge.oracle.reads(viewer, about) === 'nothing';
    // What somebody may do is tried by the tests of the deed; here it must not come about, or the world would be another.
    if (!isHidden && !('version' in input) && !writesNothing(viewer, about)) return;
    const answer = await asks(viewer, text, { input });
    judge.silence(asked, answer);
    const got = outcomeOf(answer);
    if (!about) return;
    judge.cell(asked, `${deed} ${about.type}`, {
      expected: isRight(got, { viewer, about }, judge) ? got : 'another refusal',
      got,
      isLeak: true,
    });
  },
});
/** Every deed but those that bring a child or open a record to whoever asks: what they answer is told by tests of their own. */
export const deedWays = (neighbourhood: Neighbourhood): Way[] =>
  everyAttempt(neighbourhood)
    .filter(({ about }) => about)
    .map((attempt) => tryingOf(neighbourhood, attempt));
