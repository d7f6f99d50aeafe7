import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { CHANGE, DraftPlan } from './draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

describe('rewording a line', () => {
  it('keeps both wordings, who wrote each, and why', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const senco = await world.the(Kind.SENCO);
    const needId = await plan.need('B', 'She has regular support', { senType: 'slcn' });
    const answer = await senco.gets(CHANGE.need, { input: { needId, version: 1, text: 'She misses word endings', reason: 'Said more exactly' } });
    expect(answer).toMatchObject({
      version: 2, text: 'She misses word endings',
      wordings: [
        { lineVersion: 1, text: 'She has regular support', reason: null, changedBy: { id: plan.keeper.id }, terms: { area: 'COGNITION_AND_LEARNING', senType: 'SLCN', isStrength: false } },
        { lineVersion: 2, text: 'She misses word endings', reason: 'Said more exactly', changedBy: { id: senco.id } },
      ],
    });
  });

  it('keeps amounts and dates as it keeps words', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const provisionId = await plan.provision('F', 'Speech and language therapy', { terms: { sessions: 3, per: 'WEEK', minutesPerSession: 45 } });
    const changed = await plan.keeper.gets(CHANGE.provision, { input: { provisionId, version: 1, terms: { sessions: 1, place: null }, onAuthorityOf: 'The panel' } });
    expect(changed.wordings.map(({ terms }: { terms: object }) => terms)).toMatchObject([
      { sessions: 3, per: 'WEEK', minutesPerSession: 45 }, { sessions: 1, per: 'WEEK', minutesPerSession: 45, what: 'Speech and language therapy' },
    ]);
    const outcomeId = await plan.outcome('By then she reads', { byWhen: '2027-07-22', measure: 'words a minute' });
    const later = await plan.keeper.gets(CHANGE.outcome, { input: { outcomeId, version: 1, byWhen: '2028-07-21' } });
    expect(later.wordings.map(({ terms }: { terms: object }) => terms)).toMatchObject([{ byWhen: '2027-07-22' }, { byWhen: '2028-07-21', measure: 'words a minute' }]);
  });

  it('lets a line that says no more than what is provided follow it, and leaves a text of its own alone', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const following = await plan.provision('F', 'Paired reading');
    const own = await plan.provision('F', 'Paired reading', { text: 'She reads with a partner.' });
    const change = (provisionId: string) => plan.keeper.gets(CHANGE.provision, { input: { provisionId, version: 1, terms: { what: 'Repeated reading' } } });
    expect(await change(following)).toMatchObject({ text: 'Repeated reading' });
    expect(await change(own)).toMatchObject({ text: 'She reads with a partner.' });
  });

  it('keeps no new wording of a line that is only marked', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const aspirationId = await plan.aspiration('I want to be a vet');
    const marked = await plan.keeper.gets(CHANGE.aspiration, { input: { aspirationId, version: 1, neededInClass: true } });
    expect(marked).toMatchObject({ version: 2, neededInClass: true, wordings: [{ lineVersion: 1 }] });
  });

  it('loses nobody’s text when two change one line at once', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const senco = await world.the(Kind.SENCO);
    const needId = await plan.need('B', 'As it was');
    const change = (someone: typeof senco, text: string) => someone.gets(CHANGE.need, { input: { needId, version: 1, text } });
    const answers = await Promise.all([change(senco, 'As the SENCO says'), change(plan.keeper, 'As the caseworker says')]);
    const [won, lost] = answers[0].code ? [answers[1], answers[0]] : answers;
    expect(won.version).toBe(2);
    expect(lost).toMatchObject({ __typename: 'ChangedMeanwhile', presentVersion: 2, presentText: won.text });
    expect([won.text, lost.yourText].sort()).toEqual(['As the SENCO says', 'As the caseworker says']);
    expect(won.wordings.map(({ text }: { text: string }) => text)).toEqual(['As it was', won.text]);
  });

  it('is not for a SENCO where she reads the brief only: not even a conflict shows her the wording', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const senco = await world.the(Kind.SENCO);
    const needId = await plan.need('D', 'Kept at social care', { brief: 'Help at home' });
    const { errors, data } = await senco.ask(CHANGE.need, { input: { needId, version: 7, text: 'x' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Need.change' });
    expect(JSON.stringify([errors, data])).not.toContain('Kept at social care');
  });

  it('is refused to those who read the line, and unknown to those who do not', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const needId = await plan.need('C', 'A health need');
    const therapist = await world.around(plan.child, Kind.THERAPIST);
    expect((await therapist.ask(CHANGE.need, { input: { needId, version: 1, text: 'x' } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Need.change' });
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    const tell = (id: string) => teacher.ask(CHANGE.need, { input: { needId: id, version: 1, text: 'x' } });
    expect(await tell(needId)).toEqual(await tell('3f2b0c1e-0000-4000-8000-000000000000'));
    expect((await tell(needId)).errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });
});
