import PDFDocument from 'pdfkit';
import type { DocumentText } from '../../document-text';
import { fileOf, type Weight } from './fonts';
import { inPlace, setText, type Line, type Run } from './set-text';

type Level = 1 | 2 | 3;
/** How a paragraph is set, in points. */
interface Setting {
  readonly tag: string;
  readonly size: number;
  readonly weight: Weight;
  readonly before: number;
  /** What must be left on the page below it, so that a heading does not stand alone at its foot. */
  readonly keeps: number;
}
// The package reads more names than its types know.
const PDF_UA = 'PDF/UA' as PDFKit.Mixins.PDFSubsets;
/** No font is loaded before it draws something. */
const NONE_YET = '';
const LEADING = 1.4;
const margin = { side: 56, top: 56, foot: 72 } as const;
const stampSize = 7;
const headings: Readonly<Record<Level, Setting>> = {
  1: { tag: 'H1', size: 20, weight: 700, before: 0, keeps: 60 },
  2: { tag: 'H2', size: 15, weight: 700, before: 16, keeps: 60 },
  3: { tag: 'H3', size: 11, weight: 700, before: 8, keeps: 40 },
};
const plain: Setting = { tag: 'P', size: 11, weight: 400, before: 2, keeps: 0 };

/** Pages that fill from top to foot, tagged for those who do not see them, with a stamp on each. */
export class PdfPages {
  readonly #doc: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #written: Promise<Buffer>;
  readonly #text: DocumentText;
  readonly #widths = new Map<string, number>();
  readonly #fonts = new Set<string>();
  readonly #unplaced = new Set<string>();
  #y: number = margin.top;

  constructor(text: DocumentText) {
    this.#text = text;
    this.#doc = new PDFDocument({
      size: 'A4', margin: 0, bufferPages: true, tagged: true, lang: text.language, displayTitle: true, pdfVersion: '1.7', subset: PDF_UA,
      info: { Title: text.title, Creator: 'Golden Thread' }, font: NONE_YET,
    });
    this.#written = collected(this.#doc);
    this.#root = this.#doc.struct('Document');
    this.#doc.addStructure(this.#root);
  }

  heading = (level: Level, text: string): void => this.#set(text, headings[level]);
  paragraph = (text: string): void => {
    for (const line of text.split(/\r?\n/)) this.#set(line, plain);
  };

  async end(): Promise<Buffer> {
    this.#root.end();
    const { start, count } = this.#doc.bufferedPageRange();
    for (let page = start; page < start + count; page++) {
      this.#doc.switchToPage(page);
      this.#stamp(`${this.#text.stamp} · page ${page + 1} of ${count}`);
    }
    this.#doc.end();
    return this.#written;
  }

  get #width(): number {
    return this.#doc.page.width - 2 * margin.side;
  }

  #set(text: string, set: Setting): void {
    const lines = setText(text.replaceAll('\t', ' '), this.#width, (run) => this.#widthOf(run, set));
    if (lines.length === 0) return;
    this.#y += set.before;
    this.#makeRoom(set.size * LEADING + set.keeps);
    const element = this.#doc.struct(set.tag, { actual: text });
    this.#root.add(element);
    for (const line of lines) {
      this.#makeRoom(set.size * LEADING);
      element.add(() => this.#draw(line, set));
      this.#y += set.size * LEADING;
    }
    element.end();
  }

  #makeRoom(height: number): void {
    if (this.#y + height <= this.#doc.page.height - margin.foot) return;
    this.#doc.addPage();
    this.#y = margin.top;
  }

  #draw(line: Line, set: Setting): void {
    const widthOf = (run: Run): number => this.#widthOf(run, set);
    const unused = this.#width - line.runs.reduce((sum, run) => sum + widthOf(run), 0);
    const left = margin.side + (line.runsRightToLeft ? unused : 0);
    for (const { run, from } of inPlace(line, widthOf)) {
      this.#inFont(run, set).text(run.text, left + from, this.#y + set.size, { ...this.#shapingOf(run), lineBreak: false, baseline: 'alphabetic' });
    }
  }

  #stamp(text: string): void {
    const set = { ...plain, size: stampSize };
    this.#y = this.#doc.page.height - margin.foot + 2 * stampSize;
    this.#doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
    for (const line of setText(text, this.#width, (run) => this.#widthOf(run, set))) {
      this.#draw(line, set);
      this.#y += stampSize * LEADING;
    }
    this.#doc.endMarkedContent();
  }

  #inFont({ slice }: Run, { size, weight }: Setting): PDFKit.PDFDocument {
    const name = `${slice.name}-${weight}`;
    if (!this.#fonts.has(name)) this.#doc.registerFont(name, fileOf(slice, weight));
    this.#fonts.add(name);
    return this.#doc.font(name).fontSize(size);
  }
  #widthOf(run: Run, set: Setting): number {
    const key = `${set.size} ${set.weight} ${run.slice.name} ${run.text}`;
    const width = this.#widths.get(key) ?? this.#measured(run, set);
    this.#widths.set(key, width);
    return width;
  }
  #measured(run: Run, set: Setting): number {
    try {
      return this.#inFont(run, set).widthOfString(run.text, this.#shapingOf(run));
    } catch (error) {
      if (this.#unplaced.has(run.slice.name)) throw error;
      this.#unplaced.add(run.slice.name);
      return this.#measured(run, set);
    }
  }
  /** Of some scripts the package cannot follow how the font places marks: their letters are drawn, and the marks where they fall. */
  #shapingOf({ slice }: Run): PDFKit.Mixins.TextOptions {
    return this.#unplaced.has(slice.name) ? { features: { mark: false, mkmk: false, abvm: false, blwm: false, curs: false } as never } : {};
  }
}

const collected = (doc: PDFKit.PDFDocument): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks))).on('error', reject);
  });
