import { Kind } from '../../src/access';
import { DraftPlan } from '../plan/draft-plan';
import { Audited } from '../support/audited';
import { TestHub, type Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

let hub: TestHub;
let world: World;
let audited: Audited;
beforeAll(async () => {
  hub = await TestHub.open();
  audited = await Audited.over(hub);
});
afterAll(async () => {
  await hub.close();
  audited.close();
});
beforeEach(async () => {
  world = await World.make(hub);
});

const LIST = '{ children { nodes { givenName } } }';
const WITH_TEAM = 'query ($id: ID!) { child(id: $id) { team { kind } } children { nodes { givenName } } }';
const LOOKED = 'query ($id: ID!, $first: Int, $after: String) { child(id: $id) { whoLooked(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { deed recordTypes person { name } } } } }';
const MINE = 'query ($first: Int, $after: String) { myActs(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { kind recordTypes childId } } }';
const OURS = 'query ($childId: ID, $personId: ID) { organisationActs(childId: $childId, personId: $personId, first: 100) { totalCount nodes { kind recordTypes childId person { name } } } }';

interface Act {
  readonly childId: string | null;
  readonly kind: string;
}
const reads = (acts: { readonly nodes: readonly Act[] }): Act[] => acts.nodes.filter(({ kind }) => kind === 'READ');
const looks = async (parent: Someone, child: ChildKnownTo) => (await parent.gets(LOOKED, { ...child, first: 100 })).whoLooked.nodes.filter(({ deed }: { deed: string | null }) => deed === null);
const entriesOf = (someone: Someone) =>
  hub.owner((owner) => owner.query<{ id: string; child: string | null; children: string[] | null; types: string[] }>(
    `SELECT id, child_id AS child, children::text[], types FROM audit_entry WHERE kind = 'READ' AND (person_id = $1 OR $1 = ANY (people)) ORDER BY id`, [someone.id]));

/** A therapist who has three children, and has opened the list of them. */
async function listRead() {
  const children = [await world.child('Ada Fielding'), await world.child('Ben Marlow'), await world.child('Cid Hale')];
  const therapist = await world.the(Kind.THERAPIST);
  for (const child of children) await world.around(child, Kind.THERAPIST);
  await therapist.gets(LIST);
  return { children, therapist, ids: children.map(({ id }) => id).sort() };
}

describe('a list that was read', () => {
  it('is one entry of all its children, and a look at each of them', async () => {
    const { children, therapist, ids } = await listRead();
    const [entry, ...more] = await entriesOf(therapist);
    expect({ more, child: entry?.child, children: [...entry!.children!].sort() }).toEqual({ more: [], child: null, children: ids });
    for (const child of children.slice(0, 2)) {
      expect(await looks(await world.parentOf(child), child)).toEqual([{ deed: null, recordTypes: ['Child'], person: { name: 'THERAPIST' } }]);
    }
  });

  it('is told apart by what was read of whom', async () => {
    const { children, therapist } = await listRead();
    await therapist.gets(WITH_TEAM, children[0]);
    const [, ...entries] = await entriesOf(therapist);
    expect(entries.map(({ child, children: of, types }) => [child, of?.length, types])).toEqual(
      expect.arrayContaining([[children[0]!.id, undefined, ['Child', 'TeamMember']], [null, 2, ['Child']]]),
    );
    expect(entries).toHaveLength(2);
  });

  it('is an act for each child in the reader’s own acts, page by page', async () => {
    const { therapist, ids } = await listRead();
    const seen: Act[] = [];
    for (let after: string | undefined, goesOn = true; goesOn; ) {
      const page = await therapist.gets(MINE, { first: 1, after });
      expect(page.totalCount).toBe(3);
      seen.push(...page.nodes);
      ({ hasNextPage: goesOn, endCursor: after } = page.pageInfo);
    }
    expect(seen.map(({ childId }) => childId).sort()).toEqual(ids);
  });

  it('is an act for each child to whoever oversees the organisation, by child, by person and in all', async () => {
    const { children, therapist, ids } = await listRead();
    const guardian = await world.the(Kind.CALDICOTT_GUARDIAN);
    const asked = async (about: object) => reads(await guardian.gets(OURS, about)).map(({ childId }) => childId).sort();
    expect(await asked({})).toEqual(ids);
    expect(await asked({ personId: therapist.id })).toEqual(ids);
    expect(await asked({ childId: children[1]!.id })).toEqual([children[1]!.id]);
    expect(await asked({ childId: children[1]!.id, personId: guardian.id })).toEqual([]);
  });

  it('tells whoever is shut out of one of them of the others alone', async () => {
    const { children, therapist } = await listRead();
    const guardian = await world.the(Kind.CALDICOTT_GUARDIAN);
    await hub.owner((owner) => owner.query(
      `INSERT INTO shut_out (child_id, person_id, source, source_id, granted_by, granted_for) SELECT $1, $2, 'ConflictOfInterest', gen_random_uuid(), $2, $2`, [children[0]!.id, guardian.id]));
    const of = reads(await guardian.gets(OURS, { personId: therapist.id })).map(({ childId }) => childId);
    expect(of.sort()).toEqual([children[1]!.id, children[2]!.id].sort());
  });
});

describe('an event that several were told', () => {
  it('is one entry of all of one capacity, and a look by each', async () => {
    const plan = await DraftPlan.begin(world, await world.child());
    const parent = await world.parentOf(plan.child);
    const [one, other, keeper] = [await world.around(plan.child, Kind.THERAPIST, '1'), await world.around(plan.child, Kind.THERAPIST, '2'), await world.the(Kind.SENCO)];
    const hears = 'subscription ($planId: ID!) { planUpdated(planId: $planId) { what need { text } } }';
    const streams = await Promise.all([one, other, keeper].map((each) => each.listens(hears, { planId: plan.id })));
    await plan.need('B', 'Heard by three');
    await Promise.all(streams.map((stream) => stream.next()));
    const told = (await looks(parent, plan.child)).filter(({ recordTypes }: { recordTypes: string[] }) => recordTypes.includes('Need'));
    expect(told.map(({ person }: { person: { name: string } }) => person.name)).toEqual(expect.arrayContaining(['SENCO', 'THERAPIST 1', 'THERAPIST 2']));
    const entries = await hub.owner((owner) => owner.query(`SELECT cardinality(people) AS people, person_id FROM audit_entry WHERE 'Need' = ANY (types) AND $1 = ANY (people)`, [one.id]));
    expect(entries).toEqual([{ people: 2, person_id: null }]);
    expect(reads(await one.gets(MINE, { first: 1 }))).toMatchObject([{ childId: plan.child.id, recordTypes: ['Need'] }]);
    await Promise.all(streams.map((stream) => stream.return(undefined)));
  });
});

describe('the audit of several', () => {
  it('is sealed and marked as any entry is, and shows what was done to it', async () => {
    const { therapist } = await listRead();
    await audited.seal();
    const [entry] = await entriesOf(therapist);
    const findings = async () => (await audited.verdict()).findings.map(({ what }) => what);
    const owner = (text: string) => hub.owner((connection) => connection.query(text));
    expect(await findings()).toEqual([]);
    await owner(`UPDATE audit_entry SET children = children[2:] WHERE id = ${entry!.id}`);
    expect(await findings()).toEqual(['the entry, or its seal, was altered after it was sealed']);
    await owner(`UPDATE audit_entry SET children = '{${entry!.children!.join(',')}}' WHERE id = ${entry!.id}`);
    expect(await findings()).toEqual([]);
    await owner(`DELETE FROM audit_mention WHERE entry_id = ${entry!.id} AND about = '${entry!.children![0]}'`);
    expect(await findings()).toEqual([`the entry ${entry!.id} is hidden from 1 of those whom it names`]);
    await owner(`INSERT INTO audit_mention VALUES ('${entry!.children![0]}', ${entry!.id})`);
  });

  it('is no less whole where it was sealed in the former way', async () => {
    const therapist = await world.around(await world.child(), Kind.THERAPIST);
    await therapist.gets(LIST);
    const former = `sha256(convert_to((SELECT string_agg(coalesce(octet_length(part) || ':' || part, '-'), ',' ORDER BY place) FROM unnest(ARRAY['audit 1', seal.chain::text, seal.sequence::text, seal.entry_id::text,
      extract(epoch FROM seal.sealed_at)::text, encode(seal.previous, 'hex'), entry.xid::text, entry.id::text, extract(epoch FROM entry.at)::text, entry.kind, entry.person_id::text, entry.acting_for::text, entry.child_id::text,
      entry.rule, entry.subject_id::text, entry.types::text, entry.kept_from_family::text, entry.events::text, encode(entry.mark, 'hex')]) WITH ORDINALITY AS p (part, place)), 'UTF8'))`;
    const [now] = await hub.owner((owner) => owner.query<{ text: string }>(`SELECT pg_get_functiondef('audit_hash'::regproc) AS text`));
    await hub.owner((owner) => owner.query(`CREATE OR REPLACE FUNCTION audit_hash(seal audit_seal, entry audit_entry) RETURNS bytea LANGUAGE sql STABLE AS $$ SELECT ${former} $$`));
    await audited.seal();
    await hub.owner((owner) => owner.query(now!.text));
    await therapist.gets(LIST);
    await audited.seal();
    expect((await audited.verdict()).findings).toEqual([]);
  });

  it('lets nobody of the application name others in it', async () => {
    await expect(hub.ground.pool.query(`INSERT INTO audit_entry (kind, people) VALUES ('READ', '{}')`)).rejects.toThrow('permission denied');
    await expect(hub.ground.pool.query('SELECT FROM audit_mention')).rejects.toThrow('permission denied');
    await expect(hub.ground.pool.query('DELETE FROM audit_mention')).rejects.toThrow('permission denied');
  });
});
