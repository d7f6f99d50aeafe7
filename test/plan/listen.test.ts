import { Kind } from '../../src/access';
import { TestHub, type Answer, type Someone } from '../support/hub';
import { World } from '../support/world';
import { HANDLE } from '../access/shares';
import { CEASE, CHANGE, DraftPlan, LINK } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const HEAR = `subscription ($planId: ID!, $after: Cursor) { planUpdated(planId: $planId, after: $after) {
  cursor what subjectType plan { id latestVersionNumber } planVersion { number } need { id text brief } outcome { id } provision { id } aspiration { id } } }`;
const next = async (heard: AsyncGenerator<Answer>) => (await heard.next()).value.data.planUpdated;
const listen = (someone: Someone, planId: string, after?: string) => someone.listens(HEAR, { planId, after });

describe('whoever listens to a plan', () => {
  it('is told of each thing that is done to it, and reads what it is about', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const heard = await listen(await world.the(Kind.SENCO), plan.id);
    const need = await plan.need('B', 'A need');
    expect(await next(heard)).toMatchObject({ what: 'Need.added', subjectType: 'Need', need: { id: need, text: 'A need' }, plan: { id: plan.id } });
    await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: 1, text: 'Reworded' } });
    expect(await next(heard)).toMatchObject({ what: 'Need.changed', need: { text: 'Reworded' } });
    const outcome = await plan.outcome('An outcome');
    await plan.keeper.gets(LINK, { input: { childId: plan.child.id, fromType: 'NEED', fromId: need, toType: 'OUTCOME', toId: outcome } });
    expect(await next(heard)).toMatchObject({ what: 'Outcome.added', outcome: { id: outcome } });
    expect(await next(heard)).toMatchObject({ what: 'ThreadLink.added', need: { id: need }, outcome: { id: outcome } });
    await plan.issue();
    expect(await next(heard)).toMatchObject({ what: 'Plan.issued', plan: { latestVersionNumber: 1 }, planVersion: { number: 1 } });
    await heard.return(undefined);
  });

  it('hears nothing of lines and links that are not theirs, and the brief only where that is theirs', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const teacher = await listen(await world.around(plan.child, Kind.CLASS_TEACHER), plan.id);
    const therapist = await listen(await world.around(plan.child, Kind.THERAPIST), plan.id);
    const senco = await listen(await world.the(Kind.SENCO), plan.id);
    const kept = await plan.need('D', 'For few', { brief: 'In brief' });
    const outcome = await plan.outcome('For all', { needIds: [kept] });
    for (const heard of [teacher, therapist]) expect(await next(heard)).toMatchObject({ what: 'Outcome.added', outcome: { id: outcome }, need: null });
    expect(await next(senco)).toMatchObject({ what: 'Need.added', need: { id: kept, text: null, brief: 'In brief' } });
    expect(await next(senco)).toMatchObject({ what: 'Outcome.added' });
    expect(await next(senco)).toMatchObject({ what: 'ThreadLink.added', need: { id: kept }, outcome: { id: outcome } });
    await plan.issue();
    for (const heard of [teacher, therapist]) expect(await next(heard)).toMatchObject({ what: 'Plan.issued' });
    for (const heard of [teacher, therapist, senco]) await heard.return(undefined);
  });

  it('hears that a line was opened to them, and not that it was kept from them', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const need = await plan.need('B', 'A need');
    const [senco, keeper] = [await listen(await world.the(Kind.SENCO), plan.id), await listen(plan.keeper, plan.id)];
    const handle = (handling: string | null) => plan.keeper.gets(HANDLE, { input: { recordType: 'Need', recordId: need, handling, reason: 'It is being checked.' } });
    await handle('AGENCY_ONLY');
    await plan.need('B', 'Another');
    expect(await next(keeper)).toMatchObject({ what: 'HandlingDecision.set', need: { id: need } });
    expect(await next(senco)).toMatchObject({ what: 'Need.added' });
    await handle(null);
    expect(await next(senco)).toMatchObject({ what: 'HandlingDecision.set', need: { id: need } });
    for (const heard of [senco, keeper]) await heard.return(undefined);
  });

  it('hears, of the family, nothing of a draft', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const parent = await listen(await world.parentOf(plan.child), plan.id);
    await plan.need('B', 'Not issued, ever');
    await plan.keeper.gets(CEASE, { input: { planId: plan.id, version: 1, reason: 'Begun by mistake' } });
    expect(await next(parent)).toMatchObject({ what: 'Plan.ceased', need: null });
    await parent.return(undefined);
  });

  it('comes back with the last cursor and misses nothing', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const senco = await world.the(Kind.SENCO);
    const heard = await listen(senco, plan.id);
    await plan.need('B', 'first');
    const { cursor } = await next(heard);
    await heard.return(undefined);
    await plan.need('B', 'second');
    await plan.need('B', 'third');
    const again = await listen(senco, plan.id, cursor);
    expect([(await next(again)).need.text, (await next(again)).need.text]).toEqual(['second', 'third']);
    await again.return(undefined);
  });

  it('is not told of another plan of the same child', async () => {
    const child = await world.child();
    const plan = await DraftPlan.begin(world, child);
    const support = await DraftPlan.begin(world, child, 'SEN_SUPPORT');
    const heard = await listen(await world.the(Kind.SENCO), plan.id);
    await support.need('B', 'of the other');
    const need = await plan.need('B', 'of this');
    expect(await next(heard)).toMatchObject({ need: { id: need } });
    await heard.return(undefined);
  });

  it('finds nothing to listen to in a plan that is not known', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const police = await world.the(Kind.POLICE);
    await expect(listen(police, plan.id)).rejects.toThrow('There is no such record');
  });
});
