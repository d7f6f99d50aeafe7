import type { KindOfPlan } from '../kinds/kind-of-plan';
import { Section } from '../section';
import type { PieceRead } from './read-word';

export interface PieceInSection extends PieceRead {
  /** The section that it stands under, by the heading above it; none before the first. */
  readonly section: Section | null;
}

/** “Section F: Special educational provision”, “SECTION F”, “F. Special educational provision”, “Part H1 –”, “F – Provision”. */
const bySection = /^(?:section|part)\s*([A-K])\s*([12])?\b/i;
const byLetter = /^([A-K])\s*([12])?\s*[.:)–—-]\s*\S/;
/** No heading is longer; a sentence that begins with “Section F says” is one. */
const LONGEST_HEADING = 160;

const sections: ReadonlySet<string> = new Set(Object.values(Section));
const named = (letter = '', number = ''): Section | undefined => {
  const name = `${letter.toUpperCase()}${letter.toUpperCase() === 'H' ? number || '1' : ''}`;
  return sections.has(name) ? (name as Section) : undefined;
};
const plainWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Which section begins here. The letter alone counts in what is marked as a heading; the word “section” anywhere that is as short as one. */
function sectionBegun({ kind, text }: PieceRead, titles: ReadonlyMap<string, Section>): Section | undefined {
  if (text.length > LONGEST_HEADING) return undefined;
  const spoken = bySection.exec(text);
  if (spoken && (kind === 'HEADING' || !/[.!?]$/.test(text))) return named(spoken[1], spoken[2]);
  if (kind !== 'HEADING') return undefined;
  const lettered = byLetter.exec(text);
  return lettered ? named(lettered[1], lettered[2]) : titles.get(plainWords(text));
}

/** Puts each piece under the section whose heading stands above it. What a piece means is for a person to say. */
export function recogniseSections(pieces: readonly PieceRead[], kind: KindOfPlan): PieceInSection[] {
  const titles = new Map(kind.sections.map(({ section, title }) => [plainWords(title), section]));
  let present: Section | null = null;
  return pieces.map((piece) => {
    present = sectionBegun(piece, titles) ?? present;
    return { ...piece, section: present };
  });
}
