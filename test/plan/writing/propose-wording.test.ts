// cspell:ignore قراءة
import { Kind } from '../../../src/access';
import { HANDLE } from '../../access/shares';
import { NOBODYS, refusalOf } from '../../safeguarding/actions';
import { TestHub, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { CHANGE, DraftPlan } from '../draft-plan';

const OUTCOME = `__typename ... on LineProposal { id version state section oldText newText why answer answeredAt sharedWithFamily author { name } organisation { id } answeredBy { id } line { id version text } }
  ... on Problem { code message } ... on InvalidInput { fields { field reason } } ... on NotNow { presentState } ... on ChangedMeanwhile { presentVersion presentText yourText }`;
const deed = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { ${OUTCOME} } }`;
const PROPOSE = deed('proposeWording', 'ProposeWordingInput');
const ACCEPT = deed('acceptProposal', 'AcceptProposalInput');
const DECLINE = deed('declineProposal', 'DeclineProposalInput');
const WITHDRAW = deed('withdrawProposal', 'WithdrawProposalInput');
const OPEN =
  'query ($id: ID!) { plan(id: $id) { openProposals { id newText } sections { lines { id ... on Line { proposals { id state newText answer } } } } } }';
const HEAR = `subscription ($planId: ID!) { planUpdated(planId: $planId) { what lineProposal { state newText } need { text version } } }`;

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

const aNeed = (section = 'B', text = 'She finds reading hard.'): Promise<string> => plan.need(section, text);
const proposes = (someone: Someone, lineId: string, more: object = {}) =>
  someone.gets(PROPOSE, { input: { lineType: 'NEED', lineId, version: 1, text: 'She reads two years below her age.', ...more } });
interface Proposal {
  readonly id: string;
  readonly version: number;
}
const answers = (someone: Someone, text: string, { id, version, ...more }: Proposal & Record<string, unknown>) =>
  someone.gets(text, { input: { lineProposalId: id, version, ...said(more) } });
const said = ({ reason, onAuthorityOf }: Record<string, unknown>): object => ({
  ...(reason ? { reason } : {}),
  ...(onAuthorityOf ? { onAuthorityOf } : {}),
});

describe('proposing another wording', () => {
  it('is for whoever contributes and reads the line, and changes nothing by itself', async () => {
    const need = await aNeed();
    const proposed = await proposes(therapist, need, { why: 'That is what was measured.' });
    expect(proposed).toMatchObject({
      __typename: 'LineProposal',
      state: 'OPEN',
      section: 'B',
      oldText: 'She finds reading hard.',
      newText: 'She reads two years below her age.',
      why: 'That is what was measured.',
      answer: null,
      answeredBy: null,
      author: { name: 'THERAPIST' },
      line: { id: need, version: 1, text: 'She finds reading hard.' },
    });
    const { openProposals } = await senco.gets(OPEN, { id: plan.id });
    expect(openProposals).toContainEqual({ id: proposed.id, newText: 'She reads two years below her age.' });
  });

  it('accepted, words the line at once and keeps why, and all who follow the plan hear both', async () => {
    const need = await aNeed();
    const proposed = await proposes(therapist, need);
    const heard = await therapist.listens(HEAR, { planId: plan.id });
    const accepted = await answers(senco, ACCEPT, { ...proposed, reason: 'It says how much.' });
    expect(accepted).toMatchObject({
      state: 'ACCEPTED',
      answer: 'It says how much.',
      answeredBy: { id: senco.id },
      line: { version: 2, text: 'She reads two years below her age.' },
    });
    expect((await heard.next()).value.data.planUpdated).toMatchObject({
      what: 'LineProposal.accepted',
      lineProposal: { state: 'ACCEPTED' },
    });
    expect((await heard.next()).value.data.planUpdated).toMatchObject({ what: 'Need.changed', need: { version: 2 } });
    await heard.return(undefined);
    expect(await answers(senco, ACCEPT, accepted)).toMatchObject({ code: 'NOT_NOW', presentState: 'ACCEPTED' });
  });

  it('is not accepted over what somebody wrote meanwhile: both texts come back, and neither is lost', async () => {
    const need = await aNeed();
    const proposed = await proposes(therapist, need);
    await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: 1, text: 'She reads slowly.' } });
    expect(await answers(senco, ACCEPT, proposed)).toMatchObject({
      __typename: 'ChangedMeanwhile',
      presentVersion: 2,
      presentText: 'She reads slowly.',
      yourText: 'She reads two years below her age.',
    });
    const { openProposals } = await senco.gets(OPEN, { id: plan.id });
    expect(openProposals).toContainEqual(expect.objectContaining({ id: proposed.id }));
  });

  it('is accepted where the line was only marked meanwhile', async () => {
    const need = await aNeed();
    const proposed = await proposes(therapist, need);
    await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: 1, neededInClass: true } });
    expect(await answers(senco, ACCEPT, proposed)).toMatchObject({
      state: 'ACCEPTED',
      line: { version: 3, text: 'She reads two years below her age.' },
    });
  });

  it('of two that are accepted at once only one becomes the wording, and the other keeper sees both', async () => {
    const need = await aNeed();
    const [one, other] = [await proposes(therapist, need, { text: 'One.' }), await proposes(senco, need, { text: 'The other.' })];
    const said = await Promise.all([answers(senco, ACCEPT, one), answers(plan.keeper, ACCEPT, other)]);
    const [won, lost] = said[0].state ? said : [said[1], said[0]];
    expect(won).toMatchObject({ state: 'ACCEPTED', line: { text: won.newText } });
    expect(lost).toMatchObject({ __typename: 'ChangedMeanwhile', presentText: won.newText });
  });

  it('keeps to the rules of what it words: an amount that no source states needs somebody’s authority', async () => {
    const provision = await plan.provision('F', 'Paired reading');
    const proposed = await proposes(therapist, provision, { lineType: 'PROVISION', text: 'Paired reading, 20 minutes a day' });
    expect(await answers(senco, ACCEPT, proposed)).toMatchObject({
      code: 'INVALID_INPUT',
      fields: expect.arrayContaining([expect.objectContaining({ field: 'onAuthorityOf' })]),
    });
    expect(await answers(senco, ACCEPT, { ...proposed, onAuthorityOf: 'The panel' })).toMatchObject({
      state: 'ACCEPTED',
      line: { text: 'Paired reading, 20 minutes a day' },
    });
  });

  it('declined, says why, and the line stays', async () => {
    const need = await aNeed();
    const proposed = await proposes(therapist, need);
    expect(await answers(senco, DECLINE, { ...proposed, reason: ' ' })).toMatchObject({ fields: [{ field: 'reason' }] });
    expect(await answers(senco, DECLINE, { ...proposed, reason: 'The test was two years ago.' })).toMatchObject({
      state: 'DECLINED',
      answer: 'The test was two years ago.',
      line: { version: 1, text: 'She finds reading hard.' },
    });
  });

  it('is taken back by whoever made it and by nobody else', async () => {
    const proposed = await proposes(therapist, await aNeed());
    const { errors } = await senco.ask(WITHDRAW, { input: { lineProposalId: proposed.id, version: 1 } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LineProposal.withdraw' });
    expect(await answers(therapist, WITHDRAW, proposed)).toMatchObject({ state: 'WITHDRAWN', answer: null });
    expect(await answers(senco, DECLINE, { ...proposed, version: 2, reason: 'Too late.' })).toMatchObject({
      code: 'NOT_NOW',
      presentState: 'WITHDRAWN',
    });
  });

  it('is accepted by those alone who may word the line', async () => {
    const proposed = await proposes(therapist, await aNeed());
    for (const [text, more] of [
      [ACCEPT, {}],
      [DECLINE, { reason: 'No.' }],
    ] as const) {
      const { errors } = await therapist.ask(text, { input: { lineProposalId: proposed.id, version: 1, ...more } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('is for the family as soon as the line is theirs, and what practitioners proposed before stays with them', async () => {
    const parent = await world.parentOf(plan.child);
    const need = await aNeed();
    const before = await proposes(therapist, need);
    const unseen = refusalOf(await parent.ask(PROPOSE, { input: { lineType: 'NEED', lineId: need, version: 1, text: 'x' } }));
    expect(unseen).toEqual(refusalOf(await parent.ask(PROPOSE, { input: { lineType: 'NEED', lineId: NOBODYS, version: 1, text: 'x' } })));
    await plan.issue();
    const read = async () =>
      (await parent.gets(OPEN, { id: plan.id })).sections
        .flatMap(({ lines }: { lines: object[] }) => lines)
        .find(({ id }: { id: string }) => id === need);
    expect(await read()).toMatchObject({ proposals: [] });
    const proposed = await proposes(parent, need, { version: 2, text: 'She reads when it is quiet.' });
    expect(proposed).toMatchObject({ sharedWithFamily: true, organisation: null });
    await answers(senco, DECLINE, { ...proposed, reason: 'It stands in section A.' });
    expect(await read()).toMatchObject({ proposals: [{ state: 'DECLINED', answer: 'It stands in section A.' }] });
    expect(
      refusalOf(await parent.ask(WITHDRAW, { input: { lineProposalId: before.id, version: 1 } })).errors?.[0]?.extensions,
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of health is not read in class, nor of a line that is only marked for the class, nor by those who read the brief', async () => {
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    const marked = await plan.need('C', 'She has epilepsy.', { neededInClass: true });
    const cared = await plan.need('D', 'She lives with her aunt.', { brief: 'Care at home' });
    const worker = await world.around(plan.child, Kind.SOCIAL_WORKER);
    await proposes(therapist, marked);
    await proposes(worker, cared);
    for (const [someone, lineId] of [
      [teacher, marked],
      [senco, cared],
    ] as const) {
      const { sections } = await someone.gets(OPEN, { id: plan.id });
      expect(sections.flatMap(({ lines }: { lines: object[] }) => lines).find(({ id }: { id: string }) => id === lineId)).toMatchObject({
        proposals: [],
      });
      const { errors } = await someone.ask(PROPOSE, { input: { lineType: 'NEED', lineId, version: 1, text: 'x' } });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'LineProposal.propose' });
    }
  });

  it('of a line that its originator keeps is kept as the line is', async () => {
    const need = await aNeed();
    await plan.keeper.gets(HANDLE, {
      input: { recordType: 'Need', recordId: need, handling: 'AGENCY_ONLY', reason: 'It is being checked.' },
    });
    const proposed = await proposes(plan.keeper, need, { version: 2 });
    expect(
      refusalOf(await senco.ask(ACCEPT, { input: { lineProposalId: proposed.id, version: 1 } })).errors?.[0]?.extensions,
    ).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['text', { text: ' ' }],
    ['text', { text: 'x'.repeat(1_000_000) }],
    ['text', { text: 'She finds reading hard.' }],
    ['why', { why: 'y'.repeat(2_001) }],
  ])('cannot be accepted with a bad %s', async (field, more) => {
    expect(await proposes(therapist, await aNeed(), more)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field }] });
  });

  it('for a line that was worded meanwhile shows both texts', async () => {
    const need = await aNeed();
    await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: 1, text: 'She reads slowly.' } });
    expect(await proposes(therapist, need, { text: 'قراءة 📚' })).toMatchObject({
      presentVersion: 2,
      presentText: 'She reads slowly.',
      yourText: 'قراءة 📚',
    });
  });
});

describe('a change of a line that was changed meanwhile', () => {
  it('shows of each thing what is there and what was sent', async () => {
    const outcomeId = await plan.outcome('She reads', { measure: 'words a minute' });
    const CONFLICT = `mutation ($input: ChangeOutcomeInput!) { changeOutcome(input: $input) { ... on ChangedMeanwhile { presentText yourText conflicts { field present yours } } } }`;
    await plan.keeper.gets(CHANGE.outcome, { input: { outcomeId, version: 1, measure: 'books a month' } });
    expect(
      await senco.gets(CONFLICT, { input: { outcomeId, version: 1, text: 'She reads', measure: 'pages a day', baseline: 'none' } }),
    ).toEqual({
      presentText: 'She reads',
      yourText: 'She reads',
      conflicts: [
        { field: 'measure', present: 'books a month', yours: 'pages a day' },
        { field: 'baseline', present: null, yours: 'none' },
      ],
    });
  });
});
