import type { Branch } from './branches';

/** A branch in its place among all that one statement reads: its rows are found by what those of the level above hold. */
export interface Level {
  readonly at: number;
  readonly branch: Branch;
  readonly isRoot: boolean;
  readonly below: readonly Level[];
}

/** The roots of a question with everything below them, each level numbered. */
export function levelsOf(roots: readonly Branch[]): readonly Level[] {
  let next = 0;
  const below = (branch: Branch): Level => ({ at: next++, branch, isRoot: false, below: branch.branches.map(below) });
  return roots.map((branch) => ({ ...below(branch), isRoot: true }));
}
