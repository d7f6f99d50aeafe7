import * as fc from 'fast-check';
import { Kind } from '../../src/access';
import { Someone, TestHub, type Answer } from '../support/hub';
import { Statements } from '../support/statements';
import { World } from '../support/world';
import { CHANGE, DraftPlan } from '../plan/draft-plan';
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

const HEAR = `subscription ($planId: ID!, $after: Cursor) { planUpdated(planId: $planId, after: $after) {
  what subjectId plan { id title } need { id text brief handling viewerMay } child { givenName team { person { name } } } } }`;
const SHORT = `subscription ($planId: ID!, $after: Cursor) { planUpdated(planId: $planId, after: $after) { cursor what need { text brief } child { givenName } } }`;
const NAMED = `subscription ($planId: ID!) { planUpdated(planId: $planId) { what need { text } } }`;

const listen = (someone: Someone, planId: string, text = SHORT) => someone.listens(text, { planId });
const next = async (stream: AsyncGenerator<Answer>) => (await stream.next()).value.data.planUpdated;
const all = <T, R>(each: readonly T[], ask: (one: T) => Promise<R>): Promise<R[]> => Promise.all(each.map(ask));

/** The same person at a hub that answers each listener alone. */
const alone = ({ id, subject, actingFor }: Someone): Someone =>
  new Someone({ ground: { ...hub.ground, gatherer: undefined } } as unknown as TestHub, id, subject, actingFor);
const therapists = (plan: DraftPlan, count: number) =>
  all(Array.from({ length: count }, (_, at) => String(at)), (which) => world.around(plan.child, Kind.THERAPIST, which));

interface Wording {
  readonly section: string;
  readonly handling: string | null;
  readonly sharedWith: 'person' | 'post' | 'organisation' | null;
}
/** Words a need, narrows it, opens it to some, and words it again: who hears of the last differs with all of it. */
async function* wordsNeed(plan: DraftPlan, { section, handling, sharedWith }: Wording, people: readonly Someone[]): AsyncGenerator<void> {
  const need = await plan.need(section, 'At first', { brief: 'In brief' });
  yield;
  if (handling) await plan.keeper.gets(HANDLE, { input: { recordType: 'Need', recordId: need, handling, reason: 'As it must be.' } });
  yield;
  if (sharedWith) await opens(plan, need, people[need.charCodeAt(0) % people.length]!, sharedWith);
  yield;
  await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: handling ? 2 : 1, text: 'And then' } });
  yield;
}

/** Opens a record as a share does. */
const opens = (plan: DraftPlan, need: string, { id }: Someone, to: 'person' | 'post' | 'organisation') =>
  hub.owner((owner) =>
    owner.query(
      `INSERT INTO record_share (record_id, record_type, child_id, acting_for, person_id, post, decision_id, share_id, granted_by, granted_for)
       SELECT $1, 'Need', $2, p.organisation_id, CASE WHEN $4 = 'person' THEN p.person_id END, CASE WHEN $4 = 'post' THEN p.kind END, gen_random_uuid(), gen_random_uuid(), $3, $3
       FROM post p WHERE p.person_id = $3`,
      [need, plan.child.id, id, to],
    ),
  );

const SAY = `mutation ($input: CommentOnLineInput!) { commentOnLine(input: $input) { __typename } }`;
/** Everything that is heard up to a comment on an issued line, which all hear of who may know of the plan at all, and which changes nothing for any of them. */
async function untilSaid(stream: AsyncGenerator<Answer>): Promise<object[]> {
  const heard: object[] = [];
  for (;;) {
    const { value } = await stream.next();
    const { cursor, ...told } = value.data.planUpdated;
    heard.push({ errors: value.errors, ...told });
    if (told.what === 'LineComment.added') return JSON.parse(JSON.stringify(heard));
  }
}

