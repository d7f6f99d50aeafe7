import { Kind } from '../../src/access';
import { OrganisationKind } from '../../src/people';
import { TestHub, type Answer, type Someone } from '../support/hub';
import { inputFor, NOBODYS, OF_CHILD, RECORD, records, refusalOf, UPDATE, updates, type Action } from './actions';
import { agenciesWork, CHRONOLOGY } from './between-agencies';
import { ADD, ADD_TO_MINE, DECIDE, recordsConcern } from './concerns';
import { eachQuery, everyQuery, everySubscription, type Ids } from './every-question';
import { anonymous, twin, type Twin } from './twins';

let hub: TestHub;
/** Two children alike in everything but this: about one of them there are safeguarding actions. */
let watched: Twin;
let plain: Twin;
let action: Action;
let concernId: string;
/** Every query of the one, and of the other. */
let queries: readonly ReturnType<typeof everyQuery>[];

const LEADS_KEY = 'the key that the lead used';
const kinds = Object.values(Kind);
// Every kind of person asks everything.
jest.setTimeout(60_000);
const OWN_WORKLIST = '{ mySafeguardingActions { totalCount nodes { title detail notes { text author { name } } child { givenName familyName } } } }';

const RECORD_STAFF = 'mutation ($input: RecordStaffConcernInput!) { recordStaffConcern(input: $input) { __typename } }';

/** Everything that can happen about a concern: recorded by somebody who is nobody to the child, added to, decided on. */
async function concernsArise({ world, child, worker }: Twin): Promise<string> {
  const lead = await world.the(Kind.DSL);
  const reporter = await world.the(Kind.TEACHING_ASSISTANT, 'reporter');
  const { id: concernId } = await recordsConcern(reporter, { childId: child.id, whatISaw: 'Visit the address.' });
  await recordsConcern(reporter, { childInWords: 'Somebody else' });
  await reporter.gets(ADD_TO_MINE, { input: { concernId, text: 'Visit the address soon.' } });
  await lead.gets(ADD, { input: { concernId, text: 'Visit the address today.' } });
  await lead.gets(DECIDE, { input: { concernId, version: 1, decision: 'REFER_TO_SOCIAL_CARE', reason: 'Visit the address.' } });
  await records(world, child, { title: 'From a concern', concernId, ownerPersonId: worker.id, ownerOrganisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM] });
  const head = await world.the(Kind.HEAD);
  await reporter.gets(RECORD_STAFF, { input: { colleagueId: head.id, happenedOn: '2026-09-14', whatHappened: 'Visit the address.' } });
  return concernId;
}

/** What is done at both schools alike: a concern about a colleague, which is about no child, and looks at the chronology by those who may. */
async function whateverTheChild({ world, child, worker }: Twin): Promise<void> {
  const reporter = await world.the(Kind.TEACHING_ASSISTANT, 'reporter');
  await reporter.gets(RECORD_STAFF, { input: { colleagueId: reporter.id, happenedOn: '2026-09-14', whatHappened: 'Was late.' } });
  for (const someone of [await world.the(Kind.DSL), worker]) await someone.gets(CHRONOLOGY, { childId: child.id });
}

/** Everything that can happen about an action, by the lead and by both owners. */
async function everythingHappens({ world, child, officer, worker }: Twin, idempotencyKey: string): Promise<Action> {
  const lead = await world.the(Kind.DSL);
  const first = await records(world, child, { ownerPersonId: officer.id, idempotencyKey });
  const called = await updates(officer, first, { state: 'IN_PROGRESS', note: 'Called first.' });
  await updates(officer, called, { state: 'DONE', outcome: 'Visited.' });
  await records(world, child, { title: 'For social care', ownerPersonId: worker.id, ownerOrganisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM] });
  const another = await records(world, child, { title: 'Called off', ownerPersonId: officer.id });
  await updates(lead, another, { state: 'CANCELLED', outcome: 'No longer needed.' });
  for (const someone of [lead, officer, worker]) await someone.gets(OWN_WORKLIST);
  return first;
}

beforeAll(async () => {
  hub = await TestHub.open();
  [watched, plain] = [await twin(hub), await twin(hub)];
  concernId = await concernsArise(watched);
  action = await everythingHappens(watched, LEADS_KEY);
  await agenciesWork(watched, plain.child.schoolId);
  for (const each of [watched, plain]) await whateverTheChild(each);
  queries = [
    everyQuery({ ...watched.ids, SafeguardingAction: action.id, Concern: concernId }),
    everyQuery({ ...plain.ids, SafeguardingAction: NOBODYS, Concern: NOBODYS }),
  ];
});
afterAll(() => hub.close());

