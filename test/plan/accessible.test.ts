import { Kind } from '../../src/access';
import { TestHub, type Someone } from '../support/hub';
import { World } from '../support/world';
import { CHANGE, DraftPlan, REMOVE } from './draft-plan';

let hub: TestHub;
let world: World;
let plan: DraftPlan;
let need: string;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  plan = await DraftPlan.begin(world, await world.child());
  need = await plan.need('B', 'Ada has a developmental language disorder');
});
afterAll(() => hub.close());

// cspell:disable-next-line
const IN_URDU = 'ایڈا کو زبان میں مشکل ہے 🧡';
const NOBODY = '3f2b0c1e-0000-4000-8000-000000000000';
const problem = '... on Problem { __typename code message } ... on InvalidInput { fields { field reason } } ... on ChangedMeanwhile { presentText yourText }';
const RENDER = `mutation ($input: RenderLineInput!) { renderLine(input: $input) { ... on AccessibleText { id text language staleSince lineId author { id } } ${problem} } }`;
const RENDER_SECTION = `mutation ($input: RenderSectionInput!) { renderSection(input: $input) { ... on AccessibleText { id text section planId staleSince } ${problem} } }`;
const WRITE = `mutation ($input: WriteProfileInput!) { writeProfile(input: $input) { ... on OnePageProfile { id whatMattersToMe saidOn sharedWithFamily } ${problem} } }`;
const READ = `query ($id: ID!) { plan(id: $id) { sections { letter inOtherWords { form language text staleSince } lines { id inOtherWords { id form language text staleSince } } } } }`;
const easyRead = (more: object) => ({ input: { lineType: 'NEED', form: 'EASY_READ', language: 'en', text: 'Ada finds words hard.', ...more } });
interface Rendered {
  readonly form: string;
  readonly language: string;
  readonly text: string | null;
  readonly staleSince: string | null;
}
interface ReadSection {
  readonly letter: string;
  readonly inOtherWords: Rendered[];
  readonly lines: { readonly id: string; readonly inOtherWords: Rendered[] }[];
}
const sectionFor = async (someone: Someone, letter: string, planId = plan.id): Promise<ReadSection> =>
  (await someone.gets(READ, { id: planId })).sections.find((section: ReadSection) => section.letter === letter);
const lineFor = async (someone: Someone, id: string, letter = 'B') => (await sectionFor(someone, letter)).lines.find((line) => line.id === id)?.inOtherWords;
const reworded = async (id: string, text: string) => {
  const [{ version }] = (await hub.owner((owner) => owner.query('SELECT version FROM need WHERE id = $1', [id]))) as [{ version: number }];
  return plan.keeper.gets(CHANGE.need, { input: { needId: id, version, text } });
};

describe('a line in other words', () => {
  it('is written in easy read and in any language, of each the latest shown, and says when its source has changed', async () => {
    const first = await plan.keeper.gets(RENDER, easyRead({ lineId: need }));
    expect(first).toMatchObject({ staleSince: null, lineId: need, author: { id: plan.keeper.id } });
    await plan.keeper.gets(RENDER, easyRead({ lineId: need, form: 'TRANSLATION', language: 'ur-Arab', text: IN_URDU }));
    expect(await lineFor(plan.keeper, need)).toMatchObject([{ form: 'EASY_READ', staleSince: null }, { language: 'ur-Arab', text: IN_URDU }]);
    await reworded(need, 'Ada has a severe developmental language disorder');
    expect((await lineFor(plan.keeper, need))?.map(({ staleSince }) => typeof staleSince)).toEqual(['string', 'string']);
    await plan.keeper.gets(RENDER, easyRead({ lineId: need, text: 'Ada finds words very hard.', replacesId: first.id }));
    expect((await lineFor(plan.keeper, need))?.[0]).toMatchObject({ text: 'Ada finds words very hard.', staleSince: null });
  });

  it('is not written over what somebody else has written meanwhile: both texts come back', async () => {
    const [{ id }] = (await lineFor(plan.keeper, need)) as unknown as [{ id: string }];
    const write = (text: string) => plan.keeper.gets(RENDER, easyRead({ lineId: need, text, replacesId: id }));
    const answers = await Promise.all([write('One'), write('Other')]);
    const refused = answers.find(({ code }) => code === 'CHANGED_MEANWHILE');
    expect(refused).toMatchObject({ presentText: answers.find((each) => each !== refused).text });
    expect(['One', 'Other']).toContain(refused.yourText);
  });

  it('is seen as the line is: by a family once the line is theirs, of health where it is needed in class, of social care not by those who read it in brief', async () => {
    const parent = await world.parentOf(plan.child);
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    const senco = await world.around(plan.child, Kind.SENCO);
    const health = await plan.need('C', 'Epilepsy', { neededInClass: true });
    const care = await plan.need('D', 'Needs short breaks', { brief: 'Known to social care' });
    for (const lineId of [health, care]) await plan.keeper.gets(RENDER, easyRead({ lineId, text: 'In plain words' }));
    expect((await sectionFor(parent, 'B')).lines).toEqual([]);
    expect(await lineFor(teacher, health, 'C')).toMatchObject([{ text: 'In plain words' }]);
    expect(await lineFor(senco, care, 'D')).toMatchObject([{ form: 'EASY_READ', text: null }]);
    expect((await sectionFor(teacher, 'D')).lines).toEqual([]);
    await plan.issue();
    expect((await lineFor(parent, need))?.length).toBe(2);
    expect(await lineFor(parent, care, 'D')).toMatchObject([{ text: 'In plain words' }]);
    const asked = await senco.ask(RENDER, easyRead({ lineId: care, text: 'Guessed' }));
    expect(asked.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'AccessibleText.renderLine' });
  });

  it('is refused where it says nothing, in no language, from those who word no plans; and of a line that one does not see it is as of none', async () => {
    expect(await plan.keeper.gets(RENDER, easyRead({ lineId: need, text: '  ' }))).toMatchObject({ fields: [{ field: 'text' }] });
    expect(await plan.keeper.gets(RENDER, easyRead({ lineId: need, language: 'Polish, please' }))).toMatchObject({ fields: [{ field: 'language' }] });
    expect(await plan.keeper.gets(RENDER, easyRead({ lineId: need, text: 'x'.repeat(1_000_000) }))).toMatchObject({ code: 'INVALID_INPUT' });
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    expect((await teacher.ask(RENDER, easyRead({ lineId: need }))).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await world.the(Kind.SEND_CASEWORKER, 'of another child');
    expect(await stranger.ask(RENDER, easyRead({ lineId: need }))).toEqual(await stranger.ask(RENDER, easyRead({ lineId: NOBODY })));
  });
});

