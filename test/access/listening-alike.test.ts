import { Client } from 'pg';
import { Kind } from '../../src/access';
import { DraftPlan, CHANGE } from '../plan/draft-plan';
import { TestHub, type Answer, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { World } from '../support/world';
import { HANDLE } from './shares';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
});
afterAll(() => hub.close());
beforeEach(async () => {
  world = await World.make(hub);
});

const SHORT = `subscription ($planId: ID!, $after: Cursor) { planUpdated(planId: $planId, after: $after) { cursor what need { text brief } child { givenName } } }`;
const NAMED = `subscription ($planId: ID!) { planUpdated(planId: $planId) { what need { text } } }`;
const listen = (someone: Someone, planId: string, text = SHORT) => someone.listens(text, { planId });
const next = async (stream: AsyncGenerator<Answer>) => (await stream.next()).value.data.planUpdated;
const all = <T, R>(each: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> => Promise.all(each.map(ask));

describe('those of other rights, whom nothing that is told tells apart', () => {
  const sections = { B: 'for whoever works with the child', D: 'of care, which health has none of' };
  const agencies = [Kind.THERAPIST, Kind.CLINICIAN, Kind.SEND_CASEWORKER, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SOCIAL_WORKER] as const;
  const around = (plan: DraftPlan) => all(agencies, (kind) => world.around(plan.child, kind));
  const rides = (texts: readonly string[]): number => texts.filter((text) => text.startsWith('SELECT ride_as')).length;

  it('are told by one execution, and are each named in the audit in their own capacity', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const people = await around(plan);
    const streams = await all(people, (each) => listen(each, plan.id));
    const statements = new Statements(hub);
    const texts = await statements.during(async () => {
      await plan.need('B', sections.B);
      const told = await all(streams, next);
      expect(told).toEqual(Array(agencies.length).fill(told[0]));
      expect(told[0]).toMatchObject({ what: 'Need.added', need: { text: sections.B } });
    });
    expect(rides(texts)).toBe(1);
    const [entries, posts] = await all(
      [`SELECT p AS person_id, acting_for FROM audit_entry e, unnest(coalesce(e.people, ARRAY[e.person_id])) AS p WHERE kind = 'READ' AND child_id = $2 AND types = '{Child,Need}' AND p = ANY ($1)`,
        `SELECT person_id, organisation_id AS acting_for FROM post WHERE person_id = ANY ($1) AND $2::uuid IS NOT NULL`],
      (text) => hub.owner((owner) => owner.query<{ person_id: string }>(`${text} ORDER BY person_id`, [people.map(({ id }) => id), plan.child.id])),
    );
    expect(entries).toEqual(posts);
    await all(streams, (stream) => stream.return(undefined));
  });

  it('are told each their own of what is withheld from some of them', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const streams = await all(await around(plan), (each) => listen(each, plan.id, NAMED));
    await plan.need('D', sections.D, { brief: 'In brief' });
    await plan.need('B', sections.B);
    const [therapist, clinician, caseworker, psychologist, social] = await all(streams, next);
    expect([therapist, clinician]).toEqual(Array(2).fill({ what: 'Need.added', need: { text: sections.B } }));
    expect([caseworker, social]).toEqual(Array(2).fill({ what: 'Need.added', need: { text: sections.D } }));
    expect(psychologist).toEqual({ what: 'Need.added', need: { text: null } });
    await all(streams, (stream) => stream.return(undefined));
  });

  it('are told each their own where much happens at once', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const needs = { D: await plan.need('D', sections.D, { brief: 'In brief' }), B: await plan.need('B', sections.B) };
    const [therapist, , caseworker] = await all(await around(plan), (each) => listen(each, plan.id, NAMED));
    const order = ['D', 'B', 'D', 'D', 'B', 'D', 'B'] as const;
    await hub.owner((owner) => owner.query(
      `INSERT INTO event (name, child_id, subject_type, subject_id, about) SELECT 'Need.changed', $1, 'Need', id, $3::jsonb FROM unnest($2::uuid[]) WITH ORDINALITY AS n (id, place) ORDER BY place`,
      [plan.child.id, order.map((section) => needs[section]), JSON.stringify({ planId: plan.id })],
    ));
    for (const section of order) {
      expect(await next(caseworker!)).toMatchObject({ need: { text: sections[section] } });
      if (section === 'B') expect(await next(therapist!)).toMatchObject({ need: { text: sections.B } });
    }
    await all([therapist!, caseworker!], (stream) => stream.return(undefined));
  });

  it('are told each their own of what was asked in code alone', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const MAY = 'subscription ($planId: ID!) { planUpdated(planId: $planId) { need { text viewerMay } } }';
    const streams = await all(await around(plan), (each) => listen(each, plan.id, MAY));
    await plan.need('B', sections.B);
    const [therapist, , caseworker] = await all(streams, next);
    expect(therapist.need.viewerMay).not.toContain('Need.change');
    expect(caseworker.need.viewerMay).toContain('Need.change');
    await all(streams, (stream) => stream.return(undefined));
  });

  it.each([
    ['AGENCY_ONLY', [Kind.SEND_CASEWORKER, Kind.EDUCATIONAL_PSYCHOLOGIST]],
    // The caseworker is who keeps the plan, and recorded it.
    ['NAMED_PEOPLE', [Kind.SEND_CASEWORKER]],
    ['NOT_FOR_FAMILY', agencies],
  ])('are told each their own of what its originator has narrowed: %s', async (handling, whoHears) => {
    const plan = await DraftPlan.begin(world, await world.child());
    const need = await plan.need('B', 'First for everybody');
    await plan.keeper.gets(HANDLE, { input: { recordType: 'Need', recordId: need, handling, reason: 'As it must be.' } });
    const people = [...(await around(plan)), await world.parentOf(plan.child)];
    const streams = await all(people, (each) => listen(each, plan.id, NAMED));
    await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: 2, text: 'For some' } });
    await plan.aspiration('She wants to swim');
    await plan.issue();
    for (const [at, stream] of streams.entries()) {
      const hears = (whoHears as readonly Kind[]).includes(agencies[at]!);
      const first = await next(stream);
      if (hears) expect(first).toEqual({ what: 'Need.changed', need: { text: 'For some' } });
      else expect(first).not.toMatchObject({ what: 'Need.changed' });
    }
    await all(streams, (stream) => stream.return(undefined));
  });
});

