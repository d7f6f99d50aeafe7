import { Kind } from '../../../src/access';
import { TestHub } from '../../support/hub';
import { World } from '../../support/world';
import { DraftPlan } from '../draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const QUALITY = `query ($id: ID!) { planQuality(planId: $id) { ruleSetVersion high middle low holdsUpIssue findings { rule severity lineId field start end words asks line { id } } } }`;
const ISSUE = `mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { __typename ... on PlanVersion { id number } ... on Problem { code message }
  ... on WordingHoldsUpIssue { findings { rule words lineId } } } }`;
const VERSION = `query ($id: ID!) { planVersion(id: $id) { quality { ruleSetVersion lines high middle low overridden } qualityBySection { section high }
  overrides { section rule words reason lineId by { id } } } }`;
const ACROSS = '{ planQualityAcross { plans byRule { key plans findings } bySchool { organisationId plans high } byAgency { key plans } byMonth { key plans } } }';

async function vaguePlan(kind: 'EHC_PLAN' | 'SEN_SUPPORT' = 'EHC_PLAN') {
  const plan = await DraftPlan.begin(world, await world.child(), kind);
  const need = await plan.need('B', 'She misses word endings');
  const vague = await plan.provision('F', 'Regular help from a TA', { needIds: [need] });
  const kept = await plan.provision('H1', 'A carer comes where possible', { brief: 'Care' });
  return { plan, need, vague, kept };
}

describe('the quality of a plan', () => {
  it('marks the words of each line that the reader reads, and of no other', async () => {
    const { plan, vague, kept } = await vaguePlan();
    const worker = await plan.keeper.gets(QUALITY, { id: plan.id });
    expect(worker.findings).toContainEqual({ rule: 'W04', severity: 'H', lineId: vague, field: 'text', start: 0, end: 7, words: 'Regular', asks: ['HOW_OFTEN'], line: { id: vague } });
    expect(worker.findings).toContainEqual(expect.objectContaining({ rule: 'W10', lineId: kept, words: 'where possible' }));
    const senco = await (await world.the(Kind.SENCO)).gets(QUALITY, { id: plan.id });
    expect(senco.findings.filter(({ lineId, words }: { lineId: string; words: string | null }) => lineId === kept && words !== null)).toEqual([]);
    expect(senco).toMatchObject({ holdsUpIssue: true, high: worker.high - 1 });
  });

  it('is not there for somebody who does not know of the plan', async () => {
    const { plan } = await vaguePlan();
    expect(await (await world.the(Kind.POLICE)).gets(QUALITY, { id: plan.id })).toBeNull();
  });
});

describe('issuing an EHC plan', () => {
  it('waits until vague wording is reworded, or answered for with a reason that stays with the version', async () => {
    const { plan, vague, kept } = await vaguePlan();
    const input = { planId: plan.id, version: await plan.version() };
    expect(await plan.keeper.gets(ISSUE, { input })).toMatchObject({ code: 'WORDING_HOLDS_UP_ISSUE', findings: expect.arrayContaining([{ rule: 'W04', words: 'Regular', lineId: vague }]) });
    const overrides = [{ lineId: vague, reason: 'The tribunal asked for these words' }, { lineId: kept, rule: 'W10', reason: 'Her carer’s own words' }];
    expect(await plan.keeper.gets(ISSUE, { input: { ...input, overrides: overrides.slice(0, 1) } })).toMatchObject({ code: 'WORDING_HOLDS_UP_ISSUE', findings: [{ rule: 'W10', lineId: kept }] });
    expect(await plan.keeper.gets(ISSUE, { input: { ...input, overrides: [{ lineId: vague, reason: ' ' }] } })).toMatchObject({ code: 'INVALID_INPUT' });
    const issued = await plan.keeper.gets(ISSUE, { input: { ...input, overrides } });
    expect(issued).toMatchObject({ number: 1 });
    const shown = await plan.keeper.gets(VERSION, { id: issued.id });
    expect(shown.overrides).toContainEqual({ section: 'F', rule: 'W04', words: 'Regular', reason: 'The tribunal asked for these words', lineId: vague, by: { id: plan.keeper.id } });
    expect(shown.quality).toMatchObject({ lines: 3, high: shown.overrides.length, overridden: shown.overrides.length });
  });

  it('shows what was said of a line to those who read the line, and counts it to nobody else', async () => {
    const { plan, vague, kept } = await vaguePlan();
    const overrides = [vague, kept].map((lineId) => ({ lineId, reason: 'As agreed with the family' }));
    const issued = await plan.keeper.gets(ISSUE, { input: { planId: plan.id, version: await plan.version(), overrides } });
    const teacher = await (await world.around(plan.child, Kind.CLASS_TEACHER)).gets(VERSION, { id: issued.id });
    expect(teacher.overrides.map(({ section }: { section: string }) => section)).not.toContain('H1');
    const senco = await (await world.the(Kind.SENCO)).gets(VERSION, { id: issued.id });
    expect(senco.overrides).toContainEqual({ section: 'H1', rule: null, words: null, reason: null, lineId: kept, by: { id: plan.keeper.id } });
    expect(senco.qualityBySection).toContainEqual({ section: 'H1', high: null });
  });

  it('holds up no SEN support plan, and counts all the same', async () => {
    const { plan } = await vaguePlan('SEN_SUPPORT');
    const issued = await plan.keeper.gets(ISSUE, { input: { planId: plan.id, version: await plan.version() } });
    expect((await plan.keeper.gets(VERSION, { id: issued.id })).quality).toMatchObject({ overridden: 0, high: expect.any(Number) });
  });
});

describe('a text that is being written', () => {
  const CHECK = 'query ($input: CheckWordingInput!) { checkWording(input: $input) { rule severity start end words asks rewrite } }';
  it('is checked, and not kept', async () => {
    const senco = await world.the(Kind.SENCO);
    const input = { text: '🙂 Regular reading', section: 'F', lineType: 'PROVISION', terms: { deliveredBy: 'Teaching assistant' } };
    expect(await senco.gets(CHECK, { input })).toContainEqual(expect.objectContaining({ rule: 'W04', start: 3, end: 10, words: 'Regular' }));
  });

  it('is refused where it is no such line, or too long, and the hub stands', async () => {
    const senco = await world.the(Kind.SENCO);
    const errors = async (input: object) => (await senco.ask(CHECK, { input })).errors?.[0]?.extensions?.['code'];
    expect(await errors({ text: 'x', section: 'B', lineType: 'PROVISION' })).toBe('BAD_USER_INPUT');
    expect(await errors({ text: 'x'.repeat(20_001), section: 'F', lineType: 'PROVISION' })).toBe('BAD_USER_INPUT');
  });
});

describe('the picture over all plans', () => {
  it('is kept back below five plans, and counts by rule, school, agency and month from five on', async () => {
    const manager = await world.the(Kind.SEND_MANAGER);
    for (let made = 0; made < 5; made += 1) {
      const { plan, vague, kept } = await vaguePlan();
      await plan.keeper.gets(ISSUE, { input: { planId: plan.id, version: await plan.version(), overrides: [vague, kept].map((lineId) => ({ lineId, reason: 'So it stands' })) } });
    }
    const picture = await manager.gets(ACROSS);
    expect(picture.plans).toBeGreaterThanOrEqual(5);
    expect(picture.byRule.find(({ key }: { key: string }) => key === 'W04')).toMatchObject({ plans: expect.any(Number), findings: expect.any(Number) });
    expect(JSON.stringify(picture)).not.toContain('Regular');
  });
});
