// cspell:ignore dogrose czyta książki książka مكتبة المدرسة
import { Kind } from '../../src/access';
import { HANDLE } from '../access/shares';
import { TestHub, type Someone } from '../support/hub';
import { Statements } from '../support/statements';
import { takeSecondWallAway } from '../support/without-row-security';
import { World } from '../support/world';
import { CHANGE, DraftPlan } from './draft-plan';

const SEARCH = `query ($text: String!, $childId: ID, $first: Int! = 25, $after: String) { search(text: $text, childId: $childId, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { recordType recordId childId partOfType partOfId child { givenName } line { id } excerpt { text isMatch } } } }`;
const PAGE = SEARCH.replace('totalCount ', '').replace(' child { givenName } line { id }', '');

let hub: TestHub;
let world: World;
let plan: DraftPlan;
let needs: Readonly<Record<'bluebell' | 'foxglove', string>>;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
  plan = await DraftPlan.begin(world, await world.child());
  needs = { bluebell: await plan.need('B', 'She looks for a bluebell.'), foxglove: await plan.need('D', 'She keeps a foxglove.', { brief: 'Under the hawthorn' }) };
  await plan.need('C', 'She drew a cowslip.');
  await plan.need('C', 'She drew a primrose.', { neededInClass: true });
  await plan.need('D', 'She fears the dogrose.', { brief: 'Beside the elder', neededInClass: true });
  await plan.provision('F', 'Reading among rosemary', { terms: { place: 'The lavender room' } });
  await plan.issue();
  await plan.need('B', 'Still a draft: snowdrop.');
});
afterAll(() => hub.close());

const finds = (someone: Someone, text: string, more: object = {}) => someone.gets(SEARCH, { text, ...more });
type Node = { readonly recordId: string; readonly excerpt: readonly { readonly text: string; readonly isMatch: boolean }[] };
const matchesIn = (nodes: readonly Node[]): string[] => nodes.flatMap(({ excerpt }) => excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text.toLowerCase()));
const idsIn = ({ nodes }: { nodes: readonly Node[] }): string[] => nodes.map(({ recordId }) => recordId);

const flowers = ['bluebell', 'cowslip', 'primrose', 'foxglove', 'hawthorn', 'dogrose', 'elder', 'rosemary', 'lavender', 'snowdrop'] as const;
const but = (...withheld: readonly string[]): string[] => flowers.filter((flower) => !withheld.includes(flower));
const inBrief = but('foxglove', 'dogrose');
const inClass = but('cowslip', 'foxglove', 'hawthorn', 'dogrose');
const health = but('foxglove', 'hawthorn', 'dogrose', 'elder');
/** Of each word, who is told it: the usual table of who sees which section, and who has which only in brief. */
const told: readonly (readonly [Kind, readonly string[]])[] = [
  [Kind.SENCO, inBrief], [Kind.HEAD, inBrief], [Kind.EDUCATIONAL_PSYCHOLOGIST, inBrief], [Kind.VIRTUAL_HEAD, inBrief], [Kind.SCHOOL_SYSTEM, inBrief],
  [Kind.CLASS_TEACHER, inClass], [Kind.TEACHING_ASSISTANT, inClass], [Kind.COVER_TEACHER, inClass],
  [Kind.PASTORAL_LEAD, but('cowslip', 'primrose', 'foxglove', 'hawthorn', 'dogrose', 'elder')],
  [Kind.DSL, flowers], [Kind.SOCIAL_WORKER, flowers], [Kind.CARE_TEAM_MANAGER, flowers], [Kind.REVIEWING_OFFICER, flowers], [Kind.SEND_CASEWORKER, flowers], [Kind.SEND_MANAGER, flowers],
  [Kind.THERAPIST, health], [Kind.CLINICIAN, health], [Kind.CLINICAL_SUPERVISOR, health],
  [Kind.EARLY_HELP, but('cowslip', 'primrose')],
  [Kind.POLICE, []], [Kind.GOVERNOR, []], [Kind.DATA_PROTECTION_OFFICER, []],
  [Kind.PARENT, but('snowdrop')], [Kind.YOUNG_PERSON, but('snowdrop')], [Kind.CARER, but('snowdrop')], [Kind.FOSTER_CARER, but('snowdrop')], [Kind.ADVOCATE, but('snowdrop')],
  [Kind.RESTRICTED_PARENT, but('snowdrop', 'lavender')],
  [Kind.PARENT_FOR_EDUCATION, ['bluebell', 'rosemary', 'lavender']], [Kind.PARENT_FOR_HEALTH, ['cowslip', 'primrose']], [Kind.PARENT_FOR_CARE, ['foxglove', 'hawthorn', 'dogrose', 'elder']],
];
const ofFamily: readonly Kind[] = [
  Kind.PARENT, Kind.YOUNG_PERSON, Kind.CARER, Kind.FOSTER_CARER, Kind.ADVOCATE, Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_EDUCATION, Kind.PARENT_FOR_HEALTH, Kind.PARENT_FOR_CARE,
];
const people = new Map<Kind, Someone>();
async function somebody(kind: Kind): Promise<Someone> {
  const known = people.get(kind);
  if (known) return known;
  const someone = ofFamily.includes(kind) ? await world.anybody() : [Kind.GOVERNOR, Kind.DATA_PROTECTION_OFFICER].includes(kind) ? await world.the(kind) : await world.around(plan.child, kind);
  if (ofFamily.includes(kind)) await world.known(plan.child, someone, { kind, source: 'Test' });
  people.set(kind, someone);
  return someone;
}

