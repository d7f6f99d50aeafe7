import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { DocumentText, Row } from '../../../src/plan/documents/document-text';
import { writeHtml } from '../../../src/plan/documents/writing/write-html';
import { writePdf } from '../../../src/plan/documents/writing/write-pdf';
import { writeWord } from '../../../src/plan/documents/writing/write-word';
import { inPlace, setText } from '../../../src/plan/documents/writing/pdf/set-text';
import { inCommon } from '../../../src/plan/documents/reading';
import { tongues } from './tongues';
import { openArchive } from '../../../src/plan/imports/open-archive';

const soon = (): Promise<void> => Promise.resolve();
const row = (reference: string, words: string, more: Partial<Row> = {}): Row => ({ reference, words, details: [], belongsWith: '', ...more });
const text = (rows: readonly Row[]): DocumentText => ({
  language: 'en-GB', title: 'Plan of Ada Fielding', stamp: 'Version 1 · Monday 14 September 2026 · SHA-256 0123abc',
  facts: [{ label: 'Name', words: 'Ada Fielding' }],
  parts: [{ heading: 'Section B: Special educational needs', notes: ['Written by: somebody.'], rows }, { heading: 'Section J: Personal budget', notes: ['This copy has nothing in this section.'], rows: [] }],
});

interface PdfRead {
  readonly pages: readonly { readonly text: string; readonly tags: unknown }[];
  readonly language: string;
  readonly title: string;
  readonly marked: boolean;
}
const readPdf = (content: Buffer): PdfRead =>
  JSON.parse(execFileSync(process.execPath, [join(__dirname, 'read-pdf.mjs')], { input: content, maxBuffer: 64_000_000 }).toString()) as PdfRead;
const partsOfWord = async (content: Buffer): Promise<Record<'document' | 'footer1' | 'styles', string>> => {
  const { contents } = await openArchive(content, ['word/document.xml', 'word/footer1.xml', 'word/styles.xml']);
  const read = (name: string): string => contents.get(`word/${name}.xml`)!.toString();
  return { document: read('document'), footer1: read('footer1'), styles: read('styles') };
};
const wordsIn = (xml: string): string => [...xml.matchAll(/<w:t[ >][^<]*|<\/w:p>/g)].map(([tag]) => (tag === '</w:p>' ? '\n' : tag.replace(/^[^>]*>/, ''))).join('');

describe('a Word document', () => {
  it('has headings, tables with header rows, its language, and the stamp on every page', async () => {
    const { document, footer1, styles } = await partsOfWord(await writeWord(text([row('B1', 'She misses endings', { details: [{ label: 'Area', words: 'hearing' }] })]), soon));
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(2);
    expect(document.match(/<w:tbl>/g)).toHaveLength(1);
    expect(document).toContain('<w:tblHeader/>');
    expect(wordsIn(footer1)).toContain('Version 1 · Monday 14 September 2026 · SHA-256 0123abc');
    expect(document).toMatch(/<w:footerReference w:type="default"/);
    expect(styles).toContain('w:val="en-GB"');
    expect(wordsIn(document)).toMatch(/Area: hearing/);
  });

  it('holds any tongue and direction as it was written, and what cannot be written it leaves out', async () => {
    const { document } = await partsOfWord(await writeWord(text([...Object.values(tongues).map((words, n) => row(`B${n}`, words)), row('B99', 'a\u0000b\u000bc\ud800d\nnext line')]), soon));
    const said = wordsIn(document).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    for (const words of Object.values(tongues)) expect(said.split(words)).toHaveLength(2);
    expect(said).toContain('abcd\nnext line');
    expect(document.match(/<w:bidi\/>/g)).toHaveLength(3);
  });
});

describe('a PDF', () => {
  const rows = [...Object.values(tongues).map((words, n) => row(`B${n + 1}`, words)), ...Array.from({ length: 200 }, (_, n) => row(`B${n + 20}`, `Line ${n} says what it says ${'and goes on '.repeat(20)}`))];
  let read: PdfRead;
  beforeAll(async () => {
    read = readPdf(await writePdf(text(rows), soon));
  });

  it('is tagged, knows its language and title, and has the stamp and its number on every page', () => {
    expect(read).toMatchObject({ language: 'en-GB', title: 'Plan of Ada Fielding', marked: true });
    expect(read.pages.length).toBeGreaterThan(20);
    for (const [at, page] of read.pages.entries()) expect(page.text).toContain(`SHA-256 0123abc · page ${at + 1} of ${read.pages.length}`);
    const tags = JSON.stringify(read.pages[0]!.tags);
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P']) expect(tags).toContain(`"role":"${tag}"`);
  });

  it('says every line once, over however many pages', () => {
    const whole = read.pages.map((page) => page.text).join('\n').replace(/\s+/g, ' ');
    for (let n = 0; n < 200; n++) expect(whole.split(`Line ${n} says`)).toHaveLength(2);
    for (const words of [tongues.polish, tongues.greek, tongues.markup]) expect(whole.split(words)).toHaveLength(2);
  });
});

describe('a page', () => {
  it('tells headings, header cells and directions apart, and takes no mark-up from what people write', async () => {
    const page = (await writeHtml(text([row('B1', tongues.markup), row('B2', tongues.arabic)]), soon)).toString();
    expect(page).toContain('<html lang="en-GB">');
    expect(page).toContain('<th scope="col">What it says</th>');
    expect(page).toContain('<th scope="row">B1</th><td dir="auto">&lt;b&gt;bold &amp; &quot;quoted&quot;&lt;/b&gt;</td>');
    expect(page).toContain('This copy has nothing in this section.');
  });
});

describe('a line of a PDF', () => {
  const wide = ({ text: said }: { text: string }): number => said.length;
  it('runs from the right where its words do, figures the other way', () => {
    const [line] = setText('אבג 12 דה', 100, wide);
    const placed = inPlace(line!, wide);
    expect(placed.map(({ run }) => run.text).join('')).toBe('אבג 12 דה');
    const from = Object.fromEntries(placed.map(({ run, from: left }) => [run.text.trim() || 'space', left]));
    expect(from['דה']!).toBeLessThan(from['12']!);
    expect(from['12']!).toBeLessThan(from['אבג']!);
  });

  it('never loses or doubles a letter, however it is broken, and is never too wide', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' })), (words) => {
      const said = words.join(' ');
      const lines = setText(said, 10, wide).map(({ runs }) => runs.map((run) => run.text).join(''));
      expect(lines.join('').replaceAll(' ', '')).toBe(said.replaceAll(' ', ''));
      expect(Math.max(0, ...lines.map(({ length }) => length))).toBeLessThanOrEqual(10);
    }), { numRuns: 200 });
  });
});

describe('what two people read in common', () => {
  it('is nothing that either was not told', () => {
    const one = { title: 'Plan', lines: [{ id: 'a', text: 'in full', leadsTo: ['b', 'c'] }, { id: 'b', text: null, leadsTo: [] }] };
    const other = { title: 'Plan', lines: [{ id: 'a', text: null, leadsTo: ['c'] }, { id: 'c', text: 'theirs', leadsTo: [] }] };
    expect(inCommon<object>(one, other)).toEqual({ title: 'Plan', lines: [{ id: 'a', text: null, leadsTo: ['c'] }] });
  });
});
