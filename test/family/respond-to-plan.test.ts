import { Kind } from '../../src/access';
import { refusalOf, NOBODYS } from '../safeguarding/actions';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { answers, issued, PLAN_UPDATED, RESPOND, VERSION, type Issued } from './plan-for-family';

let hub: TestHub;
let world: World;
let plan: Issued;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
}, 30_000);
beforeEach(async () => {
  plan = await issued(world);
});
afterAll(() => hub.close());

const responsesFor = async (kind: Kind) => (await (await world.around(plan.child, kind)).gets(VERSION, { id: plan.versionId })).responses;

describe('answering a plan', () => {
  it('is done by the parent, and read by those who put the plan together', async () => {
    const given = await answers(plan.parent, plan, { answer: 'AGREES' });
    expect(given).toMatchObject({ __typename: 'PlanAgreement', number: 1, answer: 'AGREES', reason: null, answeredAs: 'PARENT', parentalResponsibility: true });
    for (const kind of [Kind.SENCO, Kind.HEAD, Kind.SEND_CASEWORKER, Kind.EDUCATIONAL_PSYCHOLOGIST]) {
      expect(await responsesFor(kind)).toMatchObject([{ answer: 'AGREES', person: { name: 'A parent' } }]);
    }
    for (const kind of [Kind.CLASS_TEACHER, Kind.THERAPIST, Kind.SOCIAL_WORKER]) expect(await responsesFor(kind)).toEqual([]);
  });

  it('can be done again: the newest answer of each person counts, and nobody’s is overwritten', async () => {
    const father = await world.parentOf(plan.child, 'The father');
    await answers(plan.parent, plan, { answer: 'DISAGREES', reason: 'Not enough reading.' });
    await answers(father, plan, { answer: 'AGREES' });
    expect(await answers(plan.parent, plan, { answer: 'AGREES_IN_PART', reason: 'The times still do not suit.' })).toMatchObject({ number: 2 });
    expect(await responsesFor(Kind.SENCO)).toMatchObject([{ answer: 'AGREES_IN_PART', number: 2 }, { answer: 'AGREES', number: 1, person: { name: 'The father' } }]);
    const kept = await hub.owner((owner) => owner.query<{ answer: string }>('SELECT answer FROM plan_agreement WHERE child_id = $1 ORDER BY recorded_at', [plan.child.id]));
    expect(kept.map(({ answer }) => answer)).toEqual(['DISAGREES', 'AGREES', 'AGREES_IN_PART']);
  });

  it('gets a number of its own when it is sent from two places at once', async () => {
    const given = await Promise.all([answers(plan.parent, plan, { answer: 'AGREES' }), answers(plan.parent, plan, { answer: 'DISAGREES', reason: 'On second thoughts.' })]);
    expect(given.map(({ number }) => number).sort()).toEqual([1, 2]);
    const last = given.find(({ number }) => number === 2);
    expect(await responsesFor(Kind.SENCO)).toMatchObject([{ number: 2, answer: last.answer }]);
  });

  it('tells one parent nothing of what the other answers', async () => {
    const father = await world.parentOf(plan.child, 'The father');
    await answers(plan.parent, plan, { answer: 'DISAGREES', reason: 'He must not know.' });
    expect((await father.gets(VERSION, { id: plan.versionId })).responses).toEqual([]);
    expect((await plan.parent.gets(VERSION, { id: plan.versionId })).responses).toHaveLength(1);
  });

  it('says when a carer has no parental responsibility, and when it is the young person who answers', async () => {
    const [carer, young] = [await world.anybody('A grandmother'), await world.anybody('The young person')];
    await (await world.the(Kind.AUTHORITY_SYSTEM)).gets(`mutation ($input: AddFamilyMemberInput!) { addFamilyMember(input: $input) { __typename } }`, {
      input: { childId: plan.child.id, name: 'A grandmother', relation: 'grandmother', parentalResponsibility: false, hasCare: true, personId: carer.id },
    });
    await hub.owner((owner) => owner.query(
      `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for) VALUES ($1, $2, $2, 'YOUNG_PERSON', 'Child', $1, $2, $2)`,
      [plan.child.id, young.id],
    ));
    expect(await answers(carer, plan, { answer: 'AGREES' })).toMatchObject({ answeredAs: 'CARER', parentalResponsibility: false });
    expect(await answers(young, plan, { answer: 'AGREES' })).toMatchObject({ answeredAs: 'YOUNG_PERSON' });
  });

  it('is heard by the SENCO who follows the plan', async () => {
    const stream = await (await world.the(Kind.SENCO)).listens(PLAN_UPDATED, { planId: plan.plan.id });
    await answers(plan.parent, plan, { answer: 'DISAGREES', reason: 'Not enough reading.' });
    expect((await stream.next()).value.data.planUpdated).toMatchObject({
      what: 'PlanAgreement.given', planAgreement: { answer: 'DISAGREES', reason: 'Not enough reading.' }, planVersion: { number: 1 },
    });
    await stream.return(undefined);
  });

  it.each([
    ['reason', { answer: 'DISAGREES' }],
    ['reason', { answer: 'AGREES_IN_PART', reason: ' ' }],
    ['reason', { answer: 'AGREES', reason: 'x'.repeat(1_000_000) }],
  ])('cannot be accepted with a bad %s', async (field, input) => {
    expect(await answers(plan.parent, plan, input)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
    expect(await responsesFor(Kind.SENCO)).toEqual([]);
  });

  it('is for the family alone: everybody else is refused, with the rule', async () => {
    for (const kind of [Kind.SENCO, Kind.SEND_CASEWORKER, Kind.THERAPIST]) {
      const { errors } = await (await world.around(plan.child, kind)).ask(RESPOND, { input: { planVersionId: plan.versionId, answer: 'AGREES' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PlanAgreement.respond' });
    }
  });

  it('answers about a foreign plan as about one that is missing', async () => {
    const stranger = await world.parentOf(await world.child('Another Fielding'));
    const answer = async (planVersionId: string) => refusalOf(await stranger.ask(RESPOND, { input: { planVersionId, answer: 'AGREES' } }));
    expect(await answer(plan.versionId)).toEqual(await answer(NOBODYS));
    expect((await answer(plan.versionId)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is asked of the newest version, and of a plan in force', async () => {
    await plan.plan.need('B', 'One more need.');
    await plan.plan.issue();
    expect(await answers(plan.parent, plan, { answer: 'AGREES' })).toMatchObject({ code: 'NOT_NOW', message: expect.stringContaining('Version 2') });
    const versionId = (await plan.parent.gets('query ($id: ID!) { plan(id: $id) { latestVersion { id } } }', { id: plan.plan.id })).latestVersion.id;
    const left = await plan.plan.keeper.gets('mutation ($input: ConsiderCeasingInput!) { considerCeasing(input: $input) { ... on PlanCeasing { id version } } }', {
      input: { planId: plan.plan.id, reason: 'LEFT_ENGLAND', inWords: 'Moved to another country.' },
    });
    await plan.plan.keeper.gets('mutation ($input: CompleteCeasingInput!) { completeCeasing(input: $input) { __typename } }', { input: { planCeasingId: left.id, version: left.version } });
    expect(await answers(plan.parent, { ...plan, versionId }, { answer: 'AGREES' })).toMatchObject({ code: 'NOT_NOW', present: 'CEASED' });
  });

  it('is not done twice when it is sent twice', async () => {
    const more = { idempotencyKey: `answer to ${plan.versionId}` };
    expect(await answers(plan.parent, plan, { answer: 'AGREES', ...more })).toEqual(await answers(plan.parent, plan, { answer: 'AGREES', ...more }));
    expect(await responsesFor(Kind.SENCO)).toMatchObject([{ number: 1 }]);
  });
});
