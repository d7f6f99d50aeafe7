import { type DocumentText, type Fact, type Part, type Row, type Writer } from '../document-text';
import { PdfPages } from './pdf/pdf-pages';

const factOn = (pages: PdfPages, { label, words }: Fact): void => pages.paragraph(`${label}: ${words}`);

function rowOn(pages: PdfPages, { reference, words, details, belongsWith }: Row): void {
  pages.heading(3, reference);
  pages.paragraph(words);
  for (const fact of details) factOn(pages, fact);
  if (belongsWith) factOn(pages, { label: 'Belongs with', words: belongsWith });
}
function partOn(pages: PdfPages, { heading, notes }: Part): void {
  pages.heading(2, heading);
  for (const note of notes) pages.paragraph(note);
}
function headOn(pages: PdfPages, { title, facts }: DocumentText): void {
  pages.heading(1, title);
  for (const fact of facts) factOn(pages, fact);
}

/** A tagged PDF: headings and paragraphs in the order in which they are read, whatever page they stand on. */
export const writePdf: Writer = async (text, afterRow) => {
  const pages = new PdfPages(text);
  headOn(pages, text);
  for (const part of text.parts) {
    partOn(pages, part);
    for (const row of part.rows) {
      rowOn(pages, row);
      await afterRow();
    }
  }
  return pages.end();
};
