import fc from 'fast-check';
import { Kind } from '../../../src/access';
import { layOutReviews } from '../../../src/pastoral/plans/review-rhythm';
import { scoresByWeek } from '../../../src/pastoral/plans/scoring';
import { plainCalendars } from '../../../src/platform/calendar/calendars';
import { DraftPlan } from '../../plan/draft-plan';
import { TestHub } from '../../support/hub';
import { World } from '../../support/world';
import { deedOf } from '../asking';
import { deeds, Planned, promised, READ, TODAY } from './planned';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const MISSING_ID = '3f2b0c1e-0000-4000-8000-000000000000';

describe('a pastoral plan', () => {
  it('goes on for sixteen weeks with reviews every fortnight, one half way and a final one', async () => {
    const plan = await Planned.open(world, 'Ada Planned');
    const { reviews, ...read } = await plan.read();
    expect(read).toMatchObject({ kind: 'PASTORAL_SUPPORT', state: 'OPEN', startsOn: '2026-09-01', endsOn: '2026-12-22', reviewedEveryWeeks: 2, plan: { id: plan.threadId, kind: 'PASTORAL_SUPPORT' } });
    expect(reviews.map(({ kind }: { kind: string }) => kind)).toEqual(['INTERIM', 'INTERIM', 'INTERIM', 'MIDWAY', 'INTERIM', 'INTERIM', 'INTERIM', 'FINAL']);
    expect(reviews[0]).toMatchObject({ dueOn: '2026-09-15', state: 'DUE', isLate: false, because: '2 weeks after Tuesday 1 September 2026; that day itself is left out: Tuesday 15 September 2026. This may change: the term dates of the school are not known here.' });
  });

  it('is of as many weeks and as often reviewed as its kind allows', async () => {
    const plan = await Planned.open(world, 'Ben Planned', { kind: 'BEHAVIOUR_IMPROVEMENT', weeks: 6, reviewedEveryWeeks: 3 });
    expect((await plan.read()).reviews.map(({ kind, dueOn }: { kind: string; dueOn: string }) => [kind, dueOn])).toEqual([['MIDWAY', '2026-09-22'], ['FINAL', '2026-10-13']]);
    const thread = await plan.does('start', { childId: plan.child.id, kind: 'PASTORAL_SUPPORT', title: 'Another' });
    const input = { planId: thread.id, kind: 'PASTORAL_SUPPORT', startsOn: '2026-09-01', terms: { reasons: ['ATTENDANCE'] } };
    expect(await plan.does('open', { ...input, reviewedEveryWeeks: 6 })).toMatchObject({ fields: [{ field: 'reviewedEveryWeeks' }] });
    expect(await plan.does('open', { ...input, weeks: 400 })).toMatchObject({ fields: [{ field: 'weeks' }] });
    expect(await plan.does('open', { ...input, kind: 'BEHAVIOUR_IMPROVEMENT' })).toMatchObject({ fields: [{ field: 'kind' }] });
    expect(await plan.does('open', { ...input, terms: { reasons: [] } })).toMatchObject({ fields: [{ field: 'terms.reasons' }] });
    expect(await plan.does('open', { ...input, terms: { reasons: ['OWN'] } })).toMatchObject({ fields: [{ field: 'terms.ownReason' }] });
    expect(await plan.does('open', { ...input, terms: { reasons: ['OWN'], ownReason: 'x'.repeat(1_000_000) } })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await plan.does('open', { ...input, terms: { reasons: ['ATTENDANCE'], leadId: MISSING_ID } })).toMatchObject({ fields: [{ field: 'terms.leadId' }] });
  });

  it('stands on the plan for special educational needs where there is one, and is there once, though two ask at once', async () => {
    const draft = await DraftPlan.begin(world, await world.child('Cleo Merged'));
    const [lead, senco] = [await world.around(draft.child, Kind.PASTORAL_LEAD), await world.around(draft.child, Kind.SENCO)];
    const own = await lead.gets(deeds.start, { input: { childId: draft.child.id, kind: 'PASTORAL_SUPPORT', title: 'Its own' } });
    const input = { kind: 'PASTORAL_SUPPORT', startsOn: '2026-09-01', terms: { reasons: ['EXCLUSION'] } };
    const answers = await Promise.all([lead.gets(deeds.open, { input: { ...input, planId: draft.id } }), senco.gets(deeds.open, { input: { ...input, planId: own.id } })]);
    expect(answers.map(({ __typename }: { __typename: string }) => __typename).sort()).toEqual(['NotNow', 'PastoralPlan']);
    const outcome = await draft.outcome('Comes to school gladly');
    const opened = answers.find(({ id }: { id?: string }) => id);
    const target = { text: 'Come in by nine', outcomeId: outcome, ...promised };
    await lead.gets(deeds.set, { input: { pastoralPlanId: opened.id, target, fromOn: '2026-09-01' } });
    expect(await lead.gets('query ($id: ID!) { child(id: $id) { pastoralPlans { kind targets { outcomeId } } } }', { id: draft.child.id })).toMatchObject({ pastoralPlans: [{ targets: [{ outcomeId: outcome }] }] });
  });

  it('says of health only to those who read of health, and to who keeps it', async () => {
    const plan = await Planned.open(world, 'Dan Planned');
    await plan.does('describe', { pastoralPlanId: plan.id, description: { behaviour: 'Leaves the room', medical: 'Ear infections' } });
    const told = { reasons: ['BEHAVIOUR', 'ANXIETY'], behaviours: [{ medical: 'Ear infections' }] };
    const untold = { reasons: null, behaviours: [{ behaviour: 'Leaves the room', medical: null }] };
    for (const kind of [Kind.SENCO, Kind.THERAPIST, Kind.SOCIAL_WORKER]) expect(await plan.read(await plan.around(kind))).toMatchObject(told);
    for (const kind of [Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.COVER_TEACHER, Kind.EARLY_HELP]) expect(await plan.read(await plan.around(kind))).toMatchObject(untold);
    expect(await plan.read(await world.parentOf(plan.child))).toMatchObject(told);
    for (const kind of [Kind.POLICE, Kind.YOUTH_JUSTICE]) expect(await plan.read(await plan.around(kind))).toBeNull();
  });

  it('is kept by the pastoral lead and the SENCO, and to whoever may not know of it there is none', async () => {
    const plan = await Planned.open(world, 'Eva Planned');
    const input = { pastoralPlanId: plan.id, version: 1, terms: { reasons: ['ATTENDANCE'], rewards: 'A walk.', leadId: plan.lead.id } };
    const teacher = await plan.around(Kind.CLASS_TEACHER);
    expect((await teacher.ask(deeds.change, { input })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PastoralPlan.change' });
    const stranger = await world.the(Kind.CLASS_TEACHER, 'of another class');
    expect((await stranger.ask(deeds.change, { input })).errors).toEqual((await stranger.ask(deeds.change, { input: { ...input, pastoralPlanId: MISSING_ID } })).errors);
    expect(await stranger.gets(READ, { id: plan.id })).toBeNull();
    expect(await plan.does('change', input, await plan.around(Kind.SENCO))).toMatchObject({ version: 2, rewards: 'A walk.', lead: { name: 'PASTORAL_LEAD' } });
    expect(await plan.does('change', input)).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 2 });
  });

  it('takes voices from the family and of the child, and alternatives that were tried', async () => {
    const plan = await Planned.open(world, 'Fay Planned');
    const parent = await world.parentOf(plan.child);
    await plan.does('say', { pastoralPlanId: plan.id, whose: 'FAMILY', text: 'Mornings are hard.', saidOn: '2026-09-10' }, parent);
    await plan.does('say', { pastoralPlanId: plan.id, whose: 'CHILD', text: 'I like the fish.', saidOn: '2026-08-30', howGathered: 'with pictures' });
    await plan.does('tried', { pastoralPlanId: plan.id, kind: 'MANAGED_MOVE', fromOn: '2026-03-02', untilOn: '2026-04-01', result: 'Came back after four weeks.' });
    expect(await plan.read(parent)).toMatchObject({ voices: [{ whose: 'CHILD' }, { whose: 'FAMILY' }], alternatives: [{ kind: 'MANAGED_MOVE' }] });
    expect(await plan.does('say', { pastoralPlanId: plan.id, whose: 'CHILD', text: 'Tomorrow.', saidOn: '2026-09-20' })).toMatchObject({ fields: [{ field: 'saidOn' }] });
    expect(await plan.does('say', { pastoralPlanId: plan.id, whose: 'CHILD', text: 'Then.', saidOn: '2026-09-10', pastoralReviewId: MISSING_ID })).toMatchObject({ fields: [{ field: 'pastoralReviewId' }] });
    const { errors } = await parent.ask(deeds.tried, { input: { pastoralPlanId: plan.id, kind: 'OTHER', fromOn: '2026-09-01', result: 'Mine.' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('ends with what comes next; nothing of it is waited for any longer', async () => {
    const plan = await Planned.open(world, 'Gus Planned');
    await plan.target('Stay in the room');
    const end = { pastoralPlanId: plan.id, version: 1, on: '2026-09-14', exit: 'LESS_SUPPORT', reason: 'It went well.', nextStep: 'A word each Monday.' };
    expect(await plan.does('end', { ...end, on: '2026-09-15' })).toMatchObject({ fields: [{ field: 'on' }] });
    expect(await plan.does('end', end)).toMatchObject({ state: 'ENDED', exit: 'LESS_SUPPORT', nextStep: 'A word each Monday.' });
    const { targets, reviews } = await plan.read();
    expect(targets).toMatchObject([{ state: 'DROPPED' }]);
    expect(new Set(reviews.map(({ state }: { state: string }) => state))).toEqual(new Set(['CALLED_OFF']));
    expect(await plan.target('Another')).toMatchObject({ code: 'NOT_NOW', stands: 'ENDED' });
  });
});

describe('a behaviour', () => {
  it('is described with its baseline, what it is for and a script by stage; restrictive intervention on an assessment of risk only', async () => {
    const plan = await Planned.open(world, 'Hal Behaved', { kind: 'BEHAVIOUR_IMPROVEMENT' });
    const description = {
      behaviour: 'Throws what is at hand', frequency: 3, countedPer: 'DAY', durationMinutes: 4.5, intensity: 4, purpose: 'ESCAPE', replacementSkill: 'Shows the card',
      responses: [{ stage: 'UNSETTLED', staffDo: 'Offer the quiet corner', staffSay: 'You can show me the card.' }],
    };
    const asked = (more: object) => plan.does('describe', { pastoralPlanId: plan.id, description: { ...description, ...more } });
    expect(await asked({ countedPer: null })).toMatchObject({ fields: [{ field: 'description.countedPer' }] });
    expect(await asked({ intensity: 6 })).toMatchObject({ fields: [{ field: 'description.intensity' }] });
    expect(await asked({ restrictiveIntervention: 'A guiding hold' })).toMatchObject({ fields: [{ field: 'description.riskAssessment' }] });
    expect(await asked({ responses: [...description.responses, ...description.responses] })).toMatchObject({ fields: [{ field: 'description.responses' }] });
    expect(await asked({ countedFrom: '2026-09-10', countedUntil: '2026-09-01' })).toMatchObject({ fields: [{ field: 'description.countedUntil' }] });
    const described = await asked({});
    expect(described).toMatchObject({ purpose: 'ESCAPE', responses: [{ stage: 'UNSETTLED', staffSay: 'You can show me the card.' }] });
    const anew = { targetBehaviourId: described.id, version: 1, description: { ...description, purpose: 'SENSORY' } };
    expect(await plan.does('describeAnew', anew)).toMatchObject({ version: 2, purpose: 'SENSORY' });
    expect(await plan.does('describeAnew', anew)).toMatchObject({ code: 'CHANGED_MEANWHILE', yourText: 'Throws what is at hand' });
    expect(await plan.target('Show the card', { targetBehaviourId: described.id })).toMatchObject({ place: 1 });
    expect(await plan.target('Show the card', { targetBehaviourId: MISSING_ID })).toMatchObject({ fields: [{ field: 'target.targetBehaviourId' }] });
  });
});

describe('what happens at school', () => {
  it('stands in the plan from its first day on, and to each as far as they may know of it', async () => {
    const plan = await Planned.open(world, 'Pia Behaved');
    const teacher = await plan.around(Kind.CLASS_TEACHER);
    const NOTE = deedOf('noteIncident', 'NoteIncidentInput', ['Incident', 'id']);
    for (const happenedOn of ['2026-08-31', '2026-09-10']) await teacher.gets(NOTE, { input: { childId: plan.child.id, whatHappened: 'Threw the pen.', happenedOn } });
    const INCIDENTS = 'query ($id: ID!) { pastoralPlan(id: $id) { incidents { happenedOn whatHappened } } }';
    expect(await teacher.gets(INCIDENTS, { id: plan.id })).toEqual({ incidents: [{ happenedOn: '2026-09-10', whatHappened: 'Threw the pen.' }] });
    expect(await (await world.parentOf(plan.child)).gets(INCIDENTS, { id: plan.id })).toEqual({ incidents: [] });
  });
});

describe('targets', () => {
  it('are three at most at a time, though several are set at once; an ended one makes room', async () => {
    const plan = await Planned.open(world, 'Ida Targeted');
    const set = await Promise.all(['One', 'Two', 'Three', 'Four'].map((text) => plan.target(text)));
    expect(set.filter(({ __typename }) => __typename === 'PastoralTarget').map(({ place }) => place).sort()).toEqual([1, 2, 3]);
    expect(set.filter(({ __typename }) => __typename === 'NotNow')).toMatchObject([{ stands: 'LIVE' }]);
    const second = set.find(({ place }) => place === 2)!;
    expect(await plan.does('endTarget', { pastoralTargetId: second.id, version: 1, state: 'LIVE' })).toMatchObject({ fields: [{ field: 'state' }] });
    await plan.does('endTarget', { pastoralTargetId: second.id, version: 1, state: 'MET', reason: 'Every day.' });
    expect(await plan.target('Five')).toMatchObject({ place: 2, untilOn: '2026-09-15' });
  });

  it('say what three sides will do, and are worded otherwise with nobody’s words lost', async () => {
    const plan = await Planned.open(world, 'Jon Targeted');
    expect(await plan.target('Come in', { familyWill: ' ' })).toMatchObject({ fields: [{ field: 'target.familyWill' }] });
    const { id } = await plan.target('Come in by nine');
    const reword = (text: string) => plan.does('reword', { pastoralTargetId: id, version: 1, target: { text, ...promised, iWill: 'I will set the clock. ⏰ أنا' } });
    const answers = await Promise.all([reword('Come in by ten to nine'), reword('Come in by half past eight')]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ChangedMeanwhile', 'PastoralTarget']);
    expect((await plan.read()).targets).toMatchObject([{ iWill: 'I will set the clock. ⏰ أنا' }]);
  });

  it('are scored by whoever is in class, the family and the child; each says whose judgement it is', async () => {
    const plan = await Planned.open(world, 'Kim Targeted');
    const { id } = await plan.target('Show the card');
    const score = (who: Kind, more: object = {}) => plan.around(who).then((someone) => plan.does('score', { pastoralTargetId: id, score: 2, ...more }, someone));
    expect(await score(Kind.CLASS_TEACHER, { lesson: 'Period 3' })).toMatchObject({ by: 'SCHOOL', inWords: 'With some help', scoredOn: '2026-09-14', lesson: 'Period 3' });
    expect(await score(Kind.COVER_TEACHER, { by: 'CHILD', score: 3 })).toMatchObject({ by: 'CHILD', inWords: 'By myself' });
    const parent = await world.parentOf(plan.child);
    expect(await plan.does('score', { pastoralTargetId: id, score: 1, by: 'FAMILY', scoredOn: '2026-09-07' }, parent)).toMatchObject({ by: 'FAMILY' });
    expect(await plan.does('score', { pastoralTargetId: id, score: 1 }, parent)).toMatchObject({ fields: [{ field: 'by' }] });
    expect(await score(Kind.CLASS_TEACHER, { score: 4 })).toMatchObject({ fields: [{ field: 'score' }] });
    expect(await score(Kind.CLASS_TEACHER, { scoredOn: '2026-09-15' })).toMatchObject({ fields: [{ field: 'scoredOn' }] });
    const therapist = await plan.around(Kind.THERAPIST);
    expect((await therapist.ask(deeds.score, { input: { pastoralTargetId: id, score: 1 } })).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PastoralTarget.score' });
    expect((await plan.read()).targets).toMatchObject([{ scoresByWeek: [{ from: '2026-09-07', scores: 1, mean: 1 }, { from: '2026-09-14', scores: 2, mean: 2.5 }] }]);
  });

  it('of today are those of the children whom one knows, from their first day until they end', async () => {
    const plan = await Planned.open(world, 'Lea Targeted');
    const teacher = await plan.around(Kind.CLASS_TEACHER);
    const today = await plan.target('Today');
    await plan.does('set', { pastoralPlanId: plan.id, target: { text: 'Next week', ...promised }, fromOn: '2026-09-21' });
    const other = await Planned.open(world, 'Max Targeted');
    await other.target('Of another class');
    const asked = { childId: plan.child.id };
    expect(await teacher.gets(TODAY, asked)).toMatchObject({ totalCount: 1, nodes: [{ id: today.id, text: 'Today', child: { givenName: 'Lea' } }] });
    expect(await teacher.gets(TODAY, { childId: other.child.id })).toMatchObject({ totalCount: 0, nodes: [] });
    await plan.does('endTarget', { pastoralTargetId: today.id, version: 1, state: 'NOT_MET' });
    expect(await teacher.gets(TODAY, asked)).toMatchObject({ totalCount: 0 });
  });
});

describe('a review', () => {
  it('scores every target that is worked on, and says what becomes of each', async () => {
    const plan = await Planned.open(world, 'Nia Reviewed');
    const [one, two] = [await plan.target('One'), await plan.target('Two')];
    const [review] = (await plan.read()).reviews;
    const hold = { pastoralReviewId: review.id, version: 1, heldOn: '2026-09-14', whoCame: 'Nia, her father, the youth worker', agreed: 'Go on with one.' };
    const first = { pastoralTargetId: one.id, score: 1, state: 'LIVE' };
    const second = { pastoralTargetId: two.id, score: 3, state: 'MET', note: 'Each day.' };
    expect(await plan.does('hold', { ...hold, targets: [first] })).toMatchObject({ fields: [{ field: 'targets', reason: expect.stringContaining('there are 2') as string }] });
    expect(await plan.does('hold', { ...hold, targets: [first, first] })).toMatchObject({ fields: [{ field: 'targets' }] });
    expect(await plan.does('hold', { ...hold, targets: [first, { ...second, pastoralTargetId: MISSING_ID }] })).toMatchObject({ fields: [{ field: 'targets' }] });
    expect(await plan.does('hold', { ...hold, heldOn: '2026-09-15', targets: [first, second] })).toMatchObject({ fields: [{ field: 'heldOn' }] });
    expect(await plan.does('hold', { ...hold, targets: [first, second] })).toMatchObject({ state: 'HELD', scores: expect.arrayContaining([{ score: 1, note: null }, { score: 3, note: 'Each day.' }]) as unknown });
    expect((await plan.read()).targets).toMatchObject([{ text: 'One', state: 'LIVE' }, { text: 'Two', state: 'MET', endedReason: 'Each day.' }]);
    expect(await plan.does('hold', { ...hold, version: 2, targets: [first] })).toMatchObject({ code: 'NOT_NOW', stands: 'HELD' });
  });

  it('is on the list of what is due, what is due first first, of the children whom one knows', async () => {
    const plan = await Planned.open(world, 'Oli Reviewed');
    const DUE = 'query ($childId: ID) { pastoralReviewsDue(childId: $childId, first: 2) { totalCount nodes { dueOn kind isLate pastoralPlan { id } } } }';
    expect(await plan.lead.gets(DUE, { childId: plan.child.id })).toMatchObject({ totalCount: 8, nodes: [{ dueOn: '2026-09-15', isLate: false, pastoralPlan: { id: plan.id } }, { dueOn: '2026-09-29' }] });
    expect(await (await plan.around(Kind.POLICE)).gets(DUE, {})).toMatchObject({ totalCount: 0 });
  });
});

describe('what is reckoned', () => {
  it('lays out reviews in order, one of them half way at the latest and one at the end, whatever was agreed', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 39 }), fc.integer({ min: 1, max: 6 }), (weeks, reviewedEveryWeeks) => {
      const reviews = layOutReviews({ startsOn: '2026-09-01', weeks, reviewedEveryWeeks }, plainCalendars);
      const days = reviews.map(({ dueOn }) => dueOn);
      expect(days).toEqual([...new Set(days)].sort());
      expect(reviews.filter(({ kind }) => kind === 'MIDWAY')).toHaveLength(1);
      expect(reviews.at(-1)).toMatchObject({ kind: 'FINAL', number: reviews.length });
    }), { numRuns: 60 });
  });

  it('loses no score between the weeks', () => {
    const scores = fc.array(fc.record({ scoredOn: fc.integer({ min: 10, max: 28 }).map((day) => `2026-09-${day}`), score: fc.integer({ min: 0, max: 3 }) }));
    fc.assert(fc.property(scores, (given) => {
      const weeks = scoresByWeek(given);
      expect(weeks.reduce((sum, { scores: count }) => sum + count, 0)).toBe(given.length);
      expect(weeks.reduce((sum, { scores: count, mean }) => sum + count * mean, 0)).toBeCloseTo(given.reduce((sum, { score }) => sum + score, 0));
    }), { numRuns: 60 });
  });
});
