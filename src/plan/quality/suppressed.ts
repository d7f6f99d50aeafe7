/** A part of a picture, by how many plans stand behind it. */
export interface Part {
  readonly plans: number;
}

/** Fewer than this can be known again by those who know the school. */
export const FEWEST = 5;

/**
 * Which parts of a picture are kept back: those of fewer than five plans, and as many of the next smallest as it takes for what is kept back
 * to be no smaller than five itself, so that nothing can be had by subtraction.
 */
export function keptBack<T extends Part>(parts: readonly T[]): ReadonlySet<T> {
  const bySize = [...parts].sort((a, b) => a.plans - b.plans);
  const kept = new Set(bySize.filter(({ plans }) => plans < FEWEST));
  if (kept.size === 0) return kept;
  for (const part of bySize) {
    const total = [...kept].reduce((sum, { plans }) => sum + plans, 0);
    if (kept.size > 1 && total >= FEWEST) break;
    kept.add(part);
  }
  return kept;
}
