import type { Computed, HeldDay } from './computed';

/** A running deadline whose day a changed calendar has moved: as it was, and as it is now. */
export interface MovedDay {
  readonly rule: string;
  readonly about: string | null;
  readonly startedOn: string;
  readonly before: Pick<HeldDay, 'dueOn' | 'because'>;
  readonly after: Pick<HeldDay, 'dueOn' | 'because'>;
}

const keyOf = ({ rule, ruleVersion, about, startedOn }: Pick<HeldDay, 'rule' | 'ruleVersion' | 'about' | 'startedOn'>): string =>
  JSON.stringify([rule, ruleVersion, about ?? null, startedOn]);

/** What has moved between two computations of one course; `deadlinesOf` itself lets none move that has passed. */
export function movedDays(before: readonly HeldDay[], after: readonly Computed[]): readonly MovedDay[] {
  const held = new Map(before.map((day) => [keyOf(day), day]));
  return after.flatMap((now) => {
    const then = held.get(keyOf(now));
    if (!then || then.dueOn === now.dueOn) return [];
    const { rule, about, startedOn, dueOn, because } = now;
    return [{ rule, about, startedOn, before: { dueOn: then.dueOn, because: then.because }, after: { dueOn, because } }];
  });
}
