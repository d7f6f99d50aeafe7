import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { CHANGE, DraftPlan } from '../draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const DIFFERENCE = `from { number } to { number } summary callOuts { kind section lineId message } changes { kind lineType lineId wasLineId section wasSection message
  wordings { field title was is pieces { kind text } } quantities { field was is } linksAdded linksRemoved }`;
const BETWEEN = `query ($id: ID!, $versionId: ID) { planVersion(id: $id) { differencesFrom(versionId: $versionId) { ${DIFFERENCE} } } }`;
const SINCE = `query ($id: ID!) { plan(id: $id) { differencesSinceIssue { ${DIFFERENCE} } } }`;

const therapy = { sessions: 1, per: 'WEEK', minutesPerSession: 45, deliveredBy: 'A speech therapist', place: 'The quiet room' };
interface Told extends DraftPlan {
  readonly lines: { readonly need: string; readonly therapy: string; readonly care: string };
}
async function issuedPlan(name: string): Promise<Told> {
  const plan = await DraftPlan.begin(world, await world.child(name));
  const need = await plan.need('B', 'She misses word endings');
  const care = await plan.need('D', 'Two adults at bath time', { brief: 'Care at home' });
  const provision = await plan.provision('F', 'Word endings taught by ear', { needIds: [need], terms: therapy });
  await plan.issue();
  return Object.assign(plan, { lines: { need, therapy: provision, care } });
}
const since = async (plan: DraftPlan, by: Someone = plan.keeper) => (await by.gets(SINCE, { id: plan.id })).differencesSinceIssue;
const versionOf = async (plan: DraftPlan, id: string): Promise<number> =>
  (await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id version } } } }', { id: plan.id })).sections
    .flatMap(({ lines }: { lines: { id: string; version: number }[] }) => lines).find((line: { id: string }) => line.id === id).version;
async function changes(plan: Told, type: 'need' | 'provision', id: string, more: object): Promise<void> {
  const answer = await plan.keeper.gets(CHANGE[type], { input: { [`${type}Id`]: id, version: await versionOf(plan, id), ...(type === 'provision' && { onAuthorityOf: 'The panel' }), ...more } });
  if (answer.code) throw new Error(answer.message);
}

describe('the difference of what a plan says', () => {
  it('since its last issue is nothing at first, and then every change once, with what it takes called out', async () => {
    const plan = await issuedPlan('Ada Changed');
    expect(await since(plan)).toMatchObject({ from: { number: 1 }, to: null, summary: 'Nothing is otherwise than in version 1.', changes: [], callOuts: [] });
    await changes(plan, 'provision', plan.lines.therapy, { terms: { minutesPerSession: 30 } });
    await changes(plan, 'need', plan.lines.need, { text: 'She misses most word endings' });
    expect(await since(plan)).toMatchObject({
      summary: 'Since version 1: 2 lines were changed.',
      callOuts: [{ kind: 'FEWER_HOURS', section: 'F', lineId: plan.lines.therapy, message: expect.stringContaining('It was 45 minutes a week, 28.5 hours a year; it is 30 minutes a week, 19 hours a year.') }],
      changes: [
        { lineId: plan.lines.need, wordings: [{ field: 'text', pieces: [{ text: 'She misses ' }, { kind: 'ADDED', text: 'most ' }, { text: 'word endings' }] }] },
        { lineId: plan.lines.therapy, quantities: [{ field: 'minutesPerWeek' }, { field: 'hoursPerYear', was: 28.5, is: 19 }, { field: 'minutesPerSession', was: 45, is: 30 }] },
      ],
    });
  });

  it('tells a parent of any two editions, and a restricted parent neither by whom nor where', async () => {
    const plan = await issuedPlan('Bea Changed');
    const parent = await world.parentOf(plan.child);
    const restricted = await world.anybody();
    await world.known(plan.child, restricted, { kind: Kind.RESTRICTED_PARENT, source: 'CourtOrder' });
    await changes(plan, 'provision', plan.lines.therapy, { terms: { sessions: 2, place: 'The annexe' } });
    const id = await plan.issue();
    const read = async (by: Someone) => (await by.gets(BETWEEN, { id })).differencesFrom;
    const told = await read(parent);
    expect(told).toMatchObject({ from: { number: 1 }, to: { number: 2 }, callOuts: [], changes: [{ lineId: plan.lines.therapy, wordings: [{ field: 'place', was: 'The quiet room', is: 'The annexe' }] }] });
    expect(JSON.stringify(await read(restricted))).not.toMatch(/annexe|quiet room/);
  });

  it('is, to somebody who reads a line in brief only, the difference of the brief', async () => {
    const plan = await issuedPlan('Cal Changed');
    const senco = await world.the(Kind.SENCO);
    await changes(plan, 'need', plan.lines.care, { text: 'Three adults at bath time' });
    expect(await since(plan, senco)).toMatchObject({ changes: [] });
    await changes(plan, 'need', plan.lines.care, { brief: 'More care at home' });
    expect(await since(plan, senco)).toMatchObject({ changes: [{ lineId: plan.lines.care, message: 'Changed in section D: “More care at home”.', wordings: [{ field: 'brief' }] }] });
  });

  it('of another child’s edition, or of one that is not there, is none', async () => {
    const [plan, other] = [await issuedPlan('Dot Changed'), await issuedPlan('Eli Changed')];
    const [one, another] = await Promise.all([plan, other].map(async ({ keeper, id }) => (await keeper.gets('query ($id: ID!) { plan(id: $id) { latestVersion { id } } }', { id })).latestVersion.id));
    for (const versionId of [another, plan.id, 'nothing']) expect(await plan.keeper.gets(BETWEEN, { id: one, versionId })).toEqual({ differencesFrom: null });
  });
});
