import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { Around, care, GIVE, heard, PLAN, TAKE, therapy, UPDATED } from './asking';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const CHANGE_NEED = 'mutation ($input: ChangeNeedInput!) { changeNeed(input: $input) { __typename ... on Need { text sourceWording source { text } wordings { text } } } }';
const REMOVE = 'mutation ($input: RemoveFromPlanInput!) { removeFromPlan(input: $input) { __typename } }';
const ISSUE = 'mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { __typename } }';

interface Line {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly text: string | null;
}
interface Shown {
  readonly version: number;
  readonly sections: { readonly letter: string; readonly lines: Line[] }[];
}
const linesOf = ({ sections }: Shown): Line[] => sections.flatMap(({ lines }) => lines);

async function withTherapy(name: string) {
  const around = await Around.open(world, name);
  const { therapist, request } = await around.askTherapist();
  const advice = await therapist.gets(GIVE, { input: therapy(request.id) });
  const [need, outcome, provision] = (advice.lines as { id: string }[]).map(({ id }) => id);
  return { around, therapist, request, advice, need: need!, outcome: outcome!, provision: provision!, planId: await around.startPlan() };
}

describe('taking advice into a plan', () => {
  it('brings the whole thread without retyping, and each line names the advice that it came from', async () => {
    const { around, advice, provision, planId } = await withTherapy('Ada Taken');
    expect(await around.take(planId, [provision], { withLinked: true })).toMatchObject({ __typename: 'Plan' });
    const plan = await around.senco.gets(PLAN, { id: planId });
    expect(plan.thread).toMatchObject([{ need: { text: advice.lines[0].text }, outcomes: [{ text: advice.lines[1].text }], provision: [{ what: advice.lines[2].text, sessions: 1, per: 'WEEK' }] }]);
    expect(plan.unsupported).toEqual([]);
    for (const [at, line] of linesOf(plan).entries()) {
      expect(line).toMatchObject({ sourceWording: line.text, source: { text: line.text, advice: { id: advice.id }, author: { name: 'THERAPIST' }, id: advice.lines[at].id } });
    }
    const found = await around.found();
    expect(found.unused).toEqual([]);
    expect(found.advice[0].lines).toMatchObject([{ takenInto: [{ __typename: 'Need' }] }, { takenInto: [{ __typename: 'Outcome' }] }, { takenInto: [{ __typename: 'Provision' }] }]);
  });

  it('takes what is asked for and no more, and ties the thread as its other end arrives', async () => {
    const { around, need, outcome, provision, planId } = await withTherapy('Ben Taken');
    await around.take(planId, [need]);
    expect(linesOf(await around.senco.gets(PLAN, { id: planId }))).toHaveLength(1);
    expect((await around.found()).unused.map(({ id }: { id: string }) => id)).toEqual([outcome, provision]);
    await around.take(planId, [provision]);
    expect(await around.senco.gets(PLAN, { id: planId })).toMatchObject({ thread: [{ outcomes: [], provision: [{ sessions: 1 }] }] });
    await around.take(planId, [outcome]);
    expect(await around.senco.gets(PLAN, { id: planId })).toMatchObject({ thread: [{ outcomes: [{}], provision: [{ sessions: 1 }] }] });
  });

  it('changes nothing when it is done again, by one after the other or by two at once', async () => {
    const { around, need, planId } = await withTherapy('Cleo Taken');
    await Promise.all([around.take(planId, [need], { withLinked: true }), around.take(planId, [need, need], { withLinked: true })]);
    const before = await around.senco.gets(PLAN, { id: planId });
    expect(linesOf(before)).toHaveLength(3);
    await around.take(planId, [need], { withLinked: true });
    expect(await around.senco.gets(PLAN, { id: planId })).toEqual(before);
  });

  it('takes again what was taken out, and counts it as unused in between', async () => {
    const { around, need, planId } = await withTherapy('Dan Taken');
    await around.take(planId, [need]);
    const [line] = linesOf(await around.senco.gets(PLAN, { id: planId }));
    await around.senco.gets(REMOVE, { input: { planId, lineId: line!.id } });
    expect((await around.found()).unused).toHaveLength(3);
    await around.take(planId, [need]);
    expect((await around.found()).unused).toHaveLength(2);
  });

  it('keeps both wordings once the plan words it otherwise', async () => {
    const { around, advice, need, planId } = await withTherapy('Eva Taken');
    await around.take(planId, [need]);
    const [line] = linesOf(await around.senco.gets(PLAN, { id: planId }));
    const theirs = advice.lines[0].text as string;
    expect(await around.senco.gets(CHANGE_NEED, { input: { needId: line!.id, version: line!.version, text: 'Drops the first sound of long words.' } })).toMatchObject({
      text: 'Drops the first sound of long words.', sourceWording: theirs, source: { text: theirs }, wordings: [{ text: theirs }, { text: 'Drops the first sound of long words.' }],
    });
  });

  it('lets a SENCO take what she reads in brief only, and shows it to her no more than before', async () => {
    const around = await Around.open(world, 'Fay Taken');
    const { worker, request } = await around.askSocialWorker();
    const advice = await worker.gets(GIVE, { input: care(request.id) });
    const planId = await around.startPlan();
    await around.take(planId, [advice.lines[0].id], { withLinked: true });
    const hers = linesOf(await around.senco.gets(PLAN, { id: planId }));
    expect(hers).toMatchObject([
      { __typename: 'Need', text: null, brief: 'Needs help with care at home.', sourceWording: null, source: { text: null } },
      { __typename: 'Provision', text: null, brief: 'Support at home.', sourceWording: null },
    ]);
    const theirs = linesOf(await (await world.the(Kind.DSL)).gets(PLAN, { id: planId }));
    expect(theirs).toMatchObject([{ text: advice.lines[0].text, sourceWording: advice.lines[0].text }, { text: advice.lines[1].text }]);
  });

  it('leaves out what is not for the family, what was corrected since, and what the plan has no place for', async () => {
    const { around, therapist, request, advice, need, planId } = await withTherapy('Gus Taken');
    const { worker, request: ofCare } = await around.askSocialWorker();
    const held = await worker.gets(GIVE, { input: care(ofCare.id, { sharedWithFamily: false, notSharedReason: 'It would name who spoke.' }) });
    expect(await around.take(planId, [held.lines[0].id])).toMatchObject({ fields: [{ field: 'lineIds.0', reason: expect.stringContaining('not shared it with the family') }] });
    await therapist.gets(GIVE, { input: therapy(request.id, { supersedesId: advice.id, needs: [{ ...therapy('').needs[0], senType: 'NSA' }] }) });
    expect(await around.take(planId, [need])).toMatchObject({ fields: [{ field: 'lineIds.0', reason: expect.stringContaining('corrected') }] });
    const [refused] = (await around.found()).advice.at(-1).lines as { id: string }[];
    expect(await around.take(planId, [refused!.id])).toMatchObject({ code: 'INVALID_INPUT' });
    expect(linesOf(await around.senco.gets(PLAN, { id: planId }))).toEqual([]);
  });

  it('is for those who keep the plan; a line that is not there, or not this child’s, answers alike', async () => {
    const { around, therapist, need, planId } = await withTherapy('Hal Taken');
    expect((await therapist.ask(TAKE, { input: { planId, lineIds: [need] } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'Plan.change' });
    const other = await withTherapy('Ida Taken');
    const answers = await Promise.all(
      [other.need, '3f2b0c1e-0000-4000-8000-000000000000', 'no id'].map((id) => around.senco.ask(TAKE, { input: { planId, lineIds: [need, id] } })),
    );
    for (const { errors } of answers) expect(errors?.[0]).toMatchObject({ message: 'There is no such record', extensions: { code: 'NOT_FOUND' } });
    expect(linesOf(await around.senco.gets(PLAN, { id: planId }))).toEqual([]);
  });

  it('is told to those who follow the assessment, and so is the plan that is issued of it', async () => {
    const { around, therapist, need, planId } = await withTherapy('Jon Taken');
    const parent = await world.parentOf(around.child);
    const streams = [await therapist.listens(UPDATED, { id: around.assessmentId }), await parent.listens(UPDATED, { id: around.assessmentId })];
    await around.take(planId, [need], { withLinked: true });
    const { version } = await around.senco.gets(PLAN, { id: planId });
    await around.senco.gets(ISSUE, { input: { planId, version } });
    for (const stream of streams) {
      expect(await heard(stream)).toMatchObject({ what: 'Assessment.adviceTaken', assessment: { id: around.assessmentId } });
      expect(await heard(stream)).toMatchObject({ what: 'Plan.issued' });
      await stream.return(undefined);
    }
  });
});
