import { TestHub } from '../../support/hub';
import { World } from '../../support/world';
import { deeds, NOTICE, Reviewing } from './reviewing';

let hub: TestHub;
let world: World;
beforeEach(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterEach(() => hub.close());

const ADULT = '2006-03-09';
type Ceasing = { readonly id: string; readonly version: number };
const consider = (child: Reviewing, reason: string) => child.officer.gets(deeds.consider, { input: { planId: child.plan.id, reason, inWords: 'As was discussed.' } });
const does = (child: Reviewing, deed: keyof typeof deeds, { id, version }: Ceasing, input: object = {}) =>
  child.officer.gets(deeds[deed], { input: { planCeasingId: id, version, ...input } });

describe('ceasing a plan', () => {
  it('consults, notifies with the right of appeal, keeps the plan until that is over, and then ends it with its reviews', async () => {
    const child = await Reviewing.of(world, 'Ada Ceases');
    await child.open();
    const begun = await consider(child, 'NEEDS_MET_WITHOUT_PLAN');
    expect(begun).toMatchObject({ state: 'CONSULTING', ground: 'NO_LONGER_NECESSARY', reasonCode: '2' });
    expect(await consider(child, 'OTHER')).toMatchObject({ code: 'NOT_NOW', stands: 'CONSULTING' });
    expect(await does(child, 'cease', begun, { notice: NOTICE, reasons: 'x' })).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('family has to be told') });
    expect(await does(child, 'consult', begun, { familyOn: '2026-09-15' })).toMatchObject({ fields: [{ field: 'familyOn' }] });
    const family = await does(child, 'consult', begun, { familyOn: '2026-09-10' });
    expect(await does(child, 'cease', family, { notice: NOTICE, reasons: 'x' })).toMatchObject({ message: expect.stringContaining('head or principal') });
    const both = await does(child, 'consult', family, { settingOn: '2026-09-11' });
    expect(await does(child, 'cease', both, { notice: NOTICE, reasons: 'x', on: '2026-09-10' })).toMatchObject({ fields: [{ field: 'on' }] });
    const notified = await does(child, 'cease', both, { notice: NOTICE, reasons: 'The needs are met.' });
    expect(notified).toMatchObject({ state: 'NOTIFIED', notifiedOn: '2026-09-14', plan: { state: 'ISSUED' } });
    expect(notified.appealBy > '2026-11-12').toBe(true);
    expect(await does(child, 'complete', notified)).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('can appeal until') });
    hub.clock.advance('P62D');
    expect(await does(child, 'complete', notified)).toMatchObject({ state: 'CEASED', ceasedOn: '2026-11-15', plan: { state: 'CEASED', ceasedReason: 'The needs are met.' } });
    expect((await child.ofPlan()).reviews).toMatchObject([{ state: 'CALLED_OFF', nextDueOn: null }]);
    expect(await child.open()).toMatchObject({ code: 'NOT_NOW', stands: 'CEASED' });
  });

  it('keeps the plan until an appeal ends, and goes on where the appeal is upheld', async () => {
    const child = await Reviewing.of(world, 'Ben Ceases');
    const consulted = await does(child, 'consult', await consider(child, 'OTHER'), { familyOn: '2026-09-10', settingOn: '2026-09-10' });
    const notified = await does(child, 'cease', consulted, { notice: NOTICE, reasons: 'The needs are met.' });
    const appealed = await does(child, 'appeal', notified, { on: '2026-09-14' });
    hub.clock.advance('P90D');
    expect(await does(child, 'complete', appealed)).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('until the appeal ends') });
    expect(await does(child, 'endAppeal', appealed, { on: '2026-12-01', planGoesOn: true, inWords: 'Upheld.' })).toMatchObject({ state: 'WITHDRAWN', plan: { state: 'ISSUED' } });
  });

  it('is no way for somebody under 18 who is merely out of education', async () => {
    const child = await Reviewing.of(world, 'Cleo Ceases');
    expect(await consider(child, 'NO_LONGER_WISHES_TO_ENGAGE')).toMatchObject({ fields: [{ field: 'reason', reason: expect.stringContaining('regulation 29') }] });
    expect(await consider(child, 'HIGHER_EDUCATION')).toMatchObject({ fields: [{ field: 'reason', reason: expect.stringContaining('16') }] });
  });

  it('has the plan of an adult who left reviewed first, and asks whether they wish to return', async () => {
    const child = await Reviewing.of(world, 'Dan Ceases', ADULT);
    const told = await does(child, 'consult', await consider(child, 'NO_LONGER_WISHES_TO_ENGAGE'), { familyOn: '2026-09-10' });
    expect(await does(child, 'cease', told, { notice: NOTICE, reasons: 'x' })).toMatchObject({ message: expect.stringContaining('reviewed first') });
    const reported = await child.reported({}, '2026-09-28');
    await child.does('decide', reported, { decision: 'CEASE', reason: 'He works.', amendments: [] }, child.officer);
    expect(await does(child, 'cease', told, { notice: NOTICE, reasons: 'x' })).toMatchObject({ message: expect.stringContaining('wishes to return') });
    const wishes = await does(child, 'consult', told, { wishesToReturn: true });
    expect(await does(child, 'cease', wishes, { notice: NOTICE, reasons: 'x' })).toMatchObject({ message: expect.stringContaining('the plan goes on') });
    const not = await does(child, 'consult', wishes, { wishesToReturn: false });
    expect(await does(child, 'cease', not, { notice: NOTICE, reasons: 'He does not wish to return.' })).toMatchObject({ state: 'NOTIFIED' });
  });

  it('by age is at the end of the academic year in which they turn 25, and not on the birthday', async () => {
    const child = await Reviewing.of(world, 'Eva Ceases', '2001-10-09');
    expect(await consider(child, 'MAXIMUM_AGE')).toMatchObject({ fields: [{ field: 'reason' }] });
    hub.clock.advance('P30D');
    const begun = await consider(child, 'MAXIMUM_AGE');
    expect(await does(child, 'complete', begun)).toMatchObject({ message: expect.stringContaining('2027-07-31') });
    hub.clock.advance('P290D');
    expect(await does(child, 'complete', begun, { on: '2027-07-31' })).toMatchObject({ state: 'CEASED', ceasedOn: '2027-07-31', reasonCode: '1' });
  });

  it('is not done by ending the plan at once, and says which way to go', async () => {
    const child = await Reviewing.of(world, 'Fay Ceases');
    const end = 'mutation ($input: CeasePlanInput!) { ceasePlan(input: $input) { __typename ... on Problem { code message } } }';
    const answer = await child.officer.gets(end, { input: { planId: child.plan.id, version: await child.plan.version(), reason: 'Enough.' } });
    expect(answer).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('considerCeasing') });
    expect((await child.ofPlan()).state).toBe('ISSUED');
  });

  it('is the authority’s alone', async () => {
    const child = await Reviewing.of(world, 'Gus Ceases');
    const input = { planId: child.plan.id, reason: 'OTHER', inWords: 'x' };
    expect((await child.senco.ask(deeds.consider, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PlanCeasing.consider' });
  });
});