describe('a section in other words', () => {
  it('goes stale with any of its lines, and when it gets one or loses one; the family sees it when all of it is theirs', async () => {
    const other = await DraftPlan.begin(world, await world.child('Ben Marlow'));
    const parent = await world.parentOf(other.child);
    const kept = await other.aspiration('I want to swim');
    const write = (replacesId?: string) =>
      other.keeper.gets(RENDER_SECTION, { input: { planId: other.id, section: 'A', form: 'EASY_READ', language: 'en', text: 'I want to swim.', replacesId } });
    const read = async (someone: Someone) => (await sectionFor(someone, 'A', other.id)).inOtherWords;
    const first = await write();
    expect(await read(other.keeper)).toMatchObject([{ text: 'I want to swim.', staleSince: null }]);
    expect(await read(parent)).toEqual([]);
    const added = await other.aspiration('I want a dog');
    expect(await read(other.keeper)).toMatchObject([{ staleSince: expect.any(String) }]);
    const second = await write(first.id);
    await other.keeper.gets(REMOVE, { input: { planId: other.id, lineId: added } });
    expect(await read(other.keeper)).toMatchObject([{ staleSince: expect.any(String) }]);
    await write(second.id);
    await other.issue();
    expect(await read(parent)).toMatchObject([{ text: 'I want to swim.', staleSince: null }]);
    await other.keeper.gets(CHANGE.aspiration, { input: { aspirationId: kept, version: 2, text: 'I want to swim in the sea' } });
    expect(await read(parent)).toMatchObject([{ staleSince: expect.any(String) }]);
  });

  it('is not written while it says nothing, and not by those who read of it in brief', async () => {
    const input = { planId: plan.id, form: 'EASY_READ', language: 'en', text: 'Guessed' };
    expect(await plan.keeper.gets(RENDER_SECTION, { input: { ...input, section: 'H2' } })).toMatchObject({ fields: [{ field: 'section' }] });
    const senco = await world.around(plan.child, Kind.SENCO);
    expect((await senco.ask(RENDER_SECTION, { input: { ...input, section: 'D' } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('one page in the child’s own words', () => {
  const words = { whatPeopleLikeAboutMe: 'I am funny', whatMattersToMe: 'My nan', howBestToSupportMe: 'Give me time', whoseWords: 'CHILD' };
  const PROFILE = 'query ($id: ID!) { child(id: $id) { profile { id whatMattersToMe notForFamilyBecause } profiles { id } } }';

  it('is written by whoever listens to the child, read by those around them, and each of them kept', async () => {
    const child = await world.child('Cara Finch');
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const parent = await world.parentOf(child);
    const first = await teacher.gets(WRITE, { input: { childId: child.id, ...words } });
    expect(first).toMatchObject({ saidOn: '2026-09-14', sharedWithFamily: true });
    const second = await parent.gets(WRITE, { input: { childId: child.id, ...words, whatMattersToMe: 'My nan, and her dog', replacesId: first.id } });
    expect((await teacher.gets(PROFILE, child)).profile).toMatchObject({ id: second.id, whatMattersToMe: 'My nan, and her dog' });
    expect((await parent.gets(PROFILE, child)).profiles).toHaveLength(2);
    expect(await teacher.gets(WRITE, { input: { childId: child.id, ...words, replacesId: first.id } })).toMatchObject({
      code: 'CHANGED_MEANWHILE', presentText: 'My nan, and her dog', yourText: 'My nan',
    });
  });

  it('is kept from the family where the child wishes it, without a sign; and from a restricted parent and the police always', async () => {
    const child = await world.child('Dina Holt');
    const teacher = await world.around(child, Kind.CLASS_TEACHER);
    const parent = await world.parentOf(child);
    await teacher.gets(WRITE, { input: { childId: child.id, ...words, notForFamilyBecause: 'He does not want his father to read it' } });
    expect(await parent.gets(PROFILE, child)).toEqual({ profile: null, profiles: [] });
    const { id } = await parent.gets(WRITE, { input: { childId: child.id, ...words } });
    expect((await parent.gets(PROFILE, child)).profiles).toEqual([{ id }]);
    const officer = await world.around(child, Kind.YOUTH_JUSTICE);
    expect(await officer.gets(PROFILE, child)).toEqual({ profile: null, profiles: [] });
    expect(await parent.gets(WRITE, { input: { childId: child.id, ...words, notForFamilyBecause: 'x', replacesId: id } })).toMatchObject({ fields: [{ field: 'notForFamilyBecause' }] });
    expect(await teacher.gets(WRITE, { input: { childId: child.id, ...words, saidOn: '2026-09-15', replacesId: id } })).toMatchObject({ fields: [{ field: 'saidOn' }] });
    expect((await officer.ask(WRITE, { input: { childId: child.id, ...words } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'OnePageProfile.write' });
  });
});