describe('those who listen to the same with equal rights', () => {
  it('are told the same, which was executed once', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const streams = await all(await therapists(plan, 6), (each) => listen(each, plan.id));
    const statements = new Statements(hub);
    const texts = await statements.during(async () => {
      await plan.need('B', 'For all of them');
      const told = await all(streams, next);
      expect(told).toEqual(Array(6).fill(told[0]));
      expect(told[0]).toMatchObject({ what: 'Need.added', need: { text: 'For all of them' } });
    });
    expect(texts.filter((text) => text.includes('FROM standings_to'))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('SELECT ride_as'))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith('SELECT note_reads'))).toHaveLength(1);
    await all(streams, (stream) => stream.return(undefined));
  });

  it('are each named in the audit, by entries that a hub has written', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const readers = await therapists(plan, 4);
    const streams = await all(readers, (each) => listen(each, plan.id));
    await plan.need('B', 'Read by four');
    await all(streams, next);
    const entries = await hub.owner((owner) =>
      owner.query<{ people: string[]; types: string }>(
        `SELECT people::text[], types::text FROM audit_entry WHERE kind = 'READ' AND child_id = $1 AND 'Need' = ANY (types) AND people && $2`,
        [plan.child.id, readers.map(({ id }) => id)],
      ),
    );
    expect(entries).toEqual([{ people: expect.any(Array), types: '{Child,Need}' }]);
    expect([...entries[0]!.people].sort()).toEqual(readers.map(({ id }) => id).sort());
    await all(streams, (stream) => stream.return(undefined));
  });

  it('are asked about at once, and whoever stands to the child in no way costs nothing more', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const [senco, away] = [await world.the(Kind.SENCO), await world.around(plan.child, Kind.THERAPIST, 'away')];
    const streams = await all([senco, away], (each) => listen(each, plan.id));
    await hub.owner((owner) => owner.query(`ALTER TABLE child_relationship DISABLE TRIGGER right_changed`));
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET ends_at = now() - interval '1 minute' WHERE person_id = $1`, [away.id]));
    await hub.owner((owner) => owner.query(`ALTER TABLE child_relationship ENABLE TRIGGER right_changed`));
    const statements = new Statements(hub);
    const texts = await statements.during(async () => {
      await plan.need('B', 'Not for who is away');
      await next(streams[0]!);
    });
    expect(texts.filter((text) => text.startsWith('SELECT ride_as'))).toHaveLength(1);
    await all(streams, (stream) => stream.return(undefined));
  });
});

describe('those whose rights are not equal', () => {
  it('are never told what another was: whoever recorded what is kept to named people, and a colleague of the same kind', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const colleague = await world.around(plan.child, Kind.SEND_CASEWORKER, 'colleague');
    const need = await plan.need('B', 'First for everybody');
    const [own, theirs] = await all([plan.keeper, colleague], (each) => listen(each, plan.id, NAMED));
    await plan.keeper.gets(HANDLE, { input: { recordType: 'Need', recordId: need, handling: 'NAMED_PEOPLE', reason: 'Not known to the father.' } });
    await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: 2, text: 'For named people' } });
    await plan.need('B', 'For everybody again');
    expect(await next(own!)).toMatchObject({ what: 'HandlingDecision.set' });
    expect(await next(own!)).toMatchObject({ what: 'Need.changed', need: { text: 'For named people' } });
    expect(await next(own!)).toMatchObject({ need: { text: 'For everybody again' } });
    expect(await next(theirs!)).toMatchObject({ need: { text: 'For everybody again' } });
    await all([own!, theirs!], (stream) => stream.return(undefined));
  });

  it('are told each their own where they hold the same post and stand to the child in different ways', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const people = [await world.around(plan.child, Kind.SOCIAL_WORKER), await world.around(plan.child, Kind.SOCIAL_WORKER, 'early')];
    await hub.owner((owner) => owner.query(`UPDATE child_relationship SET kind = 'EARLY_HELP' WHERE person_id = $1`, [people[1]!.id]));
    const [whole, less] = await all(people, (each) => listen(each, plan.id, NAMED));
    await plan.need('C', 'Of health');
    await plan.need('B', 'For both');
    expect(await next(whole!)).toMatchObject({ need: { text: 'Of health' } });
    expect(await next(less!)).toMatchObject({ need: { text: 'For both' } });
    await all([whole!, less!], (stream) => stream.return(undefined));
  });

  it('are told each their own where a record is shared with one of them by name', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const people = await therapists(plan, 2);
    const need = await plan.need('D', 'Of care');
    await opens(plan, need, people[0]!, 'person');
    const [shared, other] = await all(people, (each) => listen(each, plan.id, NAMED));
    await plan.keeper.gets(CHANGE.need, { input: { needId: need, version: 1, text: 'Of care, for one' } });
    await plan.need('B', 'For both');
    expect(await next(shared!)).toMatchObject({ need: { text: 'Of care, for one' } });
    expect(await next(other!)).toMatchObject({ need: { text: 'For both' } });
    await all([shared!, other!], (stream) => stream.return(undefined));
  });

  it('hear, together, exactly what each of them would hear alone', async () => {
    const kinds = [Kind.SENCO, Kind.CLASS_TEACHER, Kind.THERAPIST, Kind.SEND_CASEWORKER, Kind.SOCIAL_WORKER, Kind.POLICE];
    const plan = await DraftPlan.begin(world, await world.child());
    const lineId = await plan.need('B', 'There from the beginning');
    await plan.issue();
    const pairs = await all(kinds, async (kind) => [await world.around(plan.child, kind), await world.around(plan.child, kind, 'two')]);
    const people = [...pairs.flat(), await world.parentOf(plan.child), await world.the(Kind.AUTHORITY_SYSTEM)];
    const texts = [HEAR, NAMED];
    const hearing = await all(people.flatMap((person) => texts.map((text) => ({ person, text }))), async ({ person, text }) => {
      const together = await person.listens(text, { planId: plan.id }).catch((error: Error) => error.message);
      const apart = await alone(person).listens(text, { planId: plan.id }).catch((error: Error) => error.message);
      return { together, apart };
    });
    const deed = fc.record({
      section: fc.constantFrom('B', 'C', 'D'),
      handling: fc.constantFrom(null, 'AGENCY_ONLY', 'NAMED_PEOPLE', 'NOT_FOR_FAMILY'),
      sharedWith: fc.constantFrom(null, 'person', 'post', 'organisation'),
    });
    // What is told is read afresh: a deed that changes who may read what another told of waits until that is told to all.
    const hearAlike = async () => {
      await plan.keeper.gets(SAY, { input: { lineType: 'NEED', lineId, text: 'So far' } });
      for (const { together, apart } of hearing) {
        if (typeof together === 'string' || typeof apart === 'string') expect(together).toBe(apart);
        else expect(await untilSaid(together)).toEqual(await untilSaid(apart));
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 2 }), async (deeds) => {
        for (const each of deeds) {
          for await (const _ of wordsNeed(plan, each, people)) {
            // A line that is kept is not issued: so there is always something new to issue.
            await plan.aspiration('She wants to swim');
            await hearAlike();
            await plan.issue();
            await hearAlike();
          }
        }
      }),
      { numRuns: 4, endOnFailure: true },
    );
    for (const { together, apart } of hearing) for (const stream of [together, apart]) if (typeof stream !== 'string') await stream.return(undefined);
  });
});
