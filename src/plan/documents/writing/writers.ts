import { DocumentFormat } from '../document-format';
import type { Writer } from '../document-text';
import { writeHtml } from './write-html';
import { writePdf } from './write-pdf';
import { writeWord } from './write-word';

/** All of them say the same. */
export const writers: Readonly<Record<DocumentFormat, Writer>> = {
  [DocumentFormat.HTML]: writeHtml, [DocumentFormat.WORD]: writeWord, [DocumentFormat.PDF]: writePdf,
};
