import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { CEASE, DraftPlan, START } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const problem = '... on Problem { __typename code message } ... on InvalidInput { fields { field reason } } ... on NotNow { presentState }';
const MOVE = `mutation ($input: MovePlanInput!) { movePlan(input: $input) { ... on Plan { id kind title state cameFrom { id state } } ${problem} } }`;
const SECTIONS = `query ($id: ID!) { plan(id: $id) { kind state law { name targetsAtMost } wentOnAs { id kind } sections { letter title lines { id text wordings { text } } } } }`;
const linesIn = async (by: DraftPlan['keeper'], id: string): Promise<string[]> =>
  (await by.gets(SECTIONS, { id })).sections.flatMap(({ lines }: { lines: { id: string }[] }) => lines.map((line) => line.id));

describe('the kinds of plan', () => {
  it('are told with their law, their version and their sections, and which can be begun here', async () => {
    const parent = await world.parentOf(await world.child());
    const kinds = await parent.gets('{ kindsOfPlan { kind version source canBeBegun targetsAtMost sections { section title owner enforceableAgainst } } }');
    const of = (kind: string) => kinds.find((each: { kind: string }) => each.kind === kind);
    expect(of('EHC_PLAN').sections.map(({ section }: { section: string }) => section)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H1', 'H2', 'I', 'J', 'K']);
    expect(of('EHC_PLAN').sections.find(({ section }: { section: string }) => section === 'F').enforceableAgainst).toBe('Local authority (s.42(2))');
    expect(of('PASTORAL_SUPPORT')).toMatchObject({ canBeBegun: true, targetsAtMost: 3 });
    expect(of('INDIVIDUAL_SUPPORT')).toMatchObject({ canBeBegun: false });
  });

  it('that no law has made are begun only where they are tried out', async () => {
    const child = await world.child();
    const senco = await world.around(child, Kind.SENCO);
    const start = () => senco.gets(START, { input: { childId: child.id, kind: 'INDIVIDUAL_SUPPORT', title: 'My plan' } });
    expect(await start()).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: 'kind' }] });
    Object.assign(hub.ground, { trials: ['INDIVIDUAL_SUPPORT'] });
    expect(await start()).toMatchObject({ kind: 'INDIVIDUAL_SUPPORT', state: 'DRAFTING' });
    Object.assign(hub.ground, { trials: [] });
  });

  it('of the school’s pastoral work are the pastoral lead’s to begin and to end; an EHC plan is not', async () => {
    const child = await world.child();
    const lead = await world.around(child, Kind.PASTORAL_LEAD);
    const start = (kind: string) => lead.ask(START, { input: { childId: child.id, kind, title: 'Plan' } });
    expect((await start('EHC_PLAN')).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const { startPlan: plan } = (await start('PASTORAL_SUPPORT')).data;
    expect(await lead.gets(CEASE, { input: { planId: plan.id, version: plan.version, reason: 'Targets met' } })).toMatchObject({ state: 'CEASED' });
  });
});

