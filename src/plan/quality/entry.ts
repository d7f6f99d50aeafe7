// cspell:ignoreRegExp /.+/ -- Words of plans as people type them, and stems of words: no prose of ours.
import type { Question, Severity } from './finding';

/** What answers an entry besides the ten questions. */
export type Answer = keyof typeof Question | 'MINIMUM' | 'TRIGGER' | 'DECIDER' | 'DEADLINE' | 'NAME' | 'LISTED';

/** One row of the phrase list: a meaning, with the wordings that it comes in. */
export interface Entry {
  /** Its number in the list of 84 of the domain reference. */
  readonly number: number;
  readonly phrase: string;
  readonly severity: keyof typeof Severity;
  /** Which of the ten questions it leaves open. */
  readonly asks: readonly (keyof typeof Question)[];
  /**
   * What the same line has to say for the entry to fall away; what it asks, if not given. An empty list: nothing does.
   * Several lists: any of them will do.
   */
  readonly answeredBy?: readonly (readonly Answer[])[];
  /** What is left of it when it is answered: nothing, if not given. */
  readonly answered?: 'L';
  /** What is left when a part is answered that makes the rest bearable. */
  readonly eased?: { readonly by: readonly Answer[]; readonly to: 'M' | 'L' };
  /** Whether a `not` before it takes its meaning away. */
  readonly negatable?: true;
  /** By the pattern language of `pattern.ts`. */
  readonly patterns: readonly string[];
  readonly message: string;
  readonly rewrite: string;
}
const NEVER: readonly (readonly Answer[])[] = [];
/** Nothing in the line makes up for it. */
export const stays = { answeredBy: NEVER } as const;
export const whoAndAmount = { answeredBy: [['WHO', 'HOW_OFTEN', 'HOW_LONG']] } as const;
export const amount = { answeredBy: [['HOW_OFTEN', 'HOW_LONG']] } as const;
