import type { ChildFact, FactInput, Saved } from '../../../people';

type Said = Pick<ChildFact, 'key' | 'source' | 'value'>;

/** JSON written in one way, whichever way its fields were ordered. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
const placeOf = ({ key, source }: Said): string => `${key} ${source}`;
const wordsOf = (fact: Said): string => `${placeOf(fact)} ${canonical(fact.value ?? null)}`;

/** What a delivery would change of what stands: what stands at no place now is ended, and counts as changed. */
export function comparedWith(standing: readonly Said[], sent: readonly FactInput[]): Saved {
  const words = new Set(standing.map(wordsOf));
  const places = new Set(standing.map(placeOf));
  const sentFacts = sent.map((fact) => ({ ...fact, value: fact.value ?? null }));
  const sentPlaces = new Set(sentFacts.map(placeOf));
  const unchanged = sentFacts.filter((fact) => words.has(wordsOf(fact))).length;
  const added = sentFacts.filter((fact) => !places.has(placeOf(fact))).length;
  const ended = standing.filter((fact) => !sentPlaces.has(placeOf(fact))).length;
  return { added, changed: sentFacts.length - unchanged - added + ended, unchanged };
}

export const changesNothing = ({ added, changed }: Saved): boolean => added === 0 && changed === 0;