const findsWhatTheyAreTold = async (kind: Kind, words: readonly string[]): Promise<void> => {
  const someone = await somebody(kind);
  const { nodes, totalCount } = await finds(someone, flowers.join(' or '));
  expect([...new Set(matchesIn(nodes))].sort()).toEqual([...words].sort());
  expect(totalCount).toBe(nodes.length);
  const withheld = flowers.filter((flower) => !words.includes(flower));
  if (withheld.length === 0) return;
  expect(await finds(someone, withheld.join(' or '))).toMatchObject({ totalCount: 0, nodes: [] });
};

describe('a word', () => {
  it.each(told)('is found by a %s where it is theirs to read, and nothing is found by a word that is withheld', findsWhatTheyAreTold);

  it('that is withheld counts for nothing and moves nothing, however often it stands there', async () => {
    const senco = await somebody(Kind.SENCO);
    const before = await finds(senco, 'bluebell or hawthorn');
    const rewords = (version: number, text: string) => plan.keeper.gets(CHANGE.need, { input: { needId: needs.foxglove, version, text } });
    await rewords(2, 'Bluebell. '.repeat(50));
    expect(await finds(senco, 'bluebell or hawthorn')).toEqual(before);
    expect(idsIn(await finds(plan.keeper, 'bluebell or hawthorn'))[0]).toBe(needs.foxglove);
    await rewords(3, 'She keeps a foxglove.');
  });

  it('of a record that its originator keeps is found by nobody else', async () => {
    const kept = await plan.need('B', 'The orchid is kept.');
    await plan.keeper.gets(HANDLE, { input: { recordType: 'Need', recordId: kept, handling: 'AGENCY_ONLY', reason: 'It is being checked.' } });
    expect(await finds(await somebody(Kind.SENCO), 'orchid')).toMatchObject({ totalCount: 0, nodes: [] });
    expect(idsIn(await finds(plan.keeper, 'orchid'))).toEqual([kept]);
  });

  it('of a child of another school is found by nobody here, nor by the child’s id', async () => {
    const elsewhere = await (await World.make(hub)).the(Kind.SENCO);
    for (const more of [{}, { childId: plan.child.id }, { childId: 'no id at all' }]) expect(await finds(elsewhere, 'bluebell', more)).toMatchObject({ totalCount: 0, nodes: [] });
  });
});

