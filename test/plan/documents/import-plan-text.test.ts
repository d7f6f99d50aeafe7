import { Kind } from '../../../src/access';
import { TestHub, type Someone } from '../../support/hub';
import { ServedHub } from '../../support/served';
import { World } from '../../support/world';
import { DraftPlan } from '../draft-plan';
import { contentOf } from './made';
import { archive, paragraph, row, table, wordFile } from './word-file';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const problem = '... on Problem { __typename code message }';
const BEGIN = `mutation ($input: ImportPlanTextInput!) { importPlanText(input: $input) { ... on PlanImport { id version address readAt } ${problem} } }`;
const READ = 'query ($id: ID!, $state: ImportedPieceState) { planImport(id: $id) { fileName pieceCount waiting address fileHash pieces(state: $state) { id version kind section text state line { id } reason } } }';
const MAP = `mutation ($input: MapImportedPieceInput!) { mapImportedPiece(input: $input) { ... on ImportedPiece { version state lineType line { id text } reason } ${problem} ... on ChangedMeanwhile { presentVersion } } }`;

let hub: TestHub;
let door: ServedHub;
let world: World;
let plan: DraftPlan;
beforeAll(async () => {
  hub = await TestHub.open();
  door = await ServedHub.over(hub);
  world = await World.make(hub);
  plan = await DraftPlan.begin(world, await world.child());
});
afterAll(async () => {
  await door.close();
  await hub.close();
});

const begun = (who: Someone = plan.keeper): Promise<{ id: string; address: string }> => who.gets(BEGIN, { input: { planId: plan.id, fileName: 'Plan 2024.docx' } });
async function sent(who: Someone | undefined, address: string, { file = existing, type = WORD }: { readonly file?: Buffer; readonly type?: string } = {}) {
  const headers = { 'content-type': type, ...(who && { authorization: await door.bearer(who) }) };
  const response = await fetch(`${door.server.url}${address}`, { method: 'PUT', headers, body: new Uint8Array(file) });
  const body = (await response.json()) as { pieces?: number; errors?: { message: string }[] };
  return { status: response.status, pieces: body.pieces, why: body.errors?.[0]?.message };
}
const existing = wordFile([
  paragraph('Education, health and care plan', 'Title'), paragraph('Confidential'),
  paragraph('Section A: Views', 'Heading1'), paragraph('I like trains 🚂'),
  paragraph('SECTION B – Special educational needs'), paragraph('She misses word endings. Section F says what is done.'),
  paragraph('F. Special educational provision', 'Heading2'), table(row('Need', 'Provision'), row('Word endings', 'Auditory teaching')),
  paragraph('Section H2', 'Heading1'), `<w:p><w:r><w:t xml:space="preserve">A short </w:t></w:r><w:del><w:r><w:delText>long </w:delText></w:r></w:del><w:r><w:t>break</w:t></w:r></w:p>`,
  paragraph('Personal budget', 'Heading1'), paragraph('None'),
].join(''));

