import { registerEnumType } from 'type-graphql';

export enum DocumentFormat {
  HTML = 'HTML',
  WORD = 'WORD',
  PDF = 'PDF',
}
registerEnumType(DocumentFormat, {
  name: 'DocumentFormat',
  description: 'What a document is written as. All say the same.',
  valuesConfig: {
    HTML: { description: 'A page for a browser, which a screen reader walks by headings and tables.' },
    WORD: { description: 'A Word document (docx) with headings and tables that are marked as such.' },
    PDF: { description: 'A tagged PDF, for printing and for keeping.' },
  },
});

/** How a file of this format is named and announced. */
export const filesOf: Readonly<Record<DocumentFormat, { readonly type: string; readonly extension: string }>> = {
  [DocumentFormat.HTML]: { type: 'text/html; charset=utf-8', extension: 'html' },
  [DocumentFormat.WORD]: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' },
  [DocumentFormat.PDF]: { type: 'application/pdf', extension: 'pdf' },
};
