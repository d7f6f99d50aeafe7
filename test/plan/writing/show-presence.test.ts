import { Kind } from '../../../src/access';
import { HANDLE } from '../../access/shares';
import { NOBODYS } from '../../safeguarding/actions';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { DraftPlan } from '../draft-plan';

const SHOW = `mutation ($input: ShowPresenceInput!) { showPresence(input: $input) { __typename ... on PlanPresence { id doing lineId until } ... on Problem { code message } ... on InvalidInput { fields { field } } } }`;
const THERE = 'query ($id: ID!) { plan(id: $id) { presentNow { doing lineId line { id } person { name } organisation { id } } } }';
const HEAR =
  'subscription ($planId: ID!) { planUpdated(planId: $planId) { what need { id } planPresence { doing lineId person { name } } } }';

let hub: TestHub;
let world: World;
let plan: DraftPlan;
let senco: Someone;
let therapist: Someone;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  plan = await DraftPlan.begin(world, await world.child());
  [senco, therapist] = [await world.the(Kind.SENCO), await world.around(plan.child, Kind.THERAPIST)];
});
afterAll(() => hub.close());
// Whoever was there in one test has gone in the next.
afterEach(() => hub.clock.advance({ minutes: 5 }));

const shows = (someone: Someone, doing: string, lineId?: string) =>
  someone.gets(SHOW, { input: { planId: plan.id, doing, ...(lineId ? { lineType: 'NEED', lineId } : {}) } });
const seenBy = async (someone: Someone) => (await someone.gets(THERE, { id: plan.id })).presentNow;

describe('who is at a plan', () => {
  it('is seen by those who work on it, at the line where they are, and is heard by those who follow it', async () => {
    const need = await plan.need('B', 'A need');
    const heard = await senco.listens(HEAR, { planId: plan.id });
    await shows(therapist, 'WRITING', need);
    expect(await seenBy(senco)).toEqual([
      {
        doing: 'WRITING',
        lineId: need,
        line: { id: need },
        person: { name: 'THERAPIST' },
        organisation: { id: world.organisationOf(Kind.THERAPIST) },
      },
    ]);
    expect((await heard.next()).value.data.planUpdated).toMatchObject({
      what: 'PlanPresence.shown',
      planPresence: { doing: 'WRITING', lineId: need, person: { name: 'THERAPIST' } },
    });
    // To stay is no news, to go is.
    await shows(therapist, 'WRITING', need);
    await shows(therapist, 'GONE');
    expect((await heard.next()).value.data.planUpdated).toMatchObject({ planPresence: { doing: 'GONE' } });
    await heard.return(undefined);
    expect(await seenBy(senco)).toEqual([]);
  });

  it('ends by itself when nobody says so again', async () => {
    await shows(therapist, 'READING');
    hub.clock.advance({ seconds: 60 });
    await shows(therapist, 'READING');
    hub.clock.advance({ seconds: 60 });
    expect(await seenBy(senco)).toMatchObject([{ doing: 'READING', line: null }]);
    hub.clock.advance({ seconds: 30 });
    expect(await seenBy(senco)).toEqual([]);
  });

  it('is each person once, wherever they move, even from two windows at once', async () => {
    const [one, other] = [await plan.need('B', 'One'), await plan.need('B', 'Another')];
    await Promise.all([shows(therapist, 'READING', one), shows(therapist, 'WRITING', other), shows(senco, 'WRITING', one)]);
    const there = await seenBy(plan.keeper);
    expect(there.map(({ person }: { person: { name: string } }) => person.name).sort()).toEqual(['SENCO', 'THERAPIST']);
  });

  it('is not told where the line is not: of social care’s lines nothing to the SENCO, who has them in brief, nor of any to the family', async () => {
    const [cared, parent] = [await plan.need('D', 'Care', { brief: 'Care' }), await world.parentOf(plan.child)];
    const worker = await world.around(plan.child, Kind.SOCIAL_WORKER);
    const heard = await parent.listens(HEAR, { planId: plan.id });
    const followed = await senco.listens(HEAR, { planId: plan.id });
    await shows(worker, 'WRITING', cared);
    expect(await seenBy(plan.keeper)).toHaveLength(1);
    expect(await seenBy(senco)).toEqual([]);
    await shows(worker, 'READING');
    expect(await seenBy(senco)).toMatchObject([{ doing: 'READING', lineId: null }]);
    expect(await seenBy(parent)).toEqual([]);
    await plan.issue();
    expect((await heard.next()).value.data.planUpdated).toMatchObject({ what: 'Plan.issued' });
    expect((await followed.next()).value.data.planUpdated).toMatchObject({ planPresence: { doing: 'READING', lineId: null } });
    for (const stream of [heard, followed]) await stream.return(undefined);
  });

  it('does not name a line that its originator keeps', async () => {
    const need = await plan.need('B', 'Kept');
    await plan.keeper.gets(HANDLE, {
      input: { recordType: 'Need', recordId: need, handling: 'AGENCY_ONLY', reason: 'It is being checked.' },
    });
    await shows(plan.keeper, 'WRITING', need);
    expect(await seenBy(senco)).toMatchObject([{ doing: 'WRITING', lineId: null }]);
  });

  it('is nothing that the family, those who oversee, or a machine show', async () => {
    const supervisor = await world.around(plan.child, Kind.CLINICAL_SUPERVISOR);
    for (const someone of [await world.parentOf(plan.child), supervisor, await world.the(Kind.SCHOOL_SYSTEM)]) {
      const { errors } = await someone.ask(SHOW, { input: { planId: plan.id, doing: 'READING' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PlanPresence.show' });
    }
  });

  it('is at no line that is not in the plan, or not to be seen, and at no plan that is not known', async () => {
    const elsewhere = await (await DraftPlan.begin(world, plan.child, 'SEN_SUPPORT')).need('B', 'In another plan');
    const cared = await plan.need('D', 'Care');
    for (const lineId of [elsewhere, cared, NOBODYS])
      {expect(await shows(therapist, 'WRITING', lineId)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field: 'lineId' }] });}
    expect(await therapist.gets(SHOW, { input: { planId: plan.id, doing: 'WRITING', lineType: 'NEED' } })).toMatchObject({
      fields: [{ field: 'lineId' }],
    });
    const { errors } = await (
      await World.make(hub).then((other) => other.the(Kind.SENCO))
    ).ask(SHOW, { input: { planId: plan.id, doing: 'READING' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});
