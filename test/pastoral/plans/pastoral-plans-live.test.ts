import { Kind } from '../../../src/access';
import { TestHub, type Answer, type Someone } from '../../support/hub';
import { World } from '../../support/world';
import { HANDLE } from '../../access/shares';
import { Planned } from './planned';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const SELECTED = 'what subjectType pastoralPlan { id reasons } pastoralTarget { text schoolWill } targetScore { score by } pastoralVoice { text } pastoralReview { agreed } targetBehaviour { behaviour medical }';
const FOLLOW = {
  PASTORAL_SUPPORT: `subscription ($id: ID!) { pastoralPlanUpdated(pastoralPlanId: $id) { ${SELECTED} } }`,
  BEHAVIOUR_IMPROVEMENT: `subscription ($id: ID!) { behaviourPlanUpdated(pastoralPlanId: $id) { ${SELECTED} } }`,
} as const;
const TARGETS = `subscription { targetsTodayUpdated { ${SELECTED} } }`;
const next = async (heard: AsyncGenerator<Answer>) => {
  const { done, value } = await heard.next();
  return done ? 'ended' : Object.values(value.data)[0];
};
const follows = (who: Someone, { id }: { readonly id: string }, kind: keyof typeof FOLLOW = 'PASTORAL_SUPPORT') => who.listens(FOLLOW[kind], { id });
const LEAVE = `mutation ($input: LeaveTeamInput!) { leaveTeam(input: $input) { __typename ... on Problem { message } } }`;
const TEAM = `query ($id: ID!) { child(id: $id) { team { id version person { id } } } }`;

async function leaves({ world: { the }, child }: Planned, who: Someone): Promise<void> {
  const system = await the.call(world, Kind.AUTHORITY_SYSTEM);
  const { team } = await system.gets(TEAM, child);
  const place = team.find(({ person }: { person: { id: string } }) => person.id === who.id);
  await system.gets(LEAVE, { input: { teamMemberId: place.id, version: place.version } });
}

