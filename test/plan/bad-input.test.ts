import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { ADD, CHANGE, DraftPlan, LINK, START, UNLINK } from './draft-plan';

let hub: TestHub;
let world: World;
let plan: DraftPlan;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  plan = await DraftPlan.begin(world, await world.child());
});
afterAll(() => hub.close());

const megabyte = 'x'.repeat(1_048_576);
const need = (more: object) => ({ planId: plan.id, section: 'B', text: 'A need', area: 'SEMH', ...more });
const provision = (terms: object, more: object = {}) => ({ planId: plan.id, section: 'F', terms: { what: 'Something', ...terms }, ...more });
const everything = async () =>
  (await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id } } } }', { id: plan.id })).sections.flatMap((section: { lines: object[] }) => section.lines);

describe('what cannot be accepted', () => {
  it.each<[string, { readonly in: keyof typeof ADD; readonly input: () => object; readonly field: string }]>([
    ['a text of a megabyte', { in: 'need', field: 'text', input: () => need({ text: megabyte }) }],
    ['a text of spaces', { in: 'need', field: 'text', input: () => need({ text: ' \n ' }) }],
    ['a text with a NUL in it', { in: 'need', field: 'text', input: () => need({ text: 'a\u0000b' }) }],
    ['half of a character', { in: 'need', field: 'text', input: () => need({ text: 'a\ud800b' }) }],
    ['a brief of a megabyte', { in: 'need', field: 'brief', input: () => need({ brief: megabyte }) }],
    ['a type of need that nobody has', { in: 'need', field: 'senType', input: () => need({ senType: 'XYZ' }) }],
    ['a type of need that means "not assessed", in an EHC plan', { in: 'need', field: 'senType', input: () => need({ senType: 'NSA' }) }],
    ['a need in a section of provision', { in: 'need', field: 'section', input: () => need({ section: 'F' }) }],
    ['a measure of a megabyte', { in: 'outcome', field: 'measure', input: () => ({ planId: plan.id, text: 'x', measure: megabyte }) }],
    ['provision in a section of needs', { in: 'provision', field: 'section', input: () => provision({}, { section: 'B' }) }],
    ['provision of a megabyte', { in: 'provision', field: 'terms.what', input: () => provision({ what: megabyte }) }],
    ['no sessions at all', { in: 'provision', field: 'terms.sessions', input: () => provision({ sessions: 0, per: 'WEEK' }) }],
    ['sessions in no stretch of time', { in: 'provision', field: 'terms.per', input: () => provision({ sessions: 2 }) }],
    ['a session longer than a day', { in: 'provision', field: 'terms.minutesPerSession', input: () => provision({ minutesPerSession: 1_441 }) }],
    ['more weeks than a year has', { in: 'provision', field: 'terms.weeksPerYear', input: () => provision({ weeksPerYear: 54 }) }],
    ['a place before the first', { in: 'need', field: 'position', input: () => need({ position: 0 }) }],
    ['a hundred and one links at once', { in: 'need', field: 'outcomeIds', input: () => need({ outcomeIds: Array.from({ length: 101 }, () => plan.id) }) }],
  ])('%s is answered with the field and the reason, and nothing is saved', async (_what, { in: type, input, field }) => {
    const before = await everything();
    const answer = await plan.keeper.gets(ADD[type], { input: input() });
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field, reason: expect.stringMatching(/^[^{}]{8,160}$/) }] });
    expect(await everything()).toEqual(before);
  });

  it('takes nothing away from a line that it must have', async () => {
    const needId = await plan.need('B', 'A need');
    for (const [field, change] of Object.entries({ text: { text: null }, area: { area: null }, isStrength: { isStrength: null }, neededInClass: { neededInClass: null } })) {
      expect(await plan.keeper.gets(CHANGE.need, { input: { needId, version: 1, ...change } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    }
    expect(await plan.keeper.gets(CHANGE.need, { input: { needId, version: 1 } })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await plan.keeper.gets(CHANGE.need, { input: { needId, version: 1, senType: 'NSA' } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'senType' }] });
    const provisionId = await plan.provision('F', 'Something', { terms: { sessions: 1, per: 'WEEK' } });
    expect(await plan.keeper.gets(CHANGE.provision, { input: { provisionId, version: 1, terms: { per: null } } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'terms.per' }] });
    expect(await plan.keeper.gets(CHANGE.provision, { input: { provisionId, version: 1, terms: { what: null } } })).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'terms.what' }] });
  });

  it('knows a SEN support plan’s own rules', async () => {
    const support = await DraftPlan.begin(world, await world.child(), 'SEN_SUPPORT');
    const input = { planId: support.id, section: 'B', text: 'Not assessed yet', area: 'SEMH', senType: 'NSA' };
    expect(await support.keeper.gets(ADD.need, { input })).toMatchObject({ text: 'Not assessed yet' });
  });

  it('takes ids that are none for ids of nothing', async () => {
    const { keeper, child } = plan;
    const codes = async (text: string, input: object) => (await keeper.ask(text, { input })).errors?.[0]?.extensions?.['code'];
    expect(await codes(START, { childId: 'x', kind: 'EHC_PLAN', title: 'x' })).toBe('NOT_FOUND');
    expect(await codes(ADD.need, need({ planId: "'; DROP TABLE plan" }))).toBe('NOT_FOUND');
    expect(await codes(ADD.need, need({ outcomeIds: ['x'] }))).toBe('NOT_FOUND');
    expect(await codes(LINK, { childId: child.id, fromType: 'NEED', fromId: 'x', toType: 'OUTCOME', toId: 'y' })).toBe('NOT_FOUND');
    expect(await codes(UNLINK, { childId: child.id, fromId: 'x', toId: 'y' })).toBe('NOT_FOUND');
    expect(await keeper.gets('{ plan(id: "x") { id } }')).toBeNull();
    expect(await keeper.gets(START, { input: { childId: child.id, kind: 'SEN_SUPPORT', title: megabyte } })).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
