import {
  AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IParagraphOptions,
} from 'docx';
import { columns, isRightToLeft, type DocumentText, type Fact, type Part, type Row, type Writer } from '../document-text';

/** Widths of the columns of a table, in twentieths of a point; together what a page of A4 leaves between its margins. */
const widths = [1_300, 3_900, 3_100, 1_326] as const;
const WIDTH = widths.reduce((sum, width) => sum + width, 0);

/** What XML cannot hold, it cannot say. */
const sayable = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

/** A paragraph for each line of what somebody wrote, in the direction that it runs. */
const paragraphs = (text: string, more: IParagraphOptions = {}): Paragraph[] =>
  sayable(text).split(/\r?\n/).map((line) => {
    const runs = isRightToLeft(line);
    return new Paragraph({ ...more, bidirectional: runs, children: [new TextRun({ text: line, rightToLeft: runs })] });
  });
const factParagraphs = ({ label, words }: Fact): Paragraph[] => {
  const [first = '', ...others] = sayable(words).split(/\r?\n/);
  return [new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun({ text: first, rightToLeft: isRightToLeft(first) })] }), ...others.flatMap((line) => paragraphs(line))];
};

const cell = (at: number, children: Paragraph[]): TableCell => new TableCell({ width: { size: widths[at]!, type: WidthType.DXA }, children: children.length > 0 ? children : [new Paragraph('')] });
const headerRow = (): TableRow =>
  new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((name, at) => cell(at, [new Paragraph({ children: [new TextRun({ text: name, bold: true })] })])) });
const rowOf = ({ reference, words, details, belongsWith }: Row): TableRow =>
  new TableRow({ children: [paragraphs(reference), paragraphs(words), details.flatMap(factParagraphs), paragraphs(belongsWith)].map((children, at) => cell(at, children)) });
const tableOf = (rows: readonly TableRow[]): Table =>
  new Table({ width: { size: WIDTH, type: WidthType.DXA }, columnWidths: [...widths], layout: TableLayoutType.FIXED, rows: [headerRow(), ...rows] });

const partOf = ({ heading, notes }: Part, rows: readonly TableRow[]): (Paragraph | Table)[] => [
  new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true }),
  ...notes.flatMap((note) => paragraphs(note, { keepNext: true })),
  ...(rows.length > 0 ? [tableOf(rows)] : []),
];

const stamped = ({ stamp }: DocumentText): Footer =>
  new Footer({
    children: [
      new Paragraph({ children: [new TextRun({ text: stamp, size: 14 })] }),
      new Paragraph({ alignment: AlignmentType.END, children: [new TextRun({ size: 16, children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] }),
    ],
  });

/** A Word document whose headings, tables and language are marked as such. */
export const writeWord: Writer = async (text, afterRow) => {
  const children: (Paragraph | Table)[] = [...paragraphs(text.title, { heading: HeadingLevel.TITLE }), ...text.facts.flatMap(factParagraphs)];
  for (const part of text.parts) {
    const rows: TableRow[] = [];
    for (const row of part.rows) {
      rows.push(rowOf(row));
      await afterRow();
    }
    children.push(...partOf(part, rows));
  }
  return Packer.toBuffer(new Document({
    title: sayable(text.title),
    creator: 'Golden Thread',
    styles: { default: { document: { run: { font: 'Noto Sans', size: 22, language: { value: text.language, bidirectional: 'ar-SA' } }, paragraph: { spacing: { after: 80 } } } } },
    sections: [{ footers: { default: stamped(text) }, headers: { default: new Header({ children: paragraphs(text.title) }) }, children }],
  }));
};