describe('moving a child from one kind of plan to another', () => {
  const support = async () => {
    const plan = await DraftPlan.begin(world, await world.child(), 'SEN_SUPPORT');
    const need = await plan.need('B', 'Reads at the level of a five-year-old');
    const provision = await plan.provision('F', 'Reading together', { needIds: [need], terms: { sessions: 3, per: 'WEEK', minutesPerSession: 20 }, onAuthorityOf: undefined });
    return { plan, need, provision };
  };

  it('carries the very lines over with their links and their history, and tells each plan of the other', async () => {
    const { plan, need, provision } = await support();
    const senco = await world.around(plan.child, Kind.SENCO);
    const input = { planId: plan.id, version: await plan.version(), kind: 'PASTORAL_SUPPORT', endFormerBecause: 'One plan instead of two' };
    const moved = await senco.gets(MOVE, { input });
    expect(moved).toMatchObject({ kind: 'PASTORAL_SUPPORT', title: `Plan of ${plan.child.name}`, state: 'DRAFTING', cameFrom: { id: plan.id, state: 'CEASED' } });
    expect(await linesIn(senco, moved.id)).toEqual([need, provision]);
    const { thread } = await senco.gets('query ($id: ID!) { plan(id: $id) { thread { need { id wordings { text } } provision { id } } } }', { id: moved.id });
    expect(thread).toEqual([{ need: { id: need, wordings: [{ text: 'Reads at the level of a five-year-old' }] }, provision: [{ id: provision }] }]);
    expect(await senco.gets(SECTIONS, { id: plan.id })).toMatchObject({ wentOnAs: [{ id: moved.id, kind: 'PASTORAL_SUPPORT' }] });
  });

  it('takes a child from SEN support to an EHC plan only with amounts that somebody stands for, line by line; and leaves what is to stay', async () => {
    const { plan, need, provision } = await support();
    const move = async (more: object) => plan.keeper.gets(MOVE, { input: { planId: plan.id, version: await plan.version(), kind: 'EHC_PLAN', title: 'EHC plan', ...more } });
    expect(await move({})).toMatchObject({ __typename: 'InvalidInput', fields: [{ field: `leave.${provision}` }] });
    const { id } = await move({ leave: [provision] });
    expect(await linesIn(plan.keeper, id)).toEqual([need]);
    expect(await move({ onAuthorityOf: 'The panel of 3 September' })).toMatchObject({ id, kind: 'EHC_PLAN' });
    expect(await linesIn(plan.keeper, id)).toEqual([need, provision]);
    expect(await plan.keeper.gets(SECTIONS, { id: plan.id })).toMatchObject({ state: 'DRAFTING' });
  });

  it('ends no plan that is not the mover’s to end, and none that only a law ends', async () => {
    const { plan } = await support();
    const ending = { kind: 'PASTORAL_SUPPORT', endFormerBecause: 'Moved' };
    const asked = await plan.keeper.ask(MOVE, { input: { planId: plan.id, version: await plan.version(), ...ending } });
    expect(asked.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.cease' });
    const ehc = await DraftPlan.begin(world, plan.child);
    await ehc.aspiration('To read by herself');
    await ehc.issue();
    expect(await plan.keeper.gets(MOVE, { input: { planId: ehc.id, version: await ehc.version(), ...ending } })).toMatchObject({ code: 'NOT_NOW', presentState: 'ISSUED' });
  });

  it('is refused for the kind that it is, for a plan that has ceased, and to those who keep no plans; a stranger finds no plan', async () => {
    const { plan } = await support();
    const input = { planId: plan.id, version: await plan.version(), kind: 'SEN_SUPPORT' };
    expect(await plan.keeper.gets(MOVE, { input })).toMatchObject({ fields: [{ field: 'kind' }] });
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    expect((await teacher.ask(MOVE, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.move' });
    const stranger = await world.the(Kind.SEND_CASEWORKER, 'of another child');
    const missing = { ...input, planId: '3f2b0c1e-0000-4000-8000-000000000000' };
    expect(await stranger.ask(MOVE, { input })).toEqual(await stranger.ask(MOVE, { input: missing }));
    const senco = await world.around(plan.child, Kind.SENCO);
    await senco.gets(CEASE, { input: { planId: plan.id, version: input.version, reason: 'Over' } });
    expect(await senco.gets(MOVE, { input: { ...input, kind: 'PASTORAL_SUPPORT' } })).toMatchObject({ code: 'NOT_NOW', presentState: 'CEASED' });
  });

  it('asked for twice at once, it is one plan with each line once', async () => {
    const { plan, need, provision } = await support();
    const input = { planId: plan.id, version: await plan.version(), kind: 'PASTORAL_SUPPORT' };
    const [one, other] = await Promise.all([plan.keeper.gets(MOVE, { input }), plan.keeper.gets(MOVE, { input })]);
    expect(one.id).toBe(other.id);
    expect(await linesIn(plan.keeper, one.id)).toEqual([need, provision]);
  });
});
