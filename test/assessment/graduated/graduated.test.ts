import { Kind } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { TestHub } from '../../support/hub';
import { World } from '../../support/world';
import { deeds, READ, Supported } from './supporting';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const MISSING_ID = '3f2b0c1e-0000-4000-8000-000000000000';
const gapsOf = (read: Record<string, unknown>): string[] => (read['evidencePack'] as { missing: { gap: string }[] }).missing.map(({ gap }) => gap);

describe('SEN support', () => {
  it('begins with its day, counts the telling of the parents and the first meeting from it, and is the school’s to answer for', async () => {
    const support = await Supported.start(world, 'Ada Supported');
    expect(await support.read()).toMatchObject({
      state: 'ACTIVE', startedOn: '2026-09-01', parentsToldOn: null,
      deadlines: [
        { ruleId: 'G2', dueOn: '2026-09-02', state: 'OVERDUE', responsibleOrganisationId: world.organisations[OrganisationKind.SCHOOL] },
        { ruleId: 'G1', dueOn: '2027-01-01', state: 'RUNNING', because: '4 months after Tuesday 1 September 2026; that day itself is left out: Friday 1 January 2027.' },
      ],
    });
  });

  it('says when and how the parents were told, at the start or later', async () => {
    const told = await Supported.start(world, 'Ben Supported', { parentsToldOn: '2026-09-02', parentsToldHow: 'At the gate.' });
    expect((await told.read())['deadlines']).toMatchObject([{ ruleId: 'G2', state: 'MET', metOn: '2026-09-02' }, {}]);
    const later = await Supported.start(world, 'Cleo Supported');
    expect(await later.does('tellParents', { supportId: later.id, version: 1, on: '2026-09-10', how: 'By letter.' })).toMatchObject({ parentsToldOn: '2026-09-10', parentsToldHow: 'By letter.' });
    expect((await later.read())['deadlines']).toMatchObject([{ ruleId: 'G2', state: 'MET_LATE', metOn: '2026-09-10' }, {}]);
  });

  it('begins once in a school, on a day that has come, with needs that there are', async () => {
    const support = await Supported.start(world, 'Dan Supported');
    const input = { childId: support.child.id, startedOn: '2026-09-01', whatIsDifferent: 'Help.' };
    expect(await support.does('start', input)).toMatchObject({ code: 'NOT_NOW', stands: 'ACTIVE' });
    const other = await world.child('Eva Supported');
    const asked = { ...input, childId: other.id };
    expect(await support.does('start', { ...asked, startedOn: '2026-09-15' })).toMatchObject({ fields: [{ field: 'startedOn' }] });
    expect(await support.does('start', { ...asked, parentsToldOn: '2026-08-30' })).toMatchObject({ fields: [{ field: 'parentsToldOn' }] });
    expect(await support.does('start', { ...asked, primaryNeed: 'NONE OF THEM' })).toMatchObject({ fields: [{ field: 'primaryNeed' }] });
    expect(await support.does('start', { ...asked, whatIsDifferent: ' ' })).toMatchObject({ fields: [{ field: 'whatIsDifferent' }] });
    expect(await support.does('start', { ...asked, whatIsDifferent: 'x'.repeat(1_000_000) })).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is kept by SENCO and class teacher, read by the family, and unknown to the police', async () => {
    const support = await Supported.start(world, 'Fay Supported');
    const teacher = await support.around(Kind.CLASS_TEACHER);
    expect(await support.does('begin', { supportId: support.id, on: '2026-09-03', findings: 'Reads by the pictures.' }, teacher)).toMatchObject({ number: 1, stage: 'ASSESS' });
    const parent = await world.parentOf(support.child);
    expect(await support.read(parent)).toMatchObject({ state: 'ACTIVE', cycles: [{ number: 1 }] });
    expect(await (await support.around(Kind.POLICE)).gets(READ, { id: support.id })).toBeNull();
    const input = { supportId: support.id, on: '2026-09-03', findings: 'Anything.' };
    expect((await parent.ask(deeds.begin, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SenSupport.beginCycle' });
    const stranger = await world.the(Kind.THERAPIST, 'a stranger to support');
    expect((await stranger.ask(deeds.begin, { input })).errors).toEqual((await stranger.ask(deeds.begin, { input: { ...input, supportId: MISSING_ID } })).errors);
  });

  it('takes the views of the family from themselves, and of the child as they were gathered', async () => {
    const support = await Supported.start(world, 'Gus Supported');
    const parent = await world.parentOf(support.child);
    expect(await support.does('view', { supportId: support.id, whose: 'FAMILY', text: 'Homework ends in tears.', saidOn: '2026-09-10' }, parent)).toMatchObject({ whose: 'FAMILY' });
    await support.does('view', { supportId: support.id, whose: 'CHILD', text: 'I like the drum.', saidOn: '2026-09-11', howGathered: 'with pictures' });
    expect(await support.read(parent)).toMatchObject({ evidencePack: { parentViews: [{ text: 'Homework ends in tears.' }], pupilViews: [{ text: 'I like the drum.' }] } });
    expect(await support.does('view', { supportId: support.id, whose: 'FAMILY', text: 'Tomorrow.', saidOn: '2026-09-20' }, parent)).toMatchObject({ fields: [{ field: 'saidOn' }] });
  });

  it('ends, and takes nothing more in', async () => {
    const support = await Supported.start(world, 'Hal Supported');
    expect(await support.does('end', { supportId: support.id, version: 1, on: '2026-09-14', reason: 'It is needed no longer.' })).toMatchObject({ state: 'ENDED', endedOn: '2026-09-14' });
    expect(await support.does('meet', { supportId: support.id, heldOn: '2026-09-14', whoCame: 'All', agreed: 'Nothing' })).toMatchObject({ code: 'NOT_NOW', stands: 'ENDED' });
    expect((await support.read())['deadlines']).toMatchObject([{ state: 'NO_LONGER_DUE' }, { state: 'NO_LONGER_DUE' }]);
  });
});

describe('meeting the family', () => {
  it('is counted in the school year, and the next is due four months after the latest', async () => {
    const support = await Supported.start(world, 'Ida Met');
    const meet = (heldOn: string) => support.does('meet', { supportId: support.id, heldOn, whoCame: 'Mother, SENCO, teacher', agreed: 'Reading at home, ten minutes.' });
    await meet('2026-09-10');
    // Written down later, and held before.
    await meet('2026-09-04');
    expect(await support.read()).toMatchObject({
      meetingsThisYear: { from: '2026-09-01', until: '2027-08-31', held: 2, atLeast: 3, nextDueOn: '2027-01-10', isOverdue: false },
    });
    expect(await meet('2026-09-15')).toMatchObject({ fields: [{ field: 'heldOn' }] });
    expect(await meet('2026-08-31')).toMatchObject({ fields: [{ field: 'heldOn' }] });
  });
});

describe('a cycle', () => {
  it('goes from assess to plan, do and review, one at a time, in the order of its days', async () => {
    const support = await Supported.start(world, 'Jon Cycled');
    const begun = await support.does('begin', { supportId: support.id, on: '2026-09-03', findings: 'Loses long words.' });
    expect(await support.does('begin', { supportId: support.id, on: '2026-09-04', findings: 'Another.' })).toMatchObject({ code: 'NOT_NOW', stands: 'ASSESS' });
    expect(await support.does('startCycle', { cycleId: begun.id, version: 1, on: '2026-09-04' })).toMatchObject({ code: 'NOT_NOW', stands: 'ASSESS' });
    const plan = { cycleId: begun.id, version: 1, on: '2026-09-05', agreed: 'A sounds group.', reviewOn: '2026-12-04' };
    expect(await support.does('plan', { ...plan, on: '2026-09-02' })).toMatchObject({ fields: [{ field: 'on' }] });
    expect(await support.does('plan', { ...plan, reviewOn: '2026-09-04' })).toMatchObject({ fields: [{ field: 'reviewOn' }] });
    expect(await support.does('plan', plan)).toMatchObject({ stage: 'PLAN', version: 2, reviewOn: '2026-12-04' });
    expect(await support.does('plan', { ...plan, agreed: 'Mine.' })).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 2, yourText: 'Mine.' });
    expect((await support.read())['deadlines']).toEqual(expect.arrayContaining([expect.objectContaining({ ruleId: 'G3', dueOn: '2026-12-04', state: 'RUNNING' })]));
    await support.does('startCycle', { cycleId: begun.id, version: 2, on: '2026-09-07' });
    expect(await support.does('review', { cycleId: begun.id, version: 3, on: '2026-09-14', impact: 'It helped.', whatNext: 'More.' })).toMatchObject({ stage: 'REVIEWED' });
    expect((await support.read())['deadlines']).toEqual(expect.arrayContaining([expect.objectContaining({ ruleId: 'G3', state: 'MET', metOn: '2026-09-14' })]));
    expect(await support.does('begin', { supportId: support.id, on: '2026-09-14', findings: 'Long words again.' })).toMatchObject({ number: 2 });
  });

  it('holds interventions and notes that name lines of a plan, of this child and of the school’s sections alone', async () => {
    const support = await Supported.start(world, 'Kim Cycled');
    const cycle = await support.does('begin', { supportId: support.id, on: '2026-09-03', findings: 'Loses long words.' });
    const add = { cycleId: cycle.id, name: 'Sounds group', startedOn: '2026-09-07', minutesPerSession: 10, sessionsPerWeek: 5 };
    expect(await support.does('intervene', { ...add, provisionId: MISSING_ID })).toMatchObject({ fields: [{ field: 'provisionId' }] });
    const kept = await support.does('intervene', add);
    expect(kept).toMatchObject({ name: 'Sounds group', provisionId: null });
    const end = { interventionId: kept.id, version: 1, endedOn: '2026-09-14', sessionsHeld: 5, sessionsAttended: 6 };
    expect(await support.does('endIntervention', end)).toMatchObject({ fields: [{ field: 'sessionsAttended' }] });
    expect(await support.does('endIntervention', { ...end, sessionsAttended: 4, result: '30 of 40' })).toMatchObject({ sessionsHeld: 5, result: '30 of 40' });
    const note = { supportId: support.id, cycleId: cycle.id, interventionId: kept.id, notedOn: '2026-09-10', text: 'Said “elephant” whole.' };
    expect(await support.does('note', { ...note, lineType: 'OUTCOME', lineId: MISSING_ID })).toMatchObject({ fields: [{ field: 'lineId' }] });
    expect(await support.does('note', { ...note, lineType: 'OUTCOME' })).toMatchObject({ fields: [{ field: 'lineId' }] });
    expect(await support.does('note', { ...note, cycleId: MISSING_ID })).toMatchObject({ fields: [{ field: 'cycleId' }] });
    expect(await support.does('note', note)).toMatchObject({ text: 'Said “elephant” whole.' });
  });
});

describe('the evidence of it', () => {
  it('says what is missing, and that none of it is a condition', async () => {
    const support = await Supported.start(world, 'Lea Proven');
    const empty = await support.read();
    expect(gapsOf(empty)).toEqual(['CYCLES', 'BASELINES', 'INTERVENTIONS', 'PROGRESS', 'PROFESSIONAL_ADVICE', 'PARENT_VIEWS', 'PUPIL_VIEWS']);
    expect(empty).toMatchObject({ evidencePack: { note: expect.stringContaining('no number of cycles and no sum spent is a condition of it') as string } });
    await support.cycle({ from: '2026-09-01', reviewOn: '2026-09-04', reviewedOn: '2026-09-04' });
    await support.cycle({ from: '2026-09-07', reviewOn: '2026-09-11', reviewedOn: '2026-09-11' });
    const full = await support.read();
    expect(full).toMatchObject({ evidencePack: { completedCycles: 2, cycles: [{ number: 1 }, { number: 2 }] } });
    expect(gapsOf(full)).toEqual(['INTERVENTIONS', 'PROGRESS', 'PROFESSIONAL_ADVICE', 'PARENT_VIEWS', 'PUPIL_VIEWS']);
  });
});

describe('stepping up', () => {
  const ASSESSMENT = 'query ($id: ID!) { assessment(id: $id) { kind purpose stage receivedOn outOfSupport { id cycles { number findings } evidencePack { completedCycles } } } }';

  it('asks for an assessment without a single cycle, and carries over by reference all that there is', async () => {
    const support = await Supported.start(world, 'Max Stepped');
    const stepped = await support.does('stepUp', { supportId: support.id, version: 1, purpose: 'He may need more than the school can give.' });
    expect(stepped).toMatchObject({ __typename: 'SenSupport', state: 'ACTIVE' });
    const caseworker = await support.around(Kind.SEND_CASEWORKER);
    await support.cycle({ from: '2026-09-01', reviewOn: '2026-09-04', reviewedOn: '2026-09-04' });
    expect(await caseworker.gets(ASSESSMENT, { id: stepped['assessmentId'] })).toMatchObject({
      kind: 'EHC_NEEDS_ASSESSMENT', purpose: 'He may need more than the school can give.', stage: 'REQUESTED', receivedOn: '2026-09-14',
      outOfSupport: [{ id: support.id, cycles: [{ number: 1, findings: 'Loses the beginning of long words.' }], evidencePack: { completedCycles: 1 } }],
    });
    expect(await support.does('stepUp', { supportId: support.id, version: 2, purpose: 'Again.' })).toMatchObject({ code: 'NOT_NOW' });
  });

  it('is refused where the child is under assessment already, and nothing is half-done', async () => {
    const support = await Supported.start(world, 'Nia Stepped');
    const first = await support.does('stepUp', { supportId: support.id, version: 1, purpose: 'Needed.' });
    await support.does('end', { supportId: support.id, version: 2, on: '2026-09-14', reason: 'To begin anew.' });
    const again = await support.does('start', { childId: support.child.id, startedOn: '2026-09-14', whatIsDifferent: 'The same.' });
    expect(await support.does('stepUp', { supportId: again.id, version: 1, purpose: 'Once more.' })).toMatchObject({ code: 'NOT_NOW', stands: 'REQUESTED' });
    expect(await support.senco.gets(READ, { id: again.id })).toMatchObject({ assessmentId: null, version: 1 });
    expect(first['assessmentId']).not.toBeNull();
  });

  it('is not for a class teacher', async () => {
    const support = await Supported.start(world, 'Oli Stepped');
    const { errors } = await (await support.around(Kind.CLASS_TEACHER)).ask(deeds.stepUp, { input: { supportId: support.id, version: 1, purpose: 'Please.' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'SenSupport.stepUp' });
  });
});

describe('what if', () => {
  const WHAT_IF = `query ($courseId: ID!, $supposing: [SupposedStepInput!]!) { whatIf(courseId: $courseId, supposing: $supposing) {
    said deadlines { rule title dueOn state because provisional startedOn metOn impossible now { dueOn state metOn impossible } } } }`;

  it('the school meets the family in October: nothing is changed by asking', async () => {
    const support = await Supported.start(world, 'Pia Supposed');
    const asked = { courseId: support.id, supposing: [{ kind: 'FAMILY_MET', on: '2026-10-12' }] };
    expect(await support.senco.gets(WHAT_IF, asked)).toMatchObject({
      said: ['Meet the family: due by Friday 12 February 2027.'],
      deadlines: [{ rule: 'G2', state: 'OVERDUE', now: { state: 'OVERDUE' } }, { rule: 'G1', startedOn: '2026-10-12', dueOn: '2027-02-12', now: null }],
    });
    expect((await support.read())['deadlines']).toMatchObject([{ ruleId: 'G2' }, { ruleId: 'G1', dueOn: '2027-01-01' }]);
  });

  it('is answered of what one may see alone, and refuses what does not happen in such a course', async () => {
    const support = await Supported.start(world, 'Quin Supposed');
    const asked = { courseId: support.id, supposing: [{ kind: 'FAMILY_MET', on: '2026-10-12' }] };
    expect(await (await support.around(Kind.POLICE)).gets(WHAT_IF, asked)).toBeNull();
    const strange = await support.senco.ask(WHAT_IF, { ...asked, supposing: [{ kind: 'DRAFT_SERVED', on: '2026-10-12' }] });
    expect(strange.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