describe('whoever follows a pastoral plan', () => {
  it('hears of targets, scores, voices and reviews as they happen, each with what they may read', async () => {
    const plan = await Planned.open(world, 'Ada Followed');
    const [teacher, parent] = [await plan.around(Kind.CLASS_TEACHER), await world.parentOf(plan.child)];
    const streams = [await follows(teacher, plan), await follows(parent, plan)] as const;
    const { id } = await plan.target('Show the card');
    await plan.does('score', { pastoralTargetId: id, score: 3 }, teacher);
    await plan.does('say', { pastoralPlanId: plan.id, whose: 'CHILD', text: 'It was loud.', saidOn: '2026-09-14' });
    const [review] = (await plan.read()).reviews;
    const target = { pastoralTargetId: id, score: 3, state: 'MET' };
    await plan.does('hold', { pastoralReviewId: review.id, version: 1, heldOn: '2026-09-14', whoCame: 'All', agreed: 'Go on.', targets: [target] });
    for (const [stream, reasons] of [[streams[0], null], [streams[1], ['BEHAVIOUR', 'ANXIETY']]] as const) {
      expect(await next(stream)).toMatchObject({ what: 'PastoralTarget.set', pastoralTarget: { text: 'Show the card' }, pastoralPlan: { reasons } });
      expect(await next(stream)).toMatchObject({ what: 'TargetScore.given', targetScore: { score: 3, by: 'SCHOOL' }, pastoralTarget: { text: 'Show the card' } });
      expect(await next(stream)).toMatchObject({ what: 'PastoralVoice.heard', pastoralVoice: { text: 'It was loud.' } });
      expect(await next(stream)).toMatchObject({ what: 'PastoralReview.held', pastoralReview: { agreed: 'Go on.' } });
      expect(await next(stream)).toMatchObject({ what: 'TargetScore.given' });
      expect(await next(stream)).toMatchObject({ what: 'PastoralTarget.ended' });
      await stream.return(undefined);
    }
  });

  it('hears nothing of a voice that is kept from them, and of it once it is opened', async () => {
    const plan = await Planned.open(world, 'Ben Followed');
    const parent = await follows(await world.parentOf(plan.child), plan);
    const { id: recordId } = await plan.does('say', { pastoralPlanId: plan.id, whose: 'CHILD', text: 'In confidence.', saidOn: '2026-09-14' });
    expect(await next(parent)).toMatchObject({ pastoralVoice: { text: 'In confidence.' } });
    const handle = (handling: string | null) => plan.lead.gets(HANDLE, { input: { recordType: 'PastoralVoice', recordId, handling, reason: 'The child asked for it.' } });
    await handle('NOT_FOR_FAMILY');
    await plan.target('After it');
    expect(await next(parent)).toMatchObject({ what: 'PastoralTarget.set' });
    await handle(null);
    expect(await next(parent)).toMatchObject({ what: 'HandlingDecision.set', pastoralVoice: { text: 'In confidence.' } });
    await parent.return(undefined);
  });

  it('hears no more from the moment on at which the relationship ends, and the stream is ended', async () => {
    const plan = await Planned.open(world, 'Cleo Followed', { kind: 'BEHAVIOUR_IMPROVEMENT' });
    const therapist = await plan.around(Kind.THERAPIST);
    const [goes, stays] = [await follows(therapist, plan, 'BEHAVIOUR_IMPROVEMENT'), await follows(plan.lead, plan, 'BEHAVIOUR_IMPROVEMENT')];
    const describe = (behaviour: string) => plan.does('describe', { pastoralPlanId: plan.id, description: { behaviour, medical: 'Told to few' } });
    await describe('Before');
    expect(await next(goes)).toMatchObject({ what: 'TargetBehaviour.described', targetBehaviour: { behaviour: 'Before', medical: 'Told to few' } });
    await leaves(plan, therapist);
    await describe('After');
    expect(await next(goes)).toBe('ended');
    expect(await next(stays)).toMatchObject({ targetBehaviour: { behaviour: 'Before' } });
    expect(await next(stays)).toMatchObject({ targetBehaviour: { behaviour: 'After' } });
    await stays.return(undefined);
  });

  it('is told that there is none where they may know of none, where it is of the other kind, and where there is none', async () => {
    const plan = await Planned.open(world, 'Dan Followed');
    const said = async (who: Someone, kind: keyof typeof FOLLOW, id = plan.id) => (await follows(who, { ...plan, id }, kind).catch((error: Error) => error.message)) as unknown;
    const none = await said(plan.lead, 'PASTORAL_SUPPORT', '3f2b0c1e-0000-4000-8000-000000000000');
    expect(none).toEqual(expect.any(String));
    expect(await said(await plan.around(Kind.POLICE), 'PASTORAL_SUPPORT')).toEqual(none);
    expect(await said(plan.lead, 'BEHAVIOUR_IMPROVEMENT')).toEqual(none);
  });
});

describe('a teacher in class', () => {
  it('hears of the targets of the class as they change, and of nobody else’s', async () => {
    const [plan, other] = [await Planned.open(world, 'Eva Followed'), await Planned.open(world, 'Fay Followed')];
    const teacher = await plan.around(Kind.CLASS_TEACHER);
    const heard = await teacher.listens(TARGETS);
    await other.target('Of another class');
    const { id } = await plan.target('Show the card');
    expect(await next(heard)).toMatchObject({ what: 'PastoralTarget.set', pastoralTarget: { text: 'Show the card' } });
    await plan.does('reword', { pastoralTargetId: id, version: 1, target: { text: 'Show the blue card', schoolWill: 'See it.', familyWill: 'Ask.', iWill: 'I will.' } });
    expect(await next(heard)).toMatchObject({ what: 'PastoralTarget.changed', pastoralTarget: { text: 'Show the blue card', schoolWill: 'See it.' } });
    await leaves(plan, teacher);
    await plan.does('endTarget', { pastoralTargetId: id, version: 2, state: 'MET' });
    const now = await Planned.open(world, 'Gus Followed');
    await world.joins(now.child, teacher, Kind.CLASS_TEACHER);
    await now.target('Of the new class');
    expect(await next(heard)).toMatchObject({ what: 'PastoralTarget.set', pastoralTarget: { text: 'Of the new class' } });
    await heard.return(undefined);
  });
});
