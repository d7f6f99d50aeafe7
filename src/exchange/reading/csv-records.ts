/** A place in a text: its offset, and the number of the line that starts there. */
export interface Mark {
  readonly offset: number;
  readonly line: number;
}

/** The text of one record. Quoted cells may run over several lines. */
export interface RawRecord {
  readonly text: string;
  readonly start: Mark;
  /** After its first line: where to go on when the record turns out to be broken. */
  readonly afterFirstLine: Mark;
  readonly end: Mark;
  /** A quote was opened and not closed within the limits. */
  readonly open: boolean;
}

const textLimit = 1_048_576;
const lineLimit = 1000;

export const isOversize = ({ text }: RawRecord): boolean => text.length > textLimit;
export const isLong = ({ end, afterFirstLine }: RawRecord): boolean => end.line > afterFirstLine.line;

const lineEnds = /\r\n|\n|\r/g;

/** The end of a line, without and with its line break. */
function lineAt(text: string, offset: number): { readonly end: number; readonly next: number } {
  lineEnds.lastIndex = offset;
  const found = lineEnds.exec(text);
  return found ? { end: found.index, next: lineEnds.lastIndex } : { end: text.length, next: text.length };
}

function quotesIn(text: string, from: number, to: number): number {
  const line = text.slice(from, to);
  let count = 0;
  for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) count += 1;
  return count;
}

/** Takes the record that starts here: lines are added until every quote is closed, or a limit says that one never will be. */
export function recordAt(text: string, start: Mark): RawRecord {
  let line = lineAt(text, start.offset);
  let lines = 1;
  let quotes = quotesIn(text, start.offset, line.end);
  const afterFirstLine: Mark = { offset: line.next, line: start.line + 1 };
  const mayGrow = (): boolean => line.next < text.length && lines < lineLimit && line.next - start.offset <= textLimit;

  while (quotes % 2 === 1 && mayGrow()) {
    const from = line.next;
    line = lineAt(text, from);
    lines += 1;
    quotes += quotesIn(text, from, line.end);
  }
  const end: Mark = { offset: line.next, line: start.line + lines };
  return { text: text.slice(start.offset, line.end), start, afterFirstLine, end, open: quotes % 2 === 1 };
}

/**
 * Takes the next records. One that is open or too long is the last of them: where to go on after it is for the reader to say.
 */
export function takeRecords(text: string, from: Mark, wanted: number): readonly RawRecord[] {
  const taken: RawRecord[] = [];
  let mark = from;
  while (taken.length < wanted && mark.offset < text.length) {
    const record = recordAt(text, mark);
    mark = record.end;
    if (record.text.trim() !== '') taken.push(record);
    if (record.open || isOversize(record)) break;
  }
  return taken;
}
