import { readFileSync } from 'node:fs';

/** A part of a typeface: the file that draws these characters. */
interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
  readonly file: (weight: Weight) => string;
}
export type Weight = 400 | 700;

/** Which characters a slice draws, as its typeface says of itself: `U+0000-00FF,U+0131`. */
const rangesIn = (said: string): [number, number][] =>
  said.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
    return [parseInt(from, 16), parseInt(to, 16)];
  });

/** Noto, under the SIL Open Font Licence: one typeface for each script, drawn to stand together. The first that has a character draws it. */
const typefaces = [
  require.resolve('@fontsource/noto-sans/unicode.json'),
  require.resolve('@fontsource/noto-sans-arabic/unicode.json'),
  require.resolve('@fontsource/noto-sans-hebrew/unicode.json'),
  require.resolve('@fontsource/noto-sans-bengali/unicode.json'),
  require.resolve('@fontsource/noto-sans-gurmukhi/unicode.json'),
  require.resolve('@fontsource/noto-sans-gujarati/unicode.json'),
  require.resolve('@fontsource/noto-sans-tamil/unicode.json'),
  require.resolve('@fontsource/noto-sans-ethiopic/unicode.json'),
  require.resolve('@fontsource/noto-sans-thai/unicode.json'),
  require.resolve('@fontsource/noto-emoji/unicode.json'),
];
/** The Latin letters come first, so that figures and stops are drawn by them. */
const byUse = (a: Slice, b: Slice): number => Number(b.name === PLAIN) - Number(a.name === PLAIN);
const PLAIN = 'noto-sans-latin';

function slicesOf(unicode: string): Slice[] {
  const folder = unicode.slice(0, -'/unicode.json'.length);
  const typeface = folder.slice(folder.lastIndexOf('/') + 1);
  return Object.entries(JSON.parse(readFileSync(unicode, 'utf8')) as Record<string, string>).map(([subset, ranges]) => {
    const name = `${typeface}-${subset.replace(/[[\]]/g, '')}`;
    return { name, ranges: rangesIn(ranges), file: (weight) => `${folder}/files/${name}-${weight}-normal.woff` };
  });
}

let known: readonly Slice[] | undefined;
const slices = (): readonly Slice[] => (known ??= typefaces.flatMap(slicesOf).sort(byUse));

const draws = ({ ranges }: Slice, character: number): boolean => ranges.some(([from, to]) => from <= character && character <= to);
const joins = /[\p{M}\u200c\u200d\ufe0e\ufe0f]/u;

/** What draws a character: the slice that drew the one before it, where the two belong together, and otherwise the first that can; undefined where none can. */
export function sliceFor(character: string, before: Slice | undefined): Slice | undefined {
  const point = character.codePointAt(0)!;
  if (before && joins.test(character) && draws(before, point)) return before;
  return slices().find((slice) => draws(slice, point));
}
export type { Slice };
export const plainSlice = (): Slice => slices()[0]!;

const files = new Map<string, Buffer>();
/** The file of a slice, read once. */
export function fileOf(slice: Slice, weight: Weight): Buffer {
  const path = slice.file(weight);
  const read = files.get(path) ?? readFileSync(path);
  files.set(path, read);
  return read;
}
