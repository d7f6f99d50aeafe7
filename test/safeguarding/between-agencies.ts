import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import type { Someone } from '../support/hub';
import type { ChildKnownTo, World } from '../support/world';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { presentState } ... on ChangedMeanwhile { presentVersion yourText }`;
const due = 'due { clock what dueOn because provisional }';
const REFERRAL = `__typename ... on Referral { id version state worries familyTold dueOn receivedOn decision decisionReason outcome referredFor { name } toOrganisation { name } child { givenName } ${due} }`;
export const MEETING = `__typename ... on SafeguardingMeeting { id version kind state heldOn outcome minutes purpose convenedFor { name } participants { organisation { name } post came }
  decisions { text dueOn byOrganisation { name } } child { givenName familyName } ${due} }`;
export const MAKE_REFERRAL = `mutation ($input: MakeReferralInput!) { makeReferral(input: $input) { ${REFERRAL} ${PROBLEM} } }`;
export const DECIDE_REFERRAL = `mutation ($input: DecideReferralInput!) { decideReferral(input: $input) { ${REFERRAL} ${PROBLEM} } }`;
export const CLOSE_REFERRAL = `mutation ($input: CloseReferralInput!) { closeReferral(input: $input) { ${REFERRAL} ${PROBLEM} } }`;
export const CONVENE = `mutation ($input: ConveneMeetingInput!) { conveneSafeguardingMeeting(input: $input) { ${MEETING} ${PROBLEM} } }`;
export const RECORD_MEETING = `mutation ($input: RecordMeetingInput!) { recordSafeguardingMeeting(input: $input) { ${MEETING} ${PROBLEM} } }`;
export const CALL_OFF = `mutation ($input: CallOffMeetingInput!) { callOffSafeguardingMeeting(input: $input) { ${MEETING} ${PROBLEM} } }`;
const PLAN = `__typename ... on ProtectionPlan { id version kind categories worries whatMustChange startedOn endedOn members { post } ${due} }`;
export const MAKE_PLAN = `mutation ($input: MakeProtectionPlanInput!) { makeProtectionPlan(input: $input) { ${PLAN} ${PROBLEM} } }`;
export const END_PLAN = `mutation ($input: EndProtectionPlanInput!) { endProtectionPlan(input: $input) { ${PLAN} ${PROBLEM} } }`;
/** Everything between agencies that somebody can find about a child. */
export const SEEN = `query ($id: ID!) { child(id: $id) { givenName
  referrals { state } safeguardingMeetings { kind minutes decisions { text } } meetingDecisions { text } protectionPlans { kind } safeguardingNotifications { kind } fileTransfers { state } safeguardingActions { title } } }`;
export const CHRONOLOGY = `query ($childId: ID!) { chronology(childId: $childId) { nodes { on what told impact source recordType recordId } totalCount } }`;

export const nothingSeen = {
  referrals: [], safeguardingMeetings: [], meetingDecisions: [], protectionPlans: [], safeguardingNotifications: [], fileTransfers: [], safeguardingActions: [],
};

export const referralOf = (world: World, child: ChildKnownTo, more: object = {}) => ({
  childId: child.id, toOrganisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM], worries: 'A bruise on the upper arm. “He grabbed me.”', familyTold: 'NOT_SAFE',
  familyToldReason: 'The person who is said to have done it lives in the home.', ...more,
});

export const participantsOf = ({ organisations }: World) => ({
  school: { organisationId: organisations[OrganisationKind.SCHOOL], post: Kind.DSL },
  police: { organisationId: organisations[OrganisationKind.POLICE], post: Kind.POLICE },
  health: { organisationId: organisations[OrganisationKind.HEALTH_PROVIDER], post: Kind.CLINICIAN },
});

export const meetingOf = (world: World, child: ChildKnownTo, more: object = {}) => ({
  childId: child.id, kind: 'STRATEGY_DISCUSSION', heldOn: '2026-09-14', purpose: 'Whether there is cause to suspect significant harm', participants: Object.values(participantsOf(world)),
  necessity: 'Each holds a part of what has to be known to keep the child safe.', consent: 'NOT_ASKED_UNSAFE', consentReason: 'It would put the child at risk.', ...more,
});

export const recordOf = ({ id, version }: { readonly id: string; readonly version: number }, more: object = {}) => ({
  meetingId: id, version, came: [], minutes: 'What each agency knows.', outcome: 'ENQUIRIES', reason: 'All agree.', decisions: [], ...more,
});

/** Convenes a meeting and writes down at once what it came to. */
export async function held(worker: Someone, { meeting, record }: { readonly meeting: object; readonly record: object }) {
  const convened = await worker.gets(CONVENE, { input: meeting });
  if (convened.__typename !== 'SafeguardingMeeting') throw new Error(convened.message);
  return worker.gets(RECORD_MEETING, { input: recordOf(convened, record) });
}

interface Case {
  readonly world: World;
  readonly child: ChildKnownTo;
  readonly officer: Someone;
  readonly worker: Someone;
}
/** Everything that agencies do about a child: a call of the police, a referral, a meeting with its decisions, a plan, and the file on its way to another school. */
export async function agenciesWork({ world, child, officer, worker }: Case, toSchoolId: string): Promise<void> {
  const lead = await world.the(Kind.DSL);
  const WORDS = 'Visit the address.';
  const notification = { kind: 'OPERATION_ENCOMPASS', happenedAt: '2026-09-13T22:40:00Z', childrenPresent: 'PRESENT', circumstances: WORDS, officer: 'PC 4' };
  await lead.gets(`mutation ($input: RecordNotificationInput!) { recordNotification(input: $input) { __typename } }`, { input: { childId: child.id, notification } });
  const referral = await lead.gets(MAKE_REFERRAL, { input: referralOf(world, child, { toPersonId: worker.id, worries: WORDS }) });
  await worker.gets(DECIDE_REFERRAL, { input: { referralId: referral.id, version: 1, decision: 'ENQUIRIES', reason: WORDS } });
  const { school, police } = participantsOf(world);
  const participants = [school, { organisationId: police.organisationId, personId: officer.id }];
  const meeting = await held(worker, {
    meeting: meetingOf(world, child, { kind: 'INITIAL_CONFERENCE', participants, purpose: WORDS }),
    record: { outcome: 'PROTECTION_PLAN', minutes: WORDS, decisions: [{ text: WORDS }] },
  });
  await worker.gets(MAKE_PLAN, { input: { meetingId: meeting.id, categories: ['NEGLECT'], worries: WORDS, whatMustChange: WORDS, contingency: WORDS } });
  const of = { childId: child.id, toSchoolId, leaving: 'NEW_TERM', countedFrom: '2026-09-14' };
  await lead.gets(`mutation ($input: OpenFileTransferInput!) { openFileTransfer(input: $input) { __typename } }`, { input: of });
  await officer.gets(CHRONOLOGY, { childId: child.id });
}
