import bidi from 'bidi-js';
import { isRightToLeft } from '../../document-text';
import { plainSlice, sliceFor, type Slice } from './fonts';

/** Characters that are drawn together: by one font, in one direction. */
export interface Run {
  readonly text: string;
  readonly slice: Slice;
  /** Odd levels run from right to left. */
  readonly level: number;
}
export interface Line {
  readonly runs: readonly Run[];
  readonly runsRightToLeft: boolean;
}
type WidthOf = (run: Run) => number;

const { getEmbeddingLevels, getMirroredCharacter } = bidi();
const anyRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
/** What a font draws from right to left by itself, the figures of Arabic among it, which are read the other way. */
const drawnRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\u0660-\u0669]/u;
const isOdd = (level: number): boolean => level % 2 === 1;

const mirrored = (character: string): string => getMirroredCharacter(character) ?? character;
/** Characters as they are handed to a font: turned round where it would draw them the other way than they run. */
function asDrawn({ text, level }: Run): string {
  if (isOdd(level) === drawnRightToLeft.test(text)) return text;
  const turned = [...text].reverse();
  return (isOdd(level) ? turned.map(mirrored) : turned).join('');
}

/** Splits a text into runs. Where it runs from right to left each word is one, since its words are set one by one. */
function runsIn(text: string): Run[] {
  const levels = anyRightToLeft.test(text) ? getEmbeddingLevels(text, isRightToLeft(text) ? 'rtl' : 'ltr').levels : undefined;
  const runs: Run[] = [];
  let [at, slice] = [0, undefined as Slice | undefined];
  for (const character of text) {
    slice = sliceFor(character, slice) ?? plainSlice();
    const level = levels?.[at] ?? 0;
    const last = runs.at(-1);
    const goesOn = last && last.slice === slice && last.level === level && !(isOdd(level) && (character === ' ') !== last.text.endsWith(' '));
    if (goesOn) runs[runs.length - 1] = { ...last, text: last.text + character };
    else runs.push({ text: character, slice, level });
    at += character.length;
  }
  return runs;
}

/** A word with the spaces behind it, which may hang over the end of a line. */
const wordsIn = (text: string): string[] => text.match(/[^ ]+ *|^ +/gu) ?? [];

type Measure = (text: string) => number;

/** A word in pieces that each fit on a line; nearly always, the word. */
function piecesOf(word: string, width: number, measure: Measure): string[] {
  if (measure(word.trimEnd()) <= width) return [word];
  const pieces = [''];
  for (const character of word) {
    const longer = pieces.at(-1)! + character;
    if (measure(longer) <= width || longer === character) pieces[pieces.length - 1] = longer;
    else pieces.push(character);
  }
  return pieces;
}

/** Breaks a paragraph into lines, at its spaces; a word that is wider than a line is broken where it must be. */
function brokenAt(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let [line, taken] = ['', 0];
  for (const word of wordsIn(text).flatMap((each) => piecesOf(each, width, measure))) {
    if (line && taken + measure(word.trimEnd()) > width) {
      lines.push(line.trimEnd());
      [line, taken] = ['', 0];
    }
    line += word;
    taken += measure(word);
  }
  return line ? [...lines, line.trimEnd()] : lines;
}

/** Sets a paragraph in lines of a width. Each line's runs stand in the order in which they are read. */
export function setText(text: string, width: number, widthOf: WidthOf): Line[] {
  const measure: Measure = (part): number => runsIn(part).reduce((sum, run) => sum + widthOf({ ...run, text: asDrawn(run) }), 0);
  const runsRightToLeft = isRightToLeft(text);
  return brokenAt(text, width, measure).map((line) => ({ runs: runsIn(line).map((run) => ({ ...run, text: asDrawn(run) })), runsRightToLeft }));
}

/** Where each run stands on its line, from the left: what runs the other way is turned round (Unicode Bidirectional Algorithm, rule L2). */
export function inPlace({ runs, runsRightToLeft }: Line, widthOf: WidthOf): { readonly run: Run; readonly from: number }[] {
  const base = runsRightToLeft ? 1 : 0;
  let order = runs.map((_, at) => at);
  const highest = Math.max(base, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) order = turned(order, (at) => Math.max(runs[at]!.level, base) >= level);
  const places = new Map<number, number>();
  let from = 0;
  for (const at of order) {
    places.set(at, from);
    from += widthOf(runs[at]!);
  }
  return runs.map((run, at) => ({ run, from: places.get(at)! }));
}

/** Turns round each stretch of which this is true. */
function turned(order: readonly number[], isIn: (at: number) => boolean): number[] {
  const result: number[] = [];
  let stretch: number[] = [];
  for (const at of order) {
    if (isIn(at)) stretch.unshift(at);
    else {
      result.push(...stretch, at);
      stretch = [];
    }
  }
  return [...result, ...stretch];
}
