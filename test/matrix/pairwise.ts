import { createHash } from 'node:crypto';
import type { Way } from './ways/way';
import type { Viewer } from './world/viewers';

/** One thing that is tried: a way in, by somebody. */
export interface Trial {
  readonly viewer: Viewer;
  readonly way: Way;
}
/** The same each time for a seed, and another for another. */
const lot = (seed: string, ...of: readonly string[]): number =>
  createHash('sha256')
    .update([seed, ...of].join('|'))
    .digest()
    .readUInt32BE(0);

/**
 * Few trials in which each kind meets each state, each kind each group of ways, and each way each state: greedily, the trial that brings the most
 * pairs that nobody has tried yet, and the lot where several bring as many.
 */
export function pairwise(viewers: readonly Viewer[], ways: readonly Way[], seed: string): Trial[] {
  const met = new Set<string>();
  const pairsOf = ({ viewer: { kind, state }, way: { group, name } }: Trial): string[] => [
    `${kind} is ${state}`,
    `${kind} by ${group}`,
    `${state} at ${name}`,
  ];
  const drawn = viewers.flatMap((viewer) =>
    ways.map((way) => ({ trial: { viewer, way }, lot: lot(seed, viewer.kind, viewer.state, way.name) })),
  );
  const trials: Trial[] = [];
  for (const wanted of [3, 2, 1]) {
    for (const { trial } of drawn.sort((a, b) => a.lot - b.lot)) {
      const pairs = pairsOf(trial);
      if (pairs.filter((pair) => !met.has(pair)).length < wanted) continue;
      for (const pair of pairs) met.add(pair);
      trials.push(trial);
    }
  }
  return trials;
}
export const everyTrial = (viewers: readonly Viewer[], ways: readonly Way[]): Trial[] =>
  viewers.flatMap((viewer) => ways.map((way) => ({ viewer, way })));
/** All who try a way one after the other: PostgreSQL plans each question once, and there are more questions than it keeps plans of. */
export const byWay = (trials: readonly Trial[]): Trial[] => [...trials].sort((one, other) => one.way.name.localeCompare(other.way.name));
/** One in so many, spread over all of them. */
export const oneIn = <T>(nth: number, all: readonly T[]): T[] => all.filter((_, at) => at % nth === 0);
