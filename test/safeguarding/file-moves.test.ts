import { Kind } from '../../src/access';
import { addOrganisation, addPerson, appoint, OrganisationKind } from '../../src/people';
import { Jobs } from '../../src/platform/jobs/jobs';
import { createLog } from '../../src/platform/log';
import { chaseFiles } from '../../src/safeguarding';
import { ISSUER, Someone, TestHub } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { held, MAKE_REFERRAL, meetingOf, nothingSeen, referralOf, SEEN } from './between-agencies';

const PROBLEM = `... on Problem { code message } ... on InvalidInput { fields { field } } ... on NotNow { presentState } ... on ChangedMeanwhile { presentVersion }`;
const TRANSFER = `__typename ... on FileTransfer { id version state dueOn warnOn sentOn receivedOn chased chasedOn holds { recordType count } contentHash due { clock dueOn } fromSchool { name } toSchool { name } }`;
const OPEN = `mutation ($input: OpenFileTransferInput!) { openFileTransfer(input: $input) { ${TRANSFER} ${PROBLEM} } }`;
const SEND = `mutation ($input: SendFileInput!) { sendSafeguardingFile(input: $input) { ${TRANSFER} ${PROBLEM} } }`;
const RECEIVE = `mutation ($input: ReceiveFileInput!) { receiveSafeguardingFile(input: $input) { ${TRANSFER} ${PROBLEM} } }`;
const BY_ID = `query ($id: ID!) { fileTransfer(id: $id) { state chased dueOn version } }`;
const NOTIFICATION = `__typename ... on SafeguardingNotification { id version kind circumstances childVoice receivedAt toldOn child { givenName } notes { text author { name } } }`;
const RECORD = `mutation ($input: RecordNotificationInput!) { recordNotification(input: $input) { ${NOTIFICATION} ${PROBLEM} } }`;
const NOTE = `mutation ($input: NoteNotificationInput!) { noteNotification(input: $input) { ${NOTIFICATION} ${PROBLEM} } }`;
const DELIVER = `mutation ($input: DeliverNotificationInput!) { deliverNotification(input: $input) { __typename ... on NotificationReceipt { id deliveredAt } ${PROBLEM} } }`;
const PLACE = `mutation ($input: PlaceNotificationInput!) { placeNotification(input: $input) { ${NOTIFICATION} ${PROBLEM} } }`;
const NEW = `{ newSafeguardingNotifications { totalCount nodes { kind child { givenName } } } }`;
const WAITING = `{ unplacedNotifications { id givenName circumstances } }`;
const MISSING = '3f2b0c1e-0000-4000-8000-000000000000';

let hub: TestHub;
let world: World;
let lead: Someone;
let police: Someone;
/** Another school and its lead. */
let there: string;
let newLead: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  [lead, police] = [await world.the(Kind.DSL), await world.the(Kind.POLICE_SYSTEM)];
  for (const kind of [Kind.SOCIAL_WORKER, Kind.POLICE, Kind.CLINICIAN]) await world.the(kind);
  [there, newLead] = await hub.owner(async (owner) => {
    const school = await addOrganisation(owner, { kind: OrganisationKind.SCHOOL, name: 'The new school', urn: '910001' });
    const person = await addPerson(owner, { name: 'The new lead', account: { issuer: ISSUER, subject: 'new-lead' } });
    await appoint(owner, person, school, Kind.DSL);
    return [school, new Someone(hub, person, 'new-lead')] as const;
  });
});
afterAll(() => hub.close());

const told = (more: object = {}) => ({
  kind: 'OPERATION_ENCOMPASS', reference: 'P-1', happenedAt: '2026-09-13T22:40:00Z', place: 'At home', childrenPresent: 'PRESENT', whereChildrenWere: 'Upstairs',
  childVoice: '“They were shouting.”', circumstances: 'Neighbours heard shouting.', officer: 'PC 4, 101', ...more,
});
const urnOf = (schoolId: string) => hub.owner(async (owner) => (await owner.query<{ urn: string }>('SELECT urn FROM organisation WHERE id = $1', [schoolId]))[0]!.urn);
const delivered = async ({ name, schoolId }: ChildKnownTo, more: object = {}) => {
  const [givenName, familyName] = name.split(' ');
  return police.gets(DELIVER, { input: { schoolUrn: await urnOf(schoolId), givenName, familyName, dateOfBirth: '2017-03-09', notification: told(), ...more } });
};

