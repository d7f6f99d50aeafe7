/** Something said under a label. */
export interface Fact {
  readonly label: string;
  readonly words: string;
}
/** A line of the plan. */
export interface Row {
  /** Its section and its number among those of the section that are in this copy, as `B2`. */
  readonly reference: string;
  readonly words: string;
  readonly details: readonly Fact[];
  /** The references of the lines that it leads to, or that lead to it. */
  readonly belongsWith: string;
}
export const columns = ['Reference', 'What it says', 'In detail', 'Belongs with'] as const;

export interface Part {
  readonly heading: string;
  readonly notes: readonly string[];
  readonly rows: readonly Row[];
}
/** What a document says, whatever it is written as. */
export interface DocumentText {
  readonly language: string;
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly parts: readonly Part[];
  /** On every page: which version, of which day, and the hash by which it can be proven. */
  readonly stamp: string;
}
export const nothingInPart = 'This copy has nothing in this section.';

/** Writes a document, and lets others have their turn after each of its rows. */
export type Writer = (text: DocumentText, afterRow: () => Promise<void>) => Promise<Buffer>;

const firstStrong = /[\p{L}]/u;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
/** Whether a text is read from right to left, by its first letter. */
export const isRightToLeft = (text: string): boolean => rightToLeft.test(firstStrong.exec(text)?.[0] ?? '');
