import { SaxesParser } from 'saxes';
import { openArchive } from './open-archive';
import { Unreadable } from './unreadable';

/** What a piece of a document is, as it stands in it. */
export type PieceKindRead = 'HEADING' | 'PARAGRAPH' | 'TABLE_ROW';
export interface PieceRead {
  readonly kind: PieceKindRead;
  readonly text: string;
}
/** Between the cells of a row. */
const BETWEEN_CELLS = ' | ';
const most = { pieces: 5_000, characters: 20_000 } as const;

const DOCUMENT = 'word/document.xml';
const TYPES = '[Content_Types].xml';
const withMacros = /vbaProject|macroEnabled/i;
const headingStyle = /^(heading|title)/i;

/** Reads the text of a Word document, paragraph by paragraph and row by row, and nothing that could act: no macro, no field, no picture, nothing from elsewhere. */
export async function readWord(file: Buffer): Promise<PieceRead[]> {
  const { names, contents } = await openArchive(file, [DOCUMENT, TYPES]);
  const [document, types] = [contents.get(DOCUMENT), contents.get(TYPES)];
  if (!document || !types) throw new Unreadable('This is an archive, but no Word document (docx).');
  if (withMacros.test(types.toString()) || names.some((name) => withMacros.test(name))) throw new Unreadable('This document has macros in it. Save it as a document without macros (docx) and send that.');
  const pieces = piecesIn(document.toString('utf8'));
  if (pieces.length === 0) throw new Unreadable('There is no text in this document. A scanned plan has to be typed.');
  if (pieces.length > most.pieces) throw new Unreadable(`This document has more than ${most.pieces} paragraphs and rows: it is hardly one plan.`);
  if (pieces.some(({ text }) => text.length > most.characters)) throw new Unreadable(`A paragraph of this document is longer than ${most.characters} characters: break it up and send it again.`);
  return pieces;
}

/** Walks a document of WordprocessingML. What was struck out in it is no text any more. */
class Walk {
  readonly pieces: PieceRead[] = [];
  #text = '';
  #isHeading = false;
  #struck = 0;
  /** The cells of the row that is being read; of a table within a table, the words belong to the outer row. */
  #cells: string[] | undefined;
  #cell: string[] = [];
  #tables = 0;
  #inText = false;

  opens(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'w:del' || name === 'mc:Fallback') this.#struck++;
    else if (name === 'w:tbl') this.#tables++;
    else if (name === 'w:tr' && this.#tables === 1) this.#cells = [];
    else if (name === 'w:tc' && this.#tables === 1) this.#cell = [];
    else if (name === 'w:pStyle') this.#isHeading = headingStyle.test(attributes['w:val'] ?? '');
    else if (name === 'w:outlineLvl') this.#isHeading = true;
    else if (name === 'w:t') this.#inText = this.#struck === 0;
    else if (name === 'w:tab') this.#text += ' ';
    else if (name === 'w:br' || name === 'w:cr') this.#text += '\n';
  }
  closes(name: string): void {
    if (name === 'w:del' || name === 'mc:Fallback') this.#struck--;
    else if (name === 'w:t') this.#inText = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc' && this.#tables === 1) this.#cells?.push(this.#cell.join('\n'));
    else if (name === 'w:tr' && this.#tables === 1) this.#endRow();
    else if (name === 'w:tbl') this.#tables--;
  }
  says(text: string): void {
    if (this.#inText) this.#text += text;
  }

  #endParagraph(): void {
    const [text, isHeading] = [this.#text.trim(), this.#isHeading];
    [this.#text, this.#isHeading] = ['', false];
    if (!text) return;
    if (this.#cells) this.#cell.push(text);
    else this.pieces.push({ kind: isHeading ? 'HEADING' : 'PARAGRAPH', text });
  }
  #endRow(): void {
    const text = (this.#cells ?? []).filter(Boolean).join(BETWEEN_CELLS);
    this.#cells = undefined;
    if (text) this.pieces.push({ kind: 'TABLE_ROW', text });
  }
}

function piecesIn(xml: string): PieceRead[] {
  if (/<!DOCTYPE/i.test(xml)) throw new Unreadable('This document says things that no Word document says: it is not read.');
  const walk = new Walk();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => walk.opens(name, attributes));
  parser.on('closetag', ({ name }) => walk.closes(name));
  parser.on('text', (text) => walk.says(text));
  parser.on('error', () => {
    throw new Unreadable('This document is damaged: its text cannot be read.');
  });
  parser.write(xml).close();
  return walk.pieces;
}
