import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { openGround } from '../../src/hub';
import { systemClock } from '../../src/platform/clock';
import { letOldEventsGo } from '../../src/platform/events/retention';
import { createLog } from '../../src/platform/log';
import { Someone, TestHub, type Answer } from '../support/hub';
import { World } from '../support/world';
import { DraftPlan } from '../plan/draft-plan';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
});

const HEAR = `subscription ($planId: ID!, $after: Cursor) { planUpdated(planId: $planId, after: $after) { cursor what need { text } } }`;
const CHANGES = `subscription ($after: Cursor) { changes(after: $after) { cursor what } }`;
const LEAVE = `mutation ($input: LeaveTeamInput!) { leaveTeam(input: $input) { __typename ... on Problem { message } } }`;
const TEAM = `query ($id: ID!) { child(id: $id) { team { id version person { id } } } }`;

const told = async (stream: AsyncGenerator<Answer>) => {
  const { done, value } = await stream.next();
  return done ? 'ended' : (Object.values(value.data)[0] as { cursor: string; what: string });
};
const end = (relationshipsOf: Someone, when = 'now()') =>
  hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = ${when} WHERE person_id = $1`, [relationshipsOf.id]));

/** Another node over the same database, and somebody at it. */
async function anotherNode() {
  const ground = await openGround({ appUrl: hub.urls.appUrl, clock: systemClock, log: createLog({ level: 'error' }), connections: 4 });
  return { ground, at: ({ id, subject }: Someone) => new Someone({ ground } as unknown as TestHub, id, subject) };
}

describe('listening to a child’s plan', () => {
  it('ends on every node when the right to it is ended, without any event', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const node = await anotherNode();
    const therapist = await world.around(plan.child, Kind.THERAPIST);
    const stays = await world.around(plan.child, Kind.CLINICIAN);
    const streams = [await therapist.listens(HEAR, { planId: plan.id }), await node.at(therapist).listens(HEAR, { planId: plan.id })];
    const other = await stays.listens(HEAR, { planId: plan.id });
    await end(therapist);
    expect(await Promise.all(streams.map(told))).toEqual(['ended', 'ended']);
    await plan.need('B', 'For who is left');
    expect(await told(other)).toMatchObject({ what: 'Need.added' });
    await other.return(undefined);
    await node.ground.close();
  });

  it('tells nothing that was committed after the right had ended, even by the very deed that ended it', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const therapist = await world.around(plan.child, Kind.THERAPIST);
    const stream = await therapist.listens(HEAR, { planId: plan.id });
    await plan.need('B', 'Before');
    expect(await told(stream)).toMatchObject({ need: { text: 'Before' } });
    const system = await world.the(Kind.AUTHORITY_SYSTEM);
    const { team } = await system.gets(TEAM, plan.child);
    const place = team.find(({ person }: { person: { id: string } }) => person.id === therapist.id);
    await Promise.all([system.gets(LEAVE, { input: { teamMemberId: place.id, version: place.version } })]);
    await plan.need('B', 'After');
    expect(await told(stream)).toBe('ended');
  });

  it('ends by itself when the right ends at a moment that was set before', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const therapist = await world.around(plan.child, Kind.THERAPIST);
    const stream = await therapist.listens(HEAR, { planId: plan.id });
    await end(therapist, `now() + interval '800 milliseconds'`);
    expect(await told(stream)).toBe('ended');
  });

  it('goes on for whoever has another right to it', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const therapist = await world.around(plan.child, Kind.THERAPIST);
    await hub.owner((owner) =>
      owner.query(
        `INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for)
         SELECT child_id, person_id, acting_for, 'CLINICIAN', 'Test', gen_random_uuid(), person_id, person_id FROM child_relationship WHERE person_id = $1`,
        [therapist.id],
      ),
    );
    const stream = await therapist.listens(HEAR, { planId: plan.id });
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() WHERE person_id = $1 AND kind = 'THERAPIST'`, [therapist.id]));
    await plan.need('B', 'Still theirs');
    expect(await told(stream)).toMatchObject({ need: { text: 'Still theirs' } });
    await stream.return(undefined);
  });

  it('says why to whoever listens in a capacity that has ended', async () => {
    await world.child();
    const system = (await world.the(Kind.SCHOOL_SYSTEM)).as(world.organisations[OrganisationKind.SCHOOL]);
    const stream = await system.listens(CHANGES);
    await hub.owner((owner) => owner.query('UPDATE post SET ends_at = now() WHERE person_id = $1', [system.id]));
    const { value } = await stream.next();
    expect(value.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([{ code: 'CAPACITY_REQUIRED' }]);
    expect((await stream.next()).done).toBe(true);
  });
});

describe('the log of events', () => {
  const aged = (days: number) =>
    hub.owner((owner) => owner.query(`UPDATE event SET at = at - make_interval(days => $1)`, [days]));
  const systemsCursor = async (): Promise<string> => {
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    const stream = await school.listens(CHANGES);
    await world.child();
    const { cursor } = await enrolled(stream);
    await stream.return(undefined);
    return cursor;
  };
  /** Whether they hear of the registering before it turns on how soon the child is on roll. */
  const enrolled = async (stream: Parameters<typeof told>[0]): Promise<{ readonly what: string; readonly cursor: string }> => {
    const heard = (await told(stream)) as { what: string; cursor: string };
    return heard.what === 'Child.registered' ? enrolled(stream) : heard;
  };
  const countOf = async () => Number((await hub.owner((owner) => owner.query<{ n: string }>('SELECT count(*) AS n FROM event')))[0]!.n);

  it('keeps what is young enough, lets go what is older, and tells an older cursor that it has expired', async () => {
    const old = await systemsCursor();
    await world.child();
    await aged(40);
    const young = await systemsCursor();
    const before = await countOf();
    expect(await letOldEventsGo(hub.ground.pool, 30)).toBeGreaterThan(0);
    expect(await countOf()).toBeLessThan(before);
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    await expect(school.listens(CHANGES, { after: old })).rejects.toThrow('no longer kept');
    const stream = await school.listens(CHANGES, { after: young });
    await world.child();
    expect(await told(stream)).toMatchObject({ what: expect.any(String) });
    await stream.return(undefined);
  });

  it('answers CURSOR_EXPIRED to whoever was let go while away, and nothing to whoever had the last that was let go', async () => {
    const missed = await systemsCursor();
    const last = await systemsCursor();
    await aged(40);
    await letOldEventsGo(hub.ground.pool, 30);
    const school = await world.the(Kind.SCHOOL_SYSTEM);
    const node = await anotherNode();
    expect(await countOf()).toBe(0);
    await expect(node.at(school).listens(CHANGES, { after: missed })).rejects.toThrow('no longer kept');
    const streams = [await node.at(school).listens(CHANGES, { after: last }), await node.at(school).listens(CHANGES)];
    await world.child();
    for (const stream of streams) expect(await enrolled(stream)).toMatchObject({ what: 'Child.enrolled' });
    for (const stream of streams) await stream.return(undefined);
    await node.ground.close();
  });

  it('cannot be emptied by who may only ask to let old events go', async () => {
    await expect(hub.ground.pool.query(`SELECT let_events_go(interval '1 hour', 10)`)).rejects.toThrow('a day at least');
    await expect(hub.ground.pool.query('DELETE FROM event')).rejects.toThrow('permission denied');
    await expect(hub.ground.pool.query('UPDATE event_floor SET id = 0')).rejects.toThrow('permission denied');
  });
});
