import { byId, Kind, policies } from '../../../src/access';
import { OrganisationKind } from '../../../src/people';
import { TestHub, type Answer, type Someone } from '../../support/hub';
import { World, type ChildKnownTo } from '../../support/world';
import { ASK, care, GIVE, heard, OPEN, SILENCE, therapy } from '../asking';
import { MY_UPDATES, OUR_UPDATES } from './due';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open('2026-09-14T09:00:00Z', 12);
  world = await World.make(hub);
});
afterAll(() => hub.close());

interface Logged {
  readonly name: string;
  readonly subjectType: string;
  readonly subjectId: string;
}
const logged = (): Promise<Logged[]> =>
  hub.owner((owner) => owner.query<Logged>('SELECT name, subject_type AS "subjectType", subject_id AS "subjectId" FROM event ORDER BY xid, id'));

/** Of what happened, what somebody may know of: asked of each record by itself, past everything that listening does. */
async function whatTheyMayKnow(who: Someone, events: readonly Logged[]): Promise<string[]> {
  const request = who.request();
  const loaders = new Map(policies().map((policy) => [policy.name, byId(policy)]));
  const known: string[] = [];
  for (const { name, subjectType, subjectId } of events) if (await request.load(loaders.get(subjectType)!, subjectId)) known.push(`${name} ${subjectId}`);
  await request.close();
  return known;
}
/** What is sure to come. */
const next = async (stream: AsyncGenerator<Answer>): Promise<any> => Object.values((await stream.next()).value.data)[0]; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test looks at what came
async function whatTheyHeard(stream: AsyncGenerator<Answer>, count: number): Promise<string[]> {
  const told: string[] = [];
  while (told.length < count) {
    const { what, subjectId } = await next(stream);
    told.push(`${what} ${subjectId}`);
  }
  expect(await heard(stream, 400)).toBe(SILENCE);
  return told;
}

/** A child with an assessment, and four who were asked. */
async function asked(name: string): Promise<{ child: ChildKnownTo; gives: (() => Promise<unknown>)[] }> {
  const child = await world.child(name);
  const senco = await world.the(Kind.SENCO);
  const assessment = await senco.gets(OPEN, { input: { childId: child.id, kind: 'SCHOOL_LED', purpose: 'All of it' } });
  const [therapist, worker] = [await world.around(child, Kind.THERAPIST), await world.around(child, Kind.SOCIAL_WORKER)];
  const askedOf = async (kind: string, who: Someone, organisation: keyof World['organisations']) => {
    const request = await senco.gets(ASK, { input: { assessmentId: assessment.id, kind, organisationId: world.organisations[organisation], personId: who.id } });
    const input = kind === 'SOCIAL_CARE' ? care(request.id) : therapy(request.id);
    return async () => {
      const given = await who.gets(GIVE, { input });
      if (given.__typename !== 'Advice') throw new Error(given.message);
    };
  };
  const gives = [
    await askedOf('SPEECH_AND_LANGUAGE_THERAPY', therapist, OrganisationKind.HEALTH_PROVIDER),
    await askedOf('OCCUPATIONAL_THERAPY', therapist, OrganisationKind.HEALTH_PROVIDER),
    await askedOf('PHYSIOTHERAPY', therapist, OrganisationKind.HEALTH_PROVIDER),
    await askedOf('SOCIAL_CARE', worker, OrganisationKind.SOCIAL_CARE_TEAM),
  ];
  return { child, gives };
}

describe('ten people who listen while fifty advices arrive', () => {
  it('hear each what they may know of, all of it, in the order in which it happened, once, and nothing of the rest', async () => {
    const around = [];
    for (let at = 0; at < 13; at++) around.push(await asked(`Child Number${String.fromCharCode(65 + at)}`));
    const first = around[0]!.child;
    const listeners = [
      await world.the(Kind.SENCO), await world.the(Kind.HEAD), await world.the(Kind.DSL), await world.the(Kind.SEND_MANAGER), await world.around(first, Kind.SEND_CASEWORKER),
      await world.the(Kind.THERAPIST), await world.the(Kind.SOCIAL_WORKER), await world.around(first, Kind.CLASS_TEACHER), await world.around(first, Kind.POLICE), await world.around(first, Kind.EARLY_HELP),
    ];
    const before = (await logged()).length;
    const streams = await Promise.all(listeners.map((who) => who.listens(OUR_UPDATES)));
    const gives = around.flatMap((each) => each.gives).slice(0, 50);
    for (let at = 0; at < gives.length; at += 5) await Promise.all(gives.slice(at, at + 5).map((give) => give()));
    const events = (await logged()).slice(before);
    expect(events.filter(({ name }) => name === 'Advice.given')).toHaveLength(50);
    const expected = await Promise.all(listeners.map((who) => whatTheyMayKnow(who, events)));
    // They differ, or the trial would show nothing.
    expect(new Set(expected.map((known) => known.length)).size).toBeGreaterThanOrEqual(5);
    for (const [at, stream] of streams.entries()) {
      expect({ at, told: await whatTheyHeard(stream, expected[at]!.length) }).toEqual({ at, told: expected[at]! });
      await stream.return(undefined);
    }
  });

  it('and one who goes away halfway comes back with the cursor, and misses nothing', async () => {
    const { gives, child } = await asked('Child Resumed');
    const parent = await world.parentOf(child);
    const who = await world.the(Kind.SEND_MANAGER);
    const stream = await who.listens(OUR_UPDATES);
    const before = (await logged()).length;
    await gives[0]!();
    const { cursor, what, subjectId } = await next(stream);
    await stream.return(undefined);
    for (const give of gives.slice(1)) await give();
    const expected = await whatTheyMayKnow(who, (await logged()).slice(before));
    const again = await who.listens(OUR_UPDATES, { after: cursor });
    expect([`${what} ${subjectId}`, ...(await whatTheyHeard(again, expected.length - 1))]).toEqual(expected);
    await again.return(undefined);
    await expect(parent.listens(OUR_UPDATES)).rejects.toThrow('for those who act for one');
  });
});

describe('a worklist that is listened to', () => {
  it('tells who was asked, and nobody of another organisation', async () => {
    const child = await world.child('Ned Near');
    const [senco, therapist, worker] = [await world.the(Kind.SENCO), await world.around(child, Kind.THERAPIST), await world.around(child, Kind.SOCIAL_WORKER)];
    const [theirs, others] = [await therapist.listens(MY_UPDATES), await worker.listens(MY_UPDATES)];
    const assessment = await senco.gets(OPEN, { input: { childId: child.id, kind: 'SCHOOL_LED', purpose: 'All of it' } });
    const whom = { organisationId: world.organisations[OrganisationKind.HEALTH_PROVIDER], personId: therapist.id };
    await senco.gets(ASK, { input: { assessmentId: assessment.id, kind: 'SPEECH_AND_LANGUAGE_THERAPY', ...whom } });
    const told = await next(theirs);
    expect(['AdviceRequest.asked', 'Deadline.set']).toContain(told.what);
    expect(told.childId).toBe(child.id);
    expect(await heard(others, 400)).toBe(SILENCE);
    for (const stream of [theirs, others]) await stream.return(undefined);
  });
});
