import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { ServedHub } from '../../support/served';
import { World, type ChildKnownTo } from '../../support/world';
import { DraftPlan } from '../draft-plan';
import { DOCUMENT, fetched, jobsOf, made, MAKE, MAKE_FOR, pageOf } from './made';

const said = {
  hope: 'I want to be a train driver 🚂',
  need: 'She misses word endings when the room is loud',
  health: 'She has fits at night',
  care: 'Her uncle may not call at the house',
  outcome: 'She acts on 9 of 10 spoken instructions',
  provision: 'Auditory teaching by the method of Vale',
  medicine: 'Rescue medicine within five minutes',
};

let hub: TestHub;
let door: ServedHub;
let world: World;
let child: ChildKnownTo;
let plan: DraftPlan;
let version: string;
let parent: Someone;
let teacher: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  door = await ServedHub.over(hub);
  world = await World.make(hub);
  child = await world.child();
  plan = await DraftPlan.begin(world, child);
  await plan.aspiration(said.hope);
  const need = await plan.need('B', said.need);
  await plan.need('C', said.health);
  await plan.need('D', said.care, { brief: 'Social care is involved' });
  const outcome = await plan.outcome(said.outcome, { needIds: [need], byWhen: '2027-07-22' });
  await plan.provision('F', said.provision, { needIds: [need], outcomeIds: [outcome], terms: { sessions: 2, per: 'WEEK', minutesPerSession: 30, place: 'a quiet room' } });
  await plan.provision('G', said.medicine);
  version = await plan.issue();
  parent = await world.parentOf(child);
  teacher = await world.around(child, Kind.CLASS_TEACHER);
});
afterAll(async () => {
  await door.close();
  await hub.close();
});

const occurrences = (text: string, of: string): number => text.split(of).length - 1;