describe('a plan from elsewhere', () => {
  it('is read piece by piece, each under the section whose heading stands above it', async () => {
    const { id, address } = await begun();
    expect(await sent(plan.keeper, address)).toMatchObject({ status: 200, pieces: 13 });
    const { pieces, ...read } = await plan.keeper.gets(READ, { id });
    expect(read).toMatchObject({ fileName: 'Plan 2024.docx', pieceCount: 13, waiting: 13, address: null, fileHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(pieces.map(({ kind, section, text }: Record<string, string>) => [kind, section, text])).toEqual([
      ['HEADING', null, 'Education, health and care plan'], ['PARAGRAPH', null, 'Confidential'],
      ['HEADING', 'A', 'Section A: Views'], ['PARAGRAPH', 'A', 'I like trains 🚂'],
      ['PARAGRAPH', 'B', 'SECTION B – Special educational needs'], ['PARAGRAPH', 'B', 'She misses word endings. Section F says what is done.'],
      ['HEADING', 'F', 'F. Special educational provision'], ['TABLE_ROW', 'F', 'Need | Provision'], ['TABLE_ROW', 'F', 'Word endings | Auditory teaching'],
      ['HEADING', 'H2', 'Section H2'], ['PARAGRAPH', 'H2', 'A short break'], ['HEADING', 'J', 'Personal budget'], ['PARAGRAPH', 'J', 'None'],
    ]);
  });

  it('puts nothing into the plan by itself: a person says which line says a piece, or leaves it out', async () => {
    const { id, address } = await begun();
    await sent(plan.keeper, address);
    const { pieces } = await plan.keeper.gets(READ, { id });
    expect((await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { id } } } }', { id: plan.id })).sections.flatMap(({ lines }: { lines: object[] }) => lines)).toEqual([]);
    const needId = await plan.need('B', pieces[5].text);
    const mapped = { importedPieceId: pieces[5].id, version: 1, lineType: 'NEED', lineId: needId };
    expect(await plan.keeper.gets(MAP, { input: mapped })).toMatchObject({ version: 2, state: 'MAPPED', line: { id: needId } });
    expect(await plan.keeper.gets(MAP, { input: mapped })).toMatchObject({ code: 'CHANGED_MEANWHILE', presentVersion: 2 });
    expect(await plan.keeper.gets(MAP, { input: { importedPieceId: pieces[1].id, version: 1, reason: 'A heading of the form' } })).toMatchObject({ state: 'LEFT_OUT', reason: 'A heading of the form' });
    const other = await DraftPlan.begin(world, await world.child('Una Marsh'));
    expect(await plan.keeper.gets(MAP, { input: { ...mapped, version: 2, lineId: await other.need('B', 'Another child’s') } })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await plan.keeper.gets(READ, { id, state: 'MAPPED' })).toMatchObject({ waiting: 11, pieces: [{ id: pieces[5].id }] });
  });

  it('is for those who keep plans to bring in, and theirs alone to see', async () => {
    const teacher = await world.around(plan.child, Kind.CLASS_TEACHER);
    const { errors } = await teacher.ask(BEGIN, { input: { planId: plan.id, fileName: 'x' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'PlanImport.start' });
    const { id, address } = await begun();
    const senco = await world.the(Kind.SENCO);
    expect(await senco.gets(READ, { id })).toBeNull();
    expect(await sent(senco, address)).toMatchObject({ status: 404 });
    expect(await sent(undefined, address)).toMatchObject({ status: 401 });
    expect((await senco.gets('query ($id: ID!) { plan(id: $id) { imports { id } } }', { id: plan.id })).imports).toEqual([]);
  });

  it('is read once: another file needs another beginning, and of two at once one is read', async () => {
    const { id, address } = await begun();
    const answers = await Promise.all([sent(plan.keeper, address), sent(plan.keeper, address)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await plan.keeper.gets(READ, { id })).toMatchObject({ pieceCount: 13 });
  });

  it('can be what the hub itself wrote', async () => {
    const other = await DraftPlan.begin(world, await world.child('Ivo Reed'));
    await other.need('B', 'He tires by noon');
    await other.provision('F', 'A rest at noon');
    const word = await contentOf(door, other.keeper, { planId: other.id, format: 'WORD' });
    const { id, address } = await other.keeper.gets(BEGIN, { input: { planId: other.id, fileName: 'again.docx' } });
    expect(await sent(other.keeper, address, { file: word })).toMatchObject({ status: 200 });
    const { pieces } = await other.keeper.gets(READ, { id });
    const row = (text: string) => pieces.filter((piece: { kind: string; text: string }) => piece.kind === 'TABLE_ROW' && piece.text.includes(text)).map(({ section }: { section: string }) => section);
    expect([row('He tires by noon'), row('A rest at noon')]).toEqual([['B'], ['F']]);
  });
});

describe('a file that is no plan', () => {
  const endless = Buffer.alloc(25 * 1_024 * 1_024, 'a');
  it.each<[string, Buffer, RegExp]>([
    ['a picture', Buffer.from('\x89PNG and more', 'latin1'), /no Word document/],
    ['nothing', Buffer.alloc(1), /no Word document/],
    ['an archive of other things', archive({ 'photo.jpg': 'x' }), /no Word document/],
    ['a document cut short', existing.subarray(0, existing.length / 2), /no Word document/],
    ['one that swells', wordFile('', { 'word/document.xml': endless }), /larger inside/],
    ['one that swells and says it does not', archive({ '[Content_Types].xml': 'x', 'word/document.xml': endless }, 100), /no Word document|larger inside/],
    ['one with macros', wordFile(paragraph('Hello'), { 'word/vbaProject.bin': 'x' }), /macros/],
    ['one that means to say itself over and over', archive({ '[Content_Types].xml': 'x', 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>' }), /no Word document says/],
    ['broken mark-up', wordFile('<w:p><w:r>'), /damaged/],
    ['pictures of pages', wordFile('<w:p/>'), /no text/],
  ])('is refused in words: %s', async (_, file, why) => {
    const { id, address } = await begun();
    expect(await sent(plan.keeper, address, { file })).toMatchObject({ status: 400, why: expect.stringMatching(why) });
    expect(await plan.keeper.gets(READ, { id })).toMatchObject({ pieceCount: 0, address });
  });

  it('is refused for its size and its kind too', async () => {
    const { address } = await begun();
    expect(await sent(plan.keeper, address, { file: Buffer.alloc(11 * 1_024 * 1_024) })).toMatchObject({ status: 413, why: expect.stringContaining('10 MB') });
    expect(await sent(plan.keeper, address, { type: 'application/pdf' })).toMatchObject({ status: 400, why: expect.stringContaining('docx') });
  });
});
