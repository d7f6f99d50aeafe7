import type { Pair } from '../../plan';
import type { AdviceLine } from './advice-line.entity';
import type { Taken } from './lines-in-plan';

/** The steps of the thread that lead to or from what is new in the plan. What was there before keeps the links that it has. */
export const pairsWith = (fresh: readonly AdviceLine[], all: readonly AdviceLine[], taken: ReadonlyMap<string, Taken>): Pair[] =>
  all.flatMap((line) =>
    line.meetsIds.flatMap((metId) => {
      const [from, to] = [taken.get(metId), taken.get(line.id)];
      if (!from || !to || !fresh.some(({ id }) => id === metId || id === line.id)) return [];
      return [{ fromType: from.lineType, fromId: from.id, toType: to.lineType, toId: to.id }];
    }),
  );
