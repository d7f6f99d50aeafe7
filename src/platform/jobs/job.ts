import type { Connection } from '../database/database';

/** When a job is due, again and again: so many minutes apart, or once on each day in England at a time of day, as `06:30`. */
export type Rhythm = { readonly everyMinutes: number } | { readonly dailyAt: string };
/** When somebody asks for it: what they do writes it down as due, each time under a name of its own. */
export const whenAsked = 'when asked';

/** What a piece of work leaves: nothing, or more of the same, which is done in the next transaction; where what is left is found by its place, that place. */
export type Left = 'nothing' | 'more' | { readonly from: string };

/** Something that the hub does by itself, when its time has come. */
export interface Job {
  /** As an operator reads it, `chase what is due`. */
  readonly name: string;
  readonly rhythm: Rhythm | typeof whenAsked;
  /** The statement that makes the transaction somebody's: whose rights the work has, and in whose name the audit tells it. */
  readonly opening: string;
  /**
   * One piece of the work, in the transaction that ends the job: what is half done when a hub dies is undone, and what is done is never
   * done again. It should take seconds; what takes longer is done in pieces.
   */
  work(tx: Connection, asked: Asked): Promise<Left>;
}
export interface Asked {
  /** The place that the piece before has left; null for the first. */
  readonly from: string | null;
  /** The day in England on which the work is done. */
  readonly today: string;
  readonly now: string;
  /** Which of the times that the job is due it is done for. */
  readonly occurrence: string;
  /** What the opening answered. */
  readonly entered: unknown;
}