describe('looking for words', () => {
  it('finds them in any of their English forms, and shows where they stand', async () => {
    const needId = await plan.need('B', 'He was struggling with <b>noisy</b> classrooms; struggles remain.');
    const { nodes } = await finds(plan.keeper, 'struggled noise');
    expect(nodes).toEqual([]);
    const [found] = (await finds(plan.keeper, 'struggled classroom')).nodes;
    expect(found).toMatchObject({ recordType: 'Need', recordId: needId, child: { givenName: 'Ada' }, line: { id: needId } });
    expect(matchesIn([found])).toEqual(['struggling', 'classrooms', 'struggles']);
  });

  it('takes quotation marks, or, and minus as people use them, and breaks on no sign', async () => {
    const [one, other] = [await plan.outcome('Reads a tulip book aloud'), await plan.outcome('Reads aloud of a tulip')];
    expect(idsIn(await finds(plan.keeper, '"tulip book"'))).toEqual([one]);
    expect(idsIn(await finds(plan.keeper, 'tulip -book'))).toEqual([other]);
    expect(idsIn(await finds(plan.keeper, 'tulip')).sort()).toEqual([one, other].sort());
    for (const text of ['!!!', '" or - (', '\\', ':* & |', '%_', '-']) expect(await finds(plan.keeper, text)).toMatchObject({ nodes: [] });
  });

  it('finds other languages as they are written, and words that English leaves out when nothing else is asked', async () => {
    const polish = await plan.need('B', 'Ona czyta książki.');
    const arabic = await plan.need('B', 'مكتبة المدرسة 📚');
    expect(idsIn(await finds(plan.keeper, 'KSIĄŻKI'))).toEqual([polish]);
    expect(idsIn(await finds(plan.keeper, 'książka'))).toEqual([]);
    expect(idsIn(await finds(plan.keeper, 'المدرسة'))).toEqual([arabic]);
    const [which] = [await plan.need('B', 'Not which, but whom.')];
    expect(idsIn(await finds(plan.keeper, 'whom'))).toEqual([which]);
  });

  it('finds what is said and proposed of a line, with the line', async () => {
    const senco = await somebody(Kind.SENCO);
    const said = await senco.gets(`mutation ($input: CommentOnLineInput!) { commentOnLine(input: $input) { ... on LineComment { id } } }`, {
      input: { lineType: 'NEED', lineId: needs.bluebell, text: 'Is it a heather?' },
    });
    const proposed = await senco.gets(`mutation ($input: ProposeWordingInput!) { proposeWording(input: $input) { ... on LineProposal { id } } }`, {
      input: { lineType: 'NEED', lineId: needs.bluebell, version: 2, text: 'She looks for heather.' },
    });
    const { nodes } = await finds(await somebody(Kind.THERAPIST), 'heather');
    expect(idsIn({ nodes }).sort()).toEqual([said.id, proposed.id].sort());
    expect(nodes).toMatchObject([{ line: { id: needs.bluebell } }, { line: { id: needs.bluebell } }]);
  });

  it('goes from page to page in one statement each, what says it most first, and counts when asked', async () => {
    for (const times of [1, 3, 2]) await plan.need('B', `${'Marigold. '.repeat(times)}She sat ${'a while '.repeat(5 - times)}.`);
    const statements = new Statements(hub);
    const found: Node[] = [];
    let after: string | null = null;
    for (const isLast of [false, false, true]) {
      const asked = await statements.during(async () => {
        const page = await plan.keeper.gets(PAGE, { text: 'marigold', first: 1, after });
        found.push(...page.nodes);
        after = page.pageInfo.endCursor;
        expect(page.pageInfo.hasNextPage).toBe(!isLast);
      });
      expect(asked.filter((text) => !/enter\(|audit_entry|note_reads/.test(text))).toHaveLength(1);
    }
    expect(found.map(({ excerpt }) => excerpt.filter(({ isMatch }) => isMatch).length)).toEqual([3, 2, 1]);
    expect((await finds(plan.keeper, 'marigold', { first: 1 })).totalCount).toBe(3);
  });

  it('of more children than can be read through is refused with the way to go on, and goes on so', async () => {
    const caseworker = await world.the(Kind.SEND_CASEWORKER, 'of very many');
    const { id: personId } = caseworker;
    const actingFor = world.organisationOf(Kind.SEND_CASEWORKER);
    await hub.owner((owner) =>
      owner.query(
        `WITH many AS (INSERT INTO child (id, child_id, given_name, family_name, date_of_birth, recorded_by, recorded_for)
           SELECT c.id, c.id, 'Many', 'Children', '2015-01-01', $1, $2 FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 1001)) c RETURNING id)
         INSERT INTO child_relationship (child_id, person_id, acting_for, kind, source, source_id, granted_by, granted_for)
         SELECT id, $1, $2, 'SEND_CASEWORKER', 'Test', gen_random_uuid(), $1, $2 FROM many UNION ALL SELECT $3, $1, $2, 'SEND_CASEWORKER', 'Test', gen_random_uuid(), $1, $2`,
        [personId, actingFor, plan.child.id],
      ),
    );
    const { errors } = await caseworker.ask(SEARCH, { text: 'bluebell' });
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('childId'), extensions: { code: 'BAD_USER_INPUT' } });
    expect(idsIn(await finds(caseworker, 'bluebell', { childId: plan.child.id }))).toEqual([needs.bluebell]);
  });

  it.each([
    ['no words', { text: '  ' }],
    ['a page of words', { text: 'word '.repeat(100) }],
    ['what no text can hold', { text: 'a\u0000b' }],
    ['a cursor of another list', { text: 'bluebell', after: Buffer.from('["Child.familyName","A","B"]').toString('base64url') }],
    ['a cursor of its own making', { text: 'bluebell', after: Buffer.from('[1e999,"x","y"]').toString('base64url') }],
  ])('cannot be asked with %s', async (_, asked) => {
    const { errors } = await plan.keeper.ask(SEARCH, asked);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('behind the code’s wall alone', () => {
  beforeAll(() => takeSecondWallAway(hub));
  const some: readonly Kind[] = [Kind.SENCO, Kind.COVER_TEACHER, Kind.THERAPIST, Kind.POLICE, Kind.PARENT, Kind.RESTRICTED_PARENT, Kind.PARENT_FOR_CARE];
  it.each(told.filter(([kind]) => some.includes(kind)))('a %s finds what is theirs to read, and nothing else', findsWhatTheyAreTold);
});