/** The same thing done to both, by the one of this kind. */
async function both<R>(kind: Kind, does: (someone: Someone, { twin, actionId }: { twin: Twin; actionId: string }) => Promise<R>): Promise<readonly [R, R]> {
  return [
    await does(watched.around.get(kind)!, { twin: watched, actionId: action.id }),
    await does(plain.around.get(kind)!, { twin: plain, actionId: NOBODYS }),
  ];
}

describe('of a safeguarding action there is no sign', () => {
  it('missing where it belongs: the lead and both owners see it', async () => {
    for (const someone of [await watched.world.the(Kind.DSL), watched.officer, watched.worker]) {
      expect((await someone.gets(OF_CHILD, watched.child)).safeguardingActions).not.toHaveLength(0);
    }
  });

  it('in the answer to any query: these are all that there are', () => {
    expect(eachQuery.map(([name]) => name)).toEqual(expect.arrayContaining(['child', 'children', 'plan', 'assessment', 'safeguardingAction', 'mySafeguardingActions']));
  });

  it.each(eachQuery)('for anybody, of whatever kind, in the answer to %s', async (name, place) => {
    const [seen, unseen] = [watched, plain].map(({ around }, at) => ({ around, text: queries[at]![place]!.text, answers: [] as unknown[] }));
    // A data protection officer oversees all that their organisation does, and is not told of whom: test/people/acts.test.ts.
    for (const kind of kinds.filter((asks) => asks !== Kind.DATA_PROTECTION_OFFICER || name !== 'organisationActs')) {
      for (const { around, text, answers } of [seen!, unseen!]) answers.push([kind, anonymous(refusalOf(await around.get(kind)!.ask(text)))]);
    }
    expect(seen!.answers).toEqual(unseen!.answers);
    expect(JSON.stringify(seen!.answers)).not.toContain('Visit the address');
  });

  it.each(kinds)('for a %s in what the deeds answer', async (kind) => {
    const [seen, unseen] = await both(kind, async (someone, { actionId }) => {
      const update = (more: object) => someone.ask(UPDATE, { input: { actionId, version: 1, note: 'Let me in.', ...more } });
      const add = async (text: string) => refusalOf(await someone.ask(text, { input: { concernId: actionId === NOBODYS ? NOBODYS : concernId, text: 'Let me in.' } }));
      return [await add(ADD), await add(ADD_TO_MINE), refusalOf(await update({})), refusalOf(await update({ idempotencyKey: LEADS_KEY })), refusalOf(await update({ version: 3, state: 'CLOSED' }))];
    });
    expect(seen).toEqual(unseen);
    expect(seen[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each(kinds.filter((kind) => kind !== Kind.DSL))('for a %s who asks for an action themself', async (kind) => {
    const [seen, unseen] = await both(kind, async (someone, { twin: { world, child, officer } }) =>
      refusalOf(await someone.ask(RECORD, { input: inputFor(world, child, officer) })));
    expect(seen).toEqual(unseen);
    expect(seen.errors?.[0]?.extensions).toMatchObject({ code: expect.stringMatching(/^(FORBIDDEN|NOT_FOUND)$/) });
  });

  it('when an owner leaves the team, and when they are taken into it again', async () => {
    const answers = [];
    for (const { world, child, worker } of [watched, plain]) {
      const senco = await world.the(Kind.SENCO);
      const { team } = await senco.gets('query ($id: ID!) { child(id: $id) { team { id version personId } } }', child);
      const place = team.find(({ personId }: { personId: string }) => personId === worker.id);
      const input = { childId: child.id, personId: worker.id, organisationId: world.organisations[OrganisationKind.SOCIAL_CARE_TEAM], kind: Kind.SOCIAL_WORKER };
      const left = await senco.gets(`mutation ($input: LeaveTeamInput!) { leaveTeam(input: $input) { __typename ... on TeamMember { version } } }`, {
        input: { teamMemberId: place.id, version: place.version },
      });
      const joined = await senco.gets(`mutation ($input: AddToTeamInput!) { addToTeam(input: $input) { __typename ... on TeamMember { id version kind } } }`, { input });
      answers.push(anonymous([joined, left]));
    }
    expect(answers[0]).toEqual(answers[1]);
  });

  it.each(kinds)('for a %s behind the second wall, whatever the first may have forgotten', async (kind) => {
    const [seen, unseen] = await both(kind, async (someone, { twin: { child } }) => {
      const request = someone.request();
      const { tx } = await request.entered();
      const count = async (table: string, where: string) => (await tx.query<{ n: string }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, [child.id]))[0]!.n;
      const counts = {
        actions: await count('safeguarding_action', 'child_id = $1'),
        notes: await count('safeguarding_note', 'child_id = $1'),
        concerns: await count('concern', 'child_id = $1 OR true'),
        additions: await count('concern_addition', 'child_id = $1 OR true'),
        decisions: await count('concern_decision', 'child_id = $1 OR true'),
        aboutStaff: await count('staff_concern', 'about_id <> $1'),
        relationships: await count('child_relationship', 'child_id = $1'),
        shares: await count('record_share', 'child_id = $1'),
        events: await count('event', 'child_id = $1'),
        audit: await count('audit_entry', 'child_id = $1 OR $1 = ANY (children)'),
        keys: await count('idempotency_key', 'subject_id <> $1'),
      };
      await request.close();
      return counts;
    });
    expect(seen).toEqual(unseen);
    expect(seen).toMatchObject({ actions: '0', notes: '0', events: '0', concerns: '0', additions: '0', decisions: '0' });
  });
});

/** Waits until the hub asks PostgreSQL nothing any more, but for its own looking round. */
async function atRest(): Promise<void> {
  const { pool } = hub.ground;
  for (let quiet = 0; quiet < 20; await new Promise((resolve) => setTimeout(resolve, 25))) quiet = pool.totalCount - pool.idleCount > 1 || pool.waitingCount > 0 ? 0 : quiet + 1;
}

describe('while it happens', () => {
  const ENROL = `mutation ($input: EnrolChildInput!) { enrolChild(input: $input) { __typename } }`;

  /** Opens every subscription as somebody; hands out what each tells until the log is closed, or why it did not open. */
  const listening = (someone: Someone, ids: Ids) =>
    Promise.all(
      everySubscription(ids).map(async ({ name, text }) => {
        const opened = await someone.listens(text).then((stream) => ({ stream }), (error: Error) => ({ refused: error.message }));
        return { name, heard: 'stream' in opened ? collected(opened.stream) : Promise.resolve([opened.refused]) };
      }),
    );
  async function collected(stream: AsyncGenerator<Answer>): Promise<unknown[]> {
    const heard: unknown[] = [];
    for await (const answer of stream) heard.push(anonymous(refusalOf(answer)));
    return heard;
  }

  it('nobody hears of it by any subscription', async () => {
    const listeners = [];
    for (const kind of kinds) {
      const [seen, unseen] = await both(kind, (someone, { twin: { ids }, actionId }) => listening(someone, { ...ids, SafeguardingAction: actionId }));
      listeners.push({ kind, seen, unseen });
    }
    const lead = await (await watched.world.the(Kind.DSL)).listens('subscription { safeguardingActionUpdated { what } }');
    const witness = await (await plain.world.the(Kind.SCHOOL_SYSTEM)).listens('subscription { changes { what child { givenName } } }');
    await everythingHappens(watched, 'another');
    await agenciesWork(watched, plain.child.schoolId);
    for (const { world, child } of [watched, plain]) {
      const input = { childId: child.id, schoolId: child.schoolId, fromOn: '2026-09-01' };
      await (await world.the(Kind.AUTHORITY_SYSTEM)).gets(ENROL, { input });
    }
    // The last thing that happens has reached one listener, so it is in every listener's queue; once the hub rests, all have been told.
    expect((await witness.next()).value.data.changes).toMatchObject({ what: 'Child.enrolled' });
    expect((await lead.next()).value.data).toEqual({ safeguardingActionUpdated: { what: 'SafeguardingAction.recorded' } });
    await atRest();
    await hub.ground.events.close();
    let told = 0;
    for (const { kind, seen, unseen } of listeners) {
      const [heard, unheard] = await Promise.all([seen, unseen].map((streams) => Promise.all(streams.map(async ({ name, heard: all }) => [name, await all]))));
      expect([kind, heard]).toEqual([kind, unheard]);
      told += JSON.stringify(heard).includes('Child.enrolled') ? 1 : 0;
    }
    expect(told).toBeGreaterThan(0);
  });
});