describe('a document', () => {
  it('is made by the hub in its own time, told as it comes along, and fetched with a token', async () => {
    const heard = await parent.listens('subscription ($planId: ID!) { planUpdated(planId: $planId) { what planDocument { state percent } } }', { planId: plan.id });
    const asked = await parent.gets(MAKE, { input: { planId: plan.id, planVersionId: version, format: 'HTML' } });
    expect(asked).toMatchObject({ state: 'WAITING', percent: 0, address: null, planVersion: { number: 1 } });
    await jobsOf(hub).round();
    const told: { state: string; percent: number }[] = [];
    while (told.at(-1)?.state !== 'READY') told.push((await heard.next()).value.data.planUpdated.planDocument);
    await heard.return(undefined);
    expect(told.map(({ percent }) => percent)).toEqual([...told.map(({ percent }) => percent)].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual({ state: 'READY', percent: 100 });
    const document = await parent.gets(DOCUMENT, { id: asked.id });
    expect(document).toMatchObject({ state: 'READY', percent: 100, address: `/documents/${asked.id}`, plan: { id: plan.id } });
    const file = await fetched(door, parent, document.address);
    expect(file).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(file.content.length).toBe(document.bytes);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="plan.html"');
  });

  it('says every line once, in its section, with its details, and the version, day and hash', async () => {
    const text = await pageOf(door, parent, { planId: plan.id, planVersionId: version });
    expect(Object.values(said).map((words) => occurrences(text, words))).toEqual(Object.values(said).map(() => 1));
    const { contentHash } = await parent.gets('query ($id: ID!) { planVersion(id: $id) { contentHash } }', { id: version });
    expect(text).toContain(`Version 1 · Monday 14 September 2026 · SHA-256 ${contentHash}`);
    for (const words of ['2 sessions a week', '30 minutes a session', 'a quiet room', 'Thursday 22 July 2027', '60 minutes a week, 38 hours a year']) expect(text).toContain(words);
    const headings = [...text.matchAll(/<h([1-6])[^>]*>([^<]*)/g)].map(([, level, heading]) => `${level} ${heading}`);
    expect(headings).toEqual(['1 Plan of Ada Fielding', ...['A: V', 'B: S', 'C: H', 'D: S', 'E: O', 'F: S', 'G: H', 'H1: S', 'H2: O', 'I: S', 'J: P', 'K: A'].map((start) => expect.stringContaining(`2 Section ${start}`))]);
  });

  it('opens with what the child says of themself, where its reader may read that', async () => {
    const pupil = await world.child('Nora Hale');
    const draft = await DraftPlan.begin(world, pupil);
    const profile = { childId: pupil.id, whatPeopleLikeAboutMe: 'My jokes', whatMattersToMe: 'My dog', howBestToSupportMe: 'Wait for me', whoseWords: 'CHILD', language: 'en', saidOn: '2026-09-01', notForFamilyBecause: 'They would tease me' };
    expect(await draft.keeper.gets('mutation ($input: WriteProfileInput!) { writeProfile(input: $input) { __typename ... on Problem { message } } }', { input: profile })).toEqual({ __typename: 'OnePageProfile' });
    expect(await pageOf(door, draft.keeper, { planId: draft.id })).toMatch(/About me, in my own words[^]*What matters to me: My dog[^]*Section A/);
    expect(await pageOf(door, await world.parentOf(pupil), { planId: draft.id })).not.toContain('About me');
  });

  it('is made of what its reader may read, and of nothing else', async () => {
    const text = await pageOf(door, teacher, { planId: plan.id, planVersionId: version });
    expect(Object.entries(said).filter(([, words]) => text.includes(words)).map(([name]) => name)).toEqual(['hope', 'need', 'outcome', 'provision']);
    const senco = await pageOf(door, await world.the(Kind.SENCO), { planId: plan.id, planVersionId: version });
    expect(senco).toContain('Social care is involved');
    expect(senco).not.toContain(said.care);
  });

  it('shows a draft to those who may see it, and to the family nothing that was not shared', async () => {
    const other = await DraftPlan.begin(world, await world.child('Una Marsh'));
    await other.need('B', 'Still being worded');
    expect(await pageOf(door, other.keeper, { planId: other.id })).toMatch(/Draft that has not been issued[^]*Still being worded/);
    expect(await pageOf(door, await world.parentOf(other.child), { planId: other.id })).not.toContain('Still being worded');
  });

  it('is nobody else’s: not of a colleague, not of a keeper, not without a token', async () => {
    const { id, address } = await made(parent, { planId: plan.id, format: 'HTML' });
    expect((await fetched(door, undefined, address)).status).toBe(401);
    expect((await fetched(door, teacher, address)).status).toBe(404);
    expect((await fetched(door, plan.keeper, address)).status).toBe(404);
    expect((await fetched(door, parent, '/documents/none')).status).toBe(404);
    expect(await plan.keeper.gets(DOCUMENT, { id })).toBeNull();
    expect(await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { documents { id } } }', { id: plan.id })).toMatchObject({ documents: [] });
    expect((await parent.gets('query ($id: ID!) { plan(id: $id) { documents { id } } }', { id: plan.id })).documents).toContainEqual({ id });
  });

  it('is not its maker’s either, in another capacity than the one that they asked for it in', async () => {
    const senco = await world.the(Kind.SENCO);
    await world.known(child, senco, { kind: Kind.PARENT, source: 'FamilyMember' });
    const [atSchool, atHome] = [senco.as(child.schoolId), senco.as(senco.id)];
    const { id, address } = await made(atSchool, { planId: plan.id, planVersionId: version, format: 'HTML' });
    expect((await fetched(door, atHome, address)).status).toBe(404);
    const listed = 'query ($id: ID!) { plan(id: $id) { documents { id } } }';
    expect((await atHome.gets(listed, { id: plan.id })).documents).toEqual([]);
    expect((await atSchool.gets(listed, { id: plan.id })).documents).toContainEqual({ id });
    expect((await fetched(door, atSchool, address)).status).toBe(200);
    await hub.owner((owner) => owner.query(`DELETE FROM child_relationship WHERE person_id = $1 AND kind = 'PARENT'`, [senco.id]));
  });

  it('is handed out only as it would be made at that moment', async () => {
    const pupil = await world.child('Ben Stone');
    const draft = await DraftPlan.begin(world, pupil);
    await draft.need('B', 'He sees little');
    const { address } = await made(draft.keeper, { planId: draft.id, format: 'HTML' });
    expect((await fetched(door, draft.keeper, address)).status).toBe(200);
    await draft.need('B', 'He hears little');
    expect((await fetched(door, draft.keeper, address)).status).toBe(409);
    const aide = await world.around(pupil, Kind.TEACHING_ASSISTANT, 'for a while');
    const theirs = await made(aide, { planId: draft.id, format: 'HTML' });
    expect((await fetched(door, aide, theirs.address)).status).toBe(200);
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE person_id = $1 AND child_id = $2`, [aide.id, pupil.id]));
    expect((await fetched(door, aide, theirs.address)).status).toBe(404);
  });

  it('has its time, and is written down as read each time that it is fetched', async () => {
    const { address } = await made(parent, { planId: plan.id, planVersionId: version, format: 'HTML' });
    const reads = () => hub.owner((owner) => owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM audit_entry WHERE kind = 'READ' AND person_id = $1 AND 'VersionLine' = ANY (types)`, [parent.id]));
    const [before] = await reads();
    expect((await fetched(door, parent, address)).status).toBe(200);
    expect((await reads())[0]!.n).toBe(before!.n + 1);
    hub.clock.advance({ minutes: 61 });
    expect((await fetched(door, parent, address)).status).toBe(404);
  });
});

