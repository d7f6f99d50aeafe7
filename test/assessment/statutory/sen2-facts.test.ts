import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { CHALLENGE, DEEDS, InLaw, noticeOf } from './in-law';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open('2027-02-01T09:00:00Z');
  world = await World.make(hub);
});
afterAll(() => hub.close());

const FACTS = `query ($id: ID!) { sen2Facts(childId: $id) { missing groups { module name items { item value isMissing } } } }`;
const TERMS = `mutation ($input: RecordPlanTermsInput!) { recordPlanTerms(input: $input) { __typename ... on PlanTerms { id primarySenType directPayments } ... on Problem { code } ... on InvalidInput { fields { field } } } }`;
const factsOf = async (someone: Someone, one: InLaw) => someone.gets(FACTS, { id: one.child.id });
/** The items of a group by their numbers. */
const itemsOf = ({ groups }: { groups: { name: string; items: { item: string; value: string | null }[] }[] }, name: string): Record<string, string | null> =>
  Object.fromEntries(groups.find((group) => group.name === name)?.items.map(({ item, value }) => [item, value]) ?? []);

describe('what the SEN2 return would say', () => {
  it('falls out of the work: the request, the decisions as they were first made, the plan and what it names', async () => {
    const one = await InLaw.requested(world, 'Ada Returned', '2026-09-14');
    await one.does(DEEDS.assess, { on: '2026-10-20' });
    const plan = await one.plan();
    await one.serve(plan, { sentOn: '2027-01-11' });
    await one.consult({ on: '2027-01-12' });
    expect(itemsOf(await factsOf(one.officer, one), 'Assessment')).toMatchObject({ '3.1': 'Y', '3.2': null });
    await one.final(plan, { settings: [{ settingId: one.school, isInSenUnit: true }] });
    const terms = { planId: plan.id, primarySenType: 'SLCN', secondarySenType: 'SEMH', personalBudget: true, directPayments: ['SOCIAL_CARE', 'HEALTH'] };
    expect(await one.officer.gets(TERMS, { input: terms })).toMatchObject({ primarySenType: 'SLCN' });
    const facts = await factsOf(one.officer, one);
    expect(itemsOf(facts, 'Request')).toEqual({ '2.1': '2026-09-14', '2.2': '1', '2.3': '0', '2.4': '2026-10-20', '2.5': 'Y', '2.6': '0', '2.7': '0', '2.8': null });
    expect(itemsOf(facts, 'Assessment')).toMatchObject({ '3.1': 'Y', '3.2': '2027-02-01', '3.7': '0' });
    expect(itemsOf(facts, 'NamedPlan')).toMatchObject({ '4.1': '2027-02-01', '4.4a': '1', '4.4b': '0', '4.4c': 'S H', '4.5': null });
    expect(itemsOf(facts, 'PlanDetail')).toMatchObject({ '4.7a': expect.stringMatching(/^\d{6}$/), '4.7d': '1', '4.7e': '1', '4.7f': '0' });
    expect(itemsOf(facts, 'PlacementDetail')).toMatchObject({ '5.7d': '1', '5.7e': '2025-09-03', '5.7g': '1' });
    expect(facts.missing).toEqual(['1.4 Sex', '1.5 Ethnicity', '1.7c UPNunknown']);
  });

  it('keeps an outcome as it was first decided, whatever became of it, and flags the appeal', async () => {
    const one = await InLaw.requested(world, 'Ben First', '2026-12-07');
    await one.does(DEEDS.decline, { notice: await noticeOf(one.officer, 'DECIDED_NOT_TO_ASSESS'), on: '2027-01-04' });
    await one.officer.gets(CHALLENGE, { input: { assessmentId: one.assessmentId, decision: 'DECIDED_NOT_TO_ASSESS' } });
    await one.does(DEEDS.confirm);
    expect(itemsOf(await factsOf(one.officer, one), 'Request')).toMatchObject({ '2.4': '2027-01-04', '2.5': 'N', '2.6': '0', '2.7': '0' });
    const [{ id }] = (await one.course()).challenges;
    const version = (await one.officer.gets('query ($id: ID!) { challenge(id: $id) { version } }', { id })).version;
    await one.officer.gets(`mutation ($input: RecordChallengeStepInput!) { recordChallengeStep(input: $input) { __typename } }`, { input: { challengeId: id, version, step: 'MEDIATION_REQUESTED', on: '2027-01-11' } });
    await one.officer.gets(`mutation ($input: RecordChallengeStepInput!) { recordChallengeStep(input: $input) { __typename } }`, { input: { challengeId: id, version: version + 1, step: 'MEDIATION_HELD', on: '2027-01-25' } });
    expect(itemsOf(await factsOf(one.officer, one), 'Request')).toMatchObject({ '2.5': 'N', '2.6': '1', '2.7': '0' });
  });

  it('is pending until it is decided, and says when it was withdrawn', async () => {
    const one = await InLaw.requested(world, 'Cem Pending', '2027-01-11');
    expect(itemsOf(await factsOf(one.officer, one), 'Request')).toMatchObject({ '2.4': null, '2.5': 'A' });
    await one.does(DEEDS.withdraw, { reason: 'Not any more.' });
    expect(itemsOf(await factsOf(one.officer, one), 'Request')).toMatchObject({ '2.4': null, '2.5': 'W' });
  });

  it('is for those of the authority who answer for it', async () => {
    const one = await InLaw.requested(world, 'Dee Who', '2027-01-11');
    expect(await factsOf(await world.the(Kind.SEND_MANAGER), one)).not.toBeNull();
    for (const other of [await world.the(Kind.SENCO), await world.parentOf(one.child), await world.anybody()]) expect(await factsOf(other, one)).toBeNull();
  });

  it('takes types of need that the code list knows, in their order', async () => {
    const one = await InLaw.of(world, 'Eve Types');
    const plan = await one.plan();
    const says = (input: object) => one.officer.gets(TERMS, { input: { planId: plan.id, ...input } });
    expect(await says({ primarySenType: 'NSA' })).toMatchObject({ fields: [{ field: 'primarySenType' }] });
    expect(await says({ primarySenType: 'XYZ' })).toMatchObject({ fields: [{ field: 'primarySenType' }] });
    expect(await says({ secondarySenType: 'ASD' })).toMatchObject({ fields: [{ field: 'primarySenType' }] });
    expect(await says({ primarySenType: 'ASD', secondarySenType: 'ASD' })).toMatchObject({ fields: [{ field: 'secondarySenType' }] });
    expect(await says({ directPayments: ['HEALTH'] })).toMatchObject({ fields: [{ field: 'personalBudget' }] });
    await expect((await world.the(Kind.SENCO)).gets(TERMS, { input: { planId: plan.id } })).rejects.toThrow('FORBIDDEN');
  });
});