describe('a notification of the police', () => {
  it('reaches the leads of the child’s school, and tells whoever sent it nothing of the child', async () => {
    const child = await world.child('Ada Fielding');
    const [known, unknown] = [await delivered(child), await delivered({ ...child, name: 'Nobody Fielding' })];
    for (const receipt of [known, unknown]) expect(receipt).toEqual({ __typename: 'NotificationReceipt', id: expect.any(String), deliveredAt: expect.any(String) });
    expect(await lead.gets(NEW)).toMatchObject({ totalCount: 1, nodes: [{ kind: 'OPERATION_ENCOMPASS', child: { givenName: 'Ada' } }] });
    expect((await police.ask(SEEN, child)).data.child).toBeNull();
    expect(await lead.gets(WAITING)).toMatchObject([{ givenName: 'Nobody', circumstances: 'Neighbours heard shouting.' }]);
    for (const someone of [police, newLead, await world.the(Kind.SENCO), await world.parentOf(child)]) expect(await someone.gets(WAITING)).toEqual([]);
  });

  it('that fits nobody is placed by a lead, once', async () => {
    const child = await world.child('Ben Fielding');
    const [{ id: unplacedId }] = await lead.gets(WAITING);
    expect(await lead.gets(PLACE, { input: { childId: child.id, unplacedId } })).toMatchObject({ __typename: 'SafeguardingNotification', child: { givenName: 'Ben' } });
    expect(await lead.gets(PLACE, { input: { childId: child.id, unplacedId } })).toMatchObject({ fields: [{ field: 'unplacedId' }] });
    expect(await lead.gets(WAITING)).toEqual([]);
  });

  it('is sent by the police alone, about a school that there is, and the same again is told once', async () => {
    const child = await world.child('Cleo Fielding');
    const input = { schoolUrn: '999999', givenName: 'Cleo', familyName: 'Fielding', dateOfBirth: '2017-03-09', notification: told() };
    expect(await police.gets(DELIVER, { input })).toMatchObject({ fields: [{ field: 'schoolUrn' }] });
    for (const someone of [lead, await world.parentOf(child)]) expect((await someone.ask(DELIVER, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const [first, second] = [await delivered(child, { idempotencyKey: 'once' }), await delivered(child, { idempotencyKey: 'once' })];
    expect(second).toEqual(first);
    expect((await lead.gets(SEEN, child)).safeguardingNotifications).toHaveLength(1);
  });

  it('is noted on by the leads, for the leads alone', async () => {
    const child = await world.child('Dan Fielding');
    const notification = await lead.gets(RECORD, { input: { childId: child.id, notification: told({ kind: 'MISSING' }) } });
    expect(notification).toMatchObject({ kind: 'MISSING', toldOn: '2026-09-14', receivedAt: expect.any(String), notes: [] });
    const noted = await lead.gets(NOTE, { input: { notificationId: notification.id, text: 'Met the child at the gate.' } });
    expect(noted.notes).toEqual([{ text: 'Met the child at the gate.', author: { name: 'DSL' } }]);
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const refused = await teacher.ask(NOTE, { input: { notificationId: notification.id, text: 'x' } });
    expect(refused.errors?.[0]?.extensions).toEqual((await teacher.ask(NOTE, { input: { notificationId: MISSING, text: 'x' } })).errors?.[0]?.extensions);
    expect(await lead.gets(RECORD, { input: { childId: child.id, notification: told({ happenedAt: '2026-09-15T10:00:00Z' }) } })).toMatchObject({ fields: [{ field: 'notification.happenedAt' }] });
    expect(await lead.gets(RECORD, { input: { childId: child.id, notification: told({ happenedAt: 'yesterday' }) } })).toMatchObject({ fields: [{ field: 'notification.happenedAt' }] });
  });
});

const chase = () => new Jobs({ ...hub.ground, log: createLog({ level: 'error' }), jobs: [chaseFiles(hub.ground.marker)], done: () => hub.ground.events.committed() }).round();
const opened = async (child: ChildKnownTo, more: object = {}) =>
  lead.gets(OPEN, { input: { childId: child.id, toSchoolId: there, leaving: 'DURING_THE_YEAR', countedFrom: '2026-09-14', ...more } });
const enrolled = async (child: ChildKnownTo) =>
  (await world.the(Kind.AUTHORITY_SYSTEM)).gets(`mutation ($input: EnrolChildInput!) { enrolChild(input: $input) { __typename } }`, { input: { childId: child.id, schoolId: there, fromOn: '2026-09-14' } });

describe('the safeguarding file', () => {
  it('goes to the new school whole, with a receipt, and what other agencies recorded stays theirs', async () => {
    const child = await world.child('Eve Fielding');
    await lead.gets(RECORD, { input: { childId: child.id, notification: told() } });
    await lead.gets(MAKE_REFERRAL, { input: referralOf(world, child) });
    await held(await world.the(Kind.SOCIAL_WORKER), { meeting: meetingOf(world, child), record: {} });
    const transfer = await opened(child);
    expect(transfer).toMatchObject({ state: 'OPEN', warnOn: '2026-09-19', due: [{ clock: 'S10 2026-1', dueOn: '2026-09-21' }], fromSchool: { name: expect.stringMatching(/^School/) }, toSchool: { name: 'The new school' } });
    expect(await opened(child)).toMatchObject({ code: 'NOT_NOW', presentState: 'OPEN' });
    expect((await newLead.ask(SEEN, child)).data.child).toBeNull();
    const sent = await lead.gets(SEND, { input: { fileTransferId: transfer.id, version: 1, whatToKnow: 'Speak to me first.' } });
    expect(sent).toMatchObject({ state: 'SENT', sentOn: '2026-09-14', dueOn: '2026-09-19', holds: [{ recordType: 'Referral', count: 1 }, { recordType: 'SafeguardingNotification', count: 1 }], contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { referrals, safeguardingNotifications, safeguardingMeetings } = await newLead.gets(SEEN, child);
    expect({ referrals, safeguardingNotifications, safeguardingMeetings }).toEqual({ referrals: [{ state: 'MADE' }], safeguardingNotifications: [{ kind: 'OPERATION_ENCOMPASS' }], safeguardingMeetings: [] });
    await enrolled(child);
    const received = await newLead.gets(RECEIVE, { input: { fileTransferId: transfer.id, version: 2 } });
    expect(received).toMatchObject({ state: 'RECEIVED', receivedOn: '2026-09-14', dueOn: null });
    expect(await newLead.gets(RECEIVE, { input: { fileTransferId: transfer.id, version: 3 } })).toMatchObject({ code: 'NOT_NOW' });
    expect((await (await world.parentOf(child)).ask(SEEN, child)).data.child).toEqual({ ...nothingSeen, givenName: 'Eve' });
  });

  it('can still be sent by a school whose roll the child has left', async () => {
    const child = await world.child('Fay Fielding');
    await lead.gets(RECORD, { input: { childId: child.id, notification: told() } });
    const { id } = await opened(child);
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE child_id = $1 AND source = 'Enrolment'`, [child.id]));
    expect(await lead.gets(SEND, { input: { fileTransferId: id, version: 1 } })).toMatchObject({ state: 'SENT' });
  });

  it('goes to no school that there is not, to nobody without a lead, and not empty', async () => {
    const child = await world.child('Hal Fielding');
    for (const toSchoolId of [MISSING, 'no id', child.schoolId, world.organisations[OrganisationKind.POLICE]]) expect(await opened(child, { toSchoolId })).toMatchObject({ fields: [{ field: 'toSchoolId' }] });
    const transfer = await opened(child);
    expect(await lead.gets(SEND, { input: { fileTransferId: transfer.id, version: 1 } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'fileTransferId' }] });
    const leaderless = await hub.owner((owner) => addOrganisation(owner, { kind: OrganisationKind.SCHOOL, name: 'No lead', urn: '910002' }));
    const other = await world.child('Ida Fielding');
    await lead.gets(RECORD, { input: { childId: other.id, notification: told() } });
    const { id } = await opened(other, { toSchoolId: leaderless });
    expect(await lead.gets(SEND, { input: { fileTransferId: id, version: 1 } })).toMatchObject({ fields: [{ field: 'toSchoolId' }] });
    expect(await lead.gets(BY_ID, { id })).toMatchObject({ state: 'OPEN' });
  });
});

describe('a chronology that leaves the hub', () => {
  const PREVIEW = `query ($childId: ID!) { chronologyExportPreview(childId: $childId) { recordId what told withheldBecause } }`;
  const EXPORT = `mutation ($input: ExportChronologyInput!) { exportChronology(input: $input) { __typename ... on ChronologyExport { forWhom contentHash lines { on what told withheldBecause reason } } ${PROBLEM} } }`;

  it('is looked at first; what other agencies recorded stays, and what is withheld leaves a line with its reason', async () => {
    const child = await world.child('Jo Fielding');
    await lead.gets(RECORD, { input: { childId: child.id, notification: told() } });
    const { id } = await lead.gets(MAKE_REFERRAL, { input: referralOf(world, child) });
    await held(await world.the(Kind.SOCIAL_WORKER), { meeting: meetingOf(world, child), record: {} });
    const preview = await lead.gets(PREVIEW, { childId: child.id });
    expect(preview.find(({ recordId }: { recordId: string }) => recordId === id)).toMatchObject({ what: 'Referred to social care', withheldBecause: null });
    const foreign = preview.filter(({ withheldBecause }: { withheldBecause: string }) => withheldBecause === 'OTHER_AGENCY');
    // The roll, which the authority keeps, and the meeting, which social care convened.
    expect(foreign).toEqual([expect.objectContaining({ what: null, told: null }), expect.objectContaining({ what: null, told: null })]);
    const input = { childId: child.id, forWhom: 'The mother', purpose: 'She asked what is held', withhold: [{ recordId: id, reason: 'It names another child.' }] };
    const exported = await lead.gets(EXPORT, { input });
    expect(exported).toMatchObject({ __typename: 'ChronologyExport', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(exported.lines.map(({ withheldBecause }: { withheldBecause: string | null }) => withheldBecause).sort()).toEqual(['DECIDED', 'OTHER_AGENCY', 'OTHER_AGENCY', null]);
    expect(exported.lines.find(({ withheldBecause }: { withheldBecause: string }) => withheldBecause === 'DECIDED')).toMatchObject({ what: null, told: null, reason: 'It names another child.' });
    expect(await lead.gets(EXPORT, { input: { ...input, withhold: [{ recordId: MISSING, reason: 'x' }] } })).toMatchObject({ fields: [{ field: 'withhold.0.recordId' }] });
  });

  it('is made by a safeguarding lead or a social worker, and by nobody else', async () => {
    const child = await world.child('Kit Fielding');
    const input = { childId: child.id, forWhom: 'x', purpose: 'x', withhold: [] };
    for (const someone of [await world.the(Kind.SENCO), await world.parentOf(child)]) {
      expect((await someone.ask(PREVIEW, { childId: child.id })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'ChronologyExport.make' });
      expect((await someone.ask(EXPORT, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'ChronologyExport.make' });
    }
    for (const childId of [child.id, MISSING]) expect((await newLead.ask(PREVIEW, { childId })).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a file that does not come', () => {
  it('is chased when its day has passed, and again when nobody answers', async () => {
    const child = await world.child('Gil Fielding');
    await lead.gets(RECORD, { input: { childId: child.id, notification: told() } });
    const { id } = await opened(child);
    const chased = async (by: string) => {
      hub.clock.advance(by);
      await chase();
      return (await lead.gets(BY_ID, { id })).chased;
    };
    const heard = await lead.listens('subscription { safeguardingUpdated { what fileTransfer { id } } }');
    expect([await chased('P7D'), await chased('P1D'), await chased('P1D'), await chased('P4D')]).toEqual([0, 1, 1, 2]);
    let change;
    do change = (await heard.next()).value.data.safeguardingUpdated; while (change.fileTransfer.id !== id);
    expect(change).toEqual({ what: 'FileTransfer.chased', fileTransfer: { id } });
    await heard.return(undefined);
  });
});