describe('a transaction in which many are told', () => {
  const asReader = async (ask: (app: Client) => Promise<void>): Promise<void> => {
    const app = new Client({ connectionString: hub.urls.appUrl });
    await app.connect();
    await app.query(`BEGIN; SELECT set_config('app.reads_events', 'on', true)`);
    await ask(app).finally(() => app.end());
  };
  const STANDINGS = 'SELECT rides, "actingFor" FROM standings_to($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[]) ORDER BY place';
  const accountsOf = (people: readonly Someone[]) =>
    hub.owner((owner) => all(people, async ({ id }) => (await owner.query<{ issuer: string; subject: string }>('SELECT issuer, subject FROM account WHERE holder_id = $1', [id]))[0]!));

  it('becomes that of nobody but those whom it has found to be let in, and to stand to the child', async () => {
    const child = await world.child();
    const people = [await world.around(child, Kind.THERAPIST), await world.the(Kind.SOCIAL_WORKER), await world.around(child, Kind.THERAPIST, 'closed')];
    const accounts = await accountsOf(people);
    await hub.owner((owner) => owner.query('UPDATE account SET suspended_at = now() WHERE holder_id = $1', [people[2]!.id]));
    await asReader(async (app) => {
      await expect(app.query('SAVEPOINT before; SELECT ride_as(1)')).rejects.toThrow('nobody was let in at this place');
      await app.query('ROLLBACK TO before');
      const { rows } = await app.query<{ rides: boolean }>(STANDINGS, [
        Array(3).fill(child.id), [1, 2, 3], accounts.map(({ issuer }) => issuer), accounts.map(({ subject }) => subject), Array(3).fill(null),
      ]);
      expect(rows.map(({ rides }) => rides)).toEqual([true, false, false]);
      await app.query('SELECT ride_as(1)');
      expect((await app.query('SELECT viewer_person() AS person')).rows).toEqual([{ person: people[0]!.id }]);
      expect((await app.query('SELECT given_name FROM child')).rows).toHaveLength(1);
      for (const place of [2, 3, 4]) {
        await app.query('SAVEPOINT before');
        await expect(app.query('SELECT ride_as($1)', [place])).rejects.toThrow('nobody was let in at this place');
        await app.query('ROLLBACK TO before');
      }
      await app.query('COMMIT; BEGIN');
      await expect(app.query('SELECT ride_as(1)')).rejects.toThrow('nobody was let in at this place');
    });
  });

  it('finds of everybody the capacity, the posts and the standing that they enter with', async () => {
    const child = await world.child();
    const people = [
      await world.around(child, Kind.THERAPIST), await world.around(child, Kind.SOCIAL_WORKER, 'shut out'), await world.parentOf(child), await world.the(Kind.AUTHORITY_SYSTEM), await world.the(Kind.SENCO),
    ];
    await hub.owner((owner) => owner.query(
      `INSERT INTO shut_out (child_id, person_id, in_family, source, source_id, granted_by, granted_for)
       SELECT $1, p, CASE WHEN p = $3 THEN 'RESTRICTED' ELSE 'SHUT' END, 'Order', gen_random_uuid(), p, p FROM unnest($2::uuid[]) AS p`,
      [child.id, [people[1]!.id, people[2]!.id], people[2]!.id],
    ));
    const accounts = await accountsOf(people);
    const asked = accounts.flatMap((account) => [null, 'family', 'no capacity'].map((capacity) => ({ ...account, capacity })));
    await asReader(async (app) => {
      const { rows: found } = await app.query(
        `SELECT s."personId" AS person, s."actingFor" AS acting, s.offices, s.standing FROM standings_to($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[]) s ORDER BY place`,
        [asked.map(() => child.id), asked.map((_, at) => at + 1), asked.map(({ issuer }) => issuer), asked.map(({ subject }) => subject), asked.map(({ capacity }) => capacity)],
      );
      for (const [at, { issuer, subject, capacity }] of asked.entries()) {
        await app.query('SAVEPOINT before');
        const entered = await app.query('SELECT enter($1, $2, $3)', [issuer, subject, capacity]).then(
          () => app.query(`SELECT viewer_person() AS person, viewer_acting_for() AS acting, viewer_offices() AS offices, viewer_standing($1)::text AS standing`, [child.id]),
          (error: { code?: string }) => expect(error.code).toBe('GT403'),
        );
        await app.query('ROLLBACK TO before');
        if (entered) expect(found[at]).toEqual(entered.rows[0]);
        else expect(found[at]).toMatchObject({ acting: null, standing: '0' });
      }
    });
  });
});