describe('asking for a document', () => {
  it('takes a plan that one may see, and a version that is of it', async () => {
    const stranger = await world.anybody();
    const { errors } = await stranger.ask(MAKE, { input: { planId: plan.id, format: 'PDF' } });
    expect(errors?.[0]?.extensions?.['code']).toMatch(/NOT_FOUND|CAPACITY_REQUIRED/);
    const other = await DraftPlan.begin(world, await world.child('Eve Lock'));
    expect(await other.keeper.gets(MAKE, { input: { planId: other.id, planVersionId: version, format: 'PDF' } })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('fails with words where nothing can be read any more when its turn comes', async () => {
    const pupil = await world.child('Kit Vane');
    const draft = await DraftPlan.begin(world, pupil);
    const aide = await world.around(pupil, Kind.TEACHING_ASSISTANT, 'who leaves');
    const { id } = await aide.gets(MAKE, { input: { planId: draft.id, format: 'HTML' } });
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE person_id = $1 AND child_id = $2`, [aide.id, pupil.id]));
    await jobsOf(hub).round();
    expect(await hub.owner((owner) => owner.query('SELECT state, failure FROM plan_document WHERE id = $1', [id]))).toMatchObject([{ state: 'FAILED', failure: expect.stringContaining('nothing of it') }]);
  });

  it('is not done twice by two hubs, nor for more than a person can wait for', async () => {
    const asked = await Promise.all(Array.from({ length: 3 }, (_, n) => teacher.gets(MAKE, { input: { planId: plan.id, format: 'HTML', idempotencyKey: `same ${n % 2}` } })));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(2);
    for (let n = 0; n < 8; n++) await teacher.gets(MAKE, { input: { planId: plan.id, format: 'HTML' } });
    expect(await teacher.gets(MAKE, { input: { planId: plan.id, format: 'HTML' } })).toMatchObject({ code: 'NOT_NOW' });
    const pieces = await Promise.all([jobsOf(hub).round(), jobsOf(hub).round()]);
    expect(pieces[0] + pieces[1]).toBe(10);
  });
});

describe('a document for somebody else', () => {
  it('says what both may read, and is nobody’s reading but its maker’s', async () => {
    const member = await world.joins(child, await world.the(Kind.TEACHING_ASSISTANT, 'new'), Kind.TEACHING_ASSISTANT);
    const aide = await world.the(Kind.TEACHING_ASSISTANT, 'new');
    const text = await pageOf(door, plan.keeper, { planId: plan.id, planVersionId: version, recipientId: member, by: MAKE_FOR });
    expect(Object.entries(said).filter(([, words]) => text.includes(words)).map(([name]) => name)).toEqual(['hope', 'need', 'outcome', 'provision']);
    expect(await hub.owner((owner) => owner.query(`SELECT 1 FROM audit_entry WHERE kind = 'READ' AND person_id = $1`, [aide.id]))).toEqual([]);
  });

  it('keeps from a restricted parent where the child learns, whoever sends it', async () => {
    const pupil = await world.child('Mia Holt');
    const draft = await DraftPlan.begin(world, pupil);
    await draft.provision('F', 'Reading each day', { terms: { place: 'Hollow Lane School', deliveredBy: 'a teacher at Hollow Lane School' } });
    const issued = await draft.issue();
    const father = await world.ofFamily(pupil, Kind.PARENT, 'Her father');
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET kind = 'RESTRICTED_PARENT' WHERE person_id = $1`, [father.someone.id]));
    const text = await pageOf(door, draft.keeper, { planId: draft.id, planVersionId: issued, recipientId: father.id, by: MAKE_FOR });
    expect(text).toContain('Reading each day');
    expect(text).not.toContain('Hollow Lane');
  });

  it('is for those who keep plans to make, and for somebody of the team or family with an account', async () => {
    const { id: member } = await world.ofFamily(child, Kind.PARENT, 'Another parent');
    const { errors } = await teacher.ask(MAKE_FOR, { input: { planId: plan.id, format: 'HTML', recipientId: member } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PlanDocument.makeFor' });
    expect(await plan.keeper.gets(MAKE_FOR, { input: { planId: plan.id, format: 'HTML', recipientId: plan.id } })).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
