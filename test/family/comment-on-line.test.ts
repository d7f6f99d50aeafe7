import { Kind } from '../../src/access';
import { refusalOf, NOBODYS } from '../safeguarding/actions';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { COMMENT, issued, lineOf, PLAN_UPDATED, readersAmong, says, VERSION, type Issued } from './plan-for-family';

let hub: TestHub;
let world: World;
let plan: Issued;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  plan = await issued(world);
}, 30_000);
afterAll(() => hub.close());

const NEED = 'query ($id: ID!) { plan(id: $id) { sections { section lines { id ... on Line { comments { text sharedWithFamily } } } } } }';
const commentsOnNeed = async (kind: Kind | 'parent', { plan: { id }, child, parent, lines }: Issued, section: 'B' | 'C' = 'B') => {
  const someone = kind === 'parent' ? parent : await world.around(child, kind);
  const { sections } = await someone.gets(NEED, { id });
  return sections.flatMap((each: { lines: { id: string }[] }) => each.lines).find(({ id: line }: { id: string }) => line === lines[section])?.comments ?? [];
};

describe('commenting on a line', () => {
  it('is done by the parent on a line as it was issued, and answered by the SENCO', async () => {
    const versionLineId = await lineOf(plan, 'B');
    const said = await says(plan.parent, { versionLineId, text: 'He reads well when he is rested.' });
    expect(said).toMatchObject({ __typename: 'LineComment', lineType: 'NEED', lineId: plan.lines.B, section: 'B', fromFamily: true, organisation: null, author: { name: 'A parent' } });
    const reply = await says(await world.the(Kind.SENCO), { versionLineId, text: 'We will move it to the morning.', inReplyToId: said.id });
    expect(reply).toMatchObject({ fromFamily: false, inReplyToId: said.id, organisation: { name: expect.stringMatching(/^School/) } });
    const { lines } = await plan.parent.gets(VERSION, { id: plan.versionId });
    expect(lines.find((line: { section: string }) => line.section === 'B').comments).toMatchObject([
      { text: 'He reads well when he is rested.', fromFamily: true, replies: [{ text: 'We will move it to the morning.' }] },
      { text: 'We will move it to the morning.', fromFamily: false },
    ]);
  });

  it.each([Kind.CLINICAL_SUPERVISOR, Kind.CARE_TEAM_MANAGER, Kind.REVIEWING_OFFICER])('is not for a %s, who oversees: they read it and write nothing', async (kind) => {
    const [overseer, versionLineId] = [await world.around(plan.child, kind), await lineOf(plan, 'B')];
    await says(plan.parent, { versionLineId, text: 'To be read by all around him.' });
    expect(await readersAmong(world, plan, { section: 'B', kinds: [kind] })).toEqual([kind]);
    const refused = { errors: [{ extensions: { code: 'FORBIDDEN', rule: 'LineComment.onIssuedLine' } }] };
    expect(refusalOf(await overseer.ask(COMMENT, { input: { versionLineId, text: 'Well done.' } }))).toMatchObject(refused);
  });

  it.each([
    [Kind.COVER_TEACHER, [Kind.COVER_TEACHER]],
    ['somebody in an emergency', [Kind.EMERGENCY_HEALTH_AND_CARE, Kind.EMERGENCY_RECORD, Kind.EMERGENCY_SAFEGUARDING]],
  ])('is no part of what %s does: they read the line, and neither read nor write comments', async (_who, kinds) => {
    const [someone, versionLineId] = [await world.the(Kind.THERAPIST, String(_who)), await lineOf(plan, 'B')];
    for (const kind of kinds) await world.known(plan.child, someone, { kind, source: 'Test', actingFor: world.organisationOf(Kind.THERAPIST) });
    const { lines } = await someone.gets(VERSION, { id: plan.versionId });
    expect(lines.find(({ id }: { id: string }) => id === versionLineId)).toMatchObject({ comments: [] });
    const { errors } = await someone.ask(COMMENT, { input: { versionLineId, text: 'Who is this?' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is read by a restricted parent as far as they said it themselves, who is not told where the child is either', async () => {
    const [restricted, versionLineId] = [await world.anybody('A restricted parent'), await lineOf(plan, 'F')];
    await world.known(plan.child, restricted, { kind: Kind.RESTRICTED_PARENT, source: 'Test' });
    await says(plan.parent, { versionLineId, text: 'At our new school.' });
    expect(await says(restricted, { versionLineId, text: 'Is it enough?' })).toMatchObject({ __typename: 'LineComment' });
    const ISSUED = 'query ($id: ID!) { planVersion(id: $id) { issuedBy { name } issuedFor { name } lines { id section text terms author { name } comments { text } } } }';
    const asRead = await restricted.gets(ISSUED, { id: plan.versionId });
    expect(asRead).toMatchObject({ issuedBy: null, issuedFor: null });
    expect(asRead.lines.find(({ id }: { id: string }) => id === versionLineId)).toMatchObject({ text: 'Reading with an adult.', terms: null, author: null, comments: [{ text: 'Is it enough?' }] });
    expect((await plan.parent.gets(ISSUED, { id: plan.versionId })).issuedFor.name).toMatch(/^Authority/);
  });

  it('shows on the line as it is worked on as well', async () => {
    const issue = await issued(world, 'Ben Fielding');
    await says(issue.parent, { versionLineId: await lineOf(issue, 'B'), text: 'Of what was issued.' });
    await says(issue.parent, { lineType: 'NEED', lineId: issue.lines.B, text: 'Of the line itself.' });
    expect(await commentsOnNeed(Kind.SENCO, issue)).toMatchObject([{ text: 'Of what was issued.' }, { text: 'Of the line itself.' }]);
  });

  it('is heard by the SENCO who follows the plan', async () => {
    const stream = await (await world.the(Kind.SENCO)).listens(PLAN_UPDATED, { planId: plan.plan.id });
    await says(plan.parent, { versionLineId: await lineOf(plan, 'F'), text: 'Could it be in the morning?' });
    await says(plan.parent, { lineType: 'PROVISION', lineId: plan.lines.F, text: 'And not on Fridays?' });
    for (const text of ['Could it be in the morning?', 'And not on Fridays?']) {
      expect((await stream.next()).value.data.planUpdated).toMatchObject({ what: 'LineComment.added', lineComment: { text, fromFamily: true } });
    }
    await stream.return(undefined);
  });

  it.each([
    ['B', [Kind.SENCO, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.THERAPIST, Kind.SOCIAL_WORKER, Kind.EDUCATIONAL_PSYCHOLOGIST]],
    ['C', [Kind.SENCO, Kind.THERAPIST, Kind.SOCIAL_WORKER, Kind.EDUCATIONAL_PSYCHOLOGIST]],
    ['H2', [Kind.SOCIAL_WORKER]],
  ])('in section %s is read by those who read how its lines are worded', async (section, readers) => {
    const issue = await issued(world, `Cleo ${section}`);
    expect(await says(issue.parent, { versionLineId: await lineOf(issue, section), text: 'From home.' })).toMatchObject({ __typename: 'LineComment' });
    const kinds = [Kind.SENCO, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.THERAPIST, Kind.SOCIAL_WORKER, Kind.EDUCATIONAL_PSYCHOLOGIST];
    expect(await readersAmong(world, issue, { section, kinds })).toEqual(readers);
  });

  it('of a line that the family does not see yet stays with the practitioners, even after it has been issued', async () => {
    const issue = await issued(world, 'Dan Fielding');
    const draft = await issue.plan.need('B', 'Still being thought about.');
    expect(await says(await world.the(Kind.SENCO), { lineType: 'NEED', lineId: draft, text: 'Is this so?' })).toMatchObject({ sharedWithFamily: false });
    await issue.plan.issue();
    const seen = { ...issue, lines: { ...issue.lines, B: draft } };
    expect(await commentsOnNeed(Kind.SENCO, seen)).toMatchObject([{ text: 'Is this so?' }]);
    expect(await commentsOnNeed('parent', seen)).toEqual([]);
  });

  it('is not heard by a listener who may not read it', async () => {
    const stream = await (await world.the(Kind.SENCO)).listens(PLAN_UPDATED, { planId: plan.plan.id });
    expect(await says(plan.parent, { versionLineId: await lineOf(plan, 'H2'), text: 'About the short break.' })).toMatchObject({ __typename: 'LineComment' });
    await says(plan.parent, { versionLineId: await lineOf(plan, 'A'), text: 'About the book.' });
    expect((await stream.next()).value.data.planUpdated).toMatchObject({ lineComment: { text: 'About the book.' } });
    await stream.return(undefined);
  });

  it('is refused to those who have a summary of the line only, with the rule', async () => {
    const senco = await world.the(Kind.SENCO);
    const { lines } = await senco.gets(VERSION, { id: plan.versionId });
    const { id } = lines.find((line: { section: string }) => line.section === 'H2');
    const { errors } = await senco.ask(COMMENT, { input: { versionLineId: id, text: 'What is this about?' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LineComment.onIssuedLine' });
  });

  it('is refused to a partner’s system, which only reads', async () => {
    const { errors } = await (await world.the(Kind.SCHOOL_SYSTEM)).ask(COMMENT, { input: { lineType: 'NEED', lineId: plan.lines.B, text: 'From the system.' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LineComment.onLine' });
  });

  it('answers about a line that is not to be seen as about one that is missing', async () => {
    const draft = await plan.plan.need('B', 'Not for the family yet.');
    const health = await lineOf(plan, 'C');
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    const pairs = [
      [plan.parent, { lineType: 'NEED', lineId: draft }, { lineType: 'NEED', lineId: NOBODYS }],
      [teacher, { versionLineId: health }, { versionLineId: NOBODYS }],
      [await (await World.make(hub)).the(Kind.SENCO), { versionLineId: health }, { versionLineId: 'no id at all' }],
    ] as const;
    for (const [someone, foreign, missing] of pairs) {
      const answer = async (line: object) => refusalOf(await someone.ask(COMMENT, { input: { ...line, text: 'Hello?' } }));
      expect(await answer(foreign)).toEqual(await answer(missing));
      expect((await answer(foreign)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it.each([
    ['text', { text: ' ' }],
    ['text', { text: 'x'.repeat(1_000_000) }],
    ['inReplyToId', { inReplyToId: NOBODYS }],
    ['lineId', { lineType: 'NEED' }],
    ['lineId', { versionLineId: null }],
    ['lineId', { versionLineId: null, lineId: NOBODYS }],
  ])('cannot be accepted with a bad %s', async (field, more) => {
    const input = { versionLineId: await lineOf(plan, 'F'), text: 'Well said.', ...more };
    expect(await says(plan.parent, input)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
  });

  it('answers no comment on another line', async () => {
    const other = await says(plan.parent, { versionLineId: await lineOf(plan, 'A'), text: 'Of the aspiration.' });
    expect(await says(plan.parent, { versionLineId: await lineOf(plan, 'F'), text: 'Of the provision.', inReplyToId: other.id })).toMatchObject({ fields: [{ field: 'inReplyToId' }] });
  });

  it('is not done twice when it is sent twice', async () => {
    const issue = await issued(world, 'Ella Fielding');
    const input = { versionLineId: await lineOf(issue, 'B'), text: 'Once.', idempotencyKey: 'sent twice' };
    expect(await says(issue.parent, input)).toEqual(await says(issue.parent, input));
    expect(await commentsOnNeed('parent', issue)).toHaveLength(1);
  });
});
