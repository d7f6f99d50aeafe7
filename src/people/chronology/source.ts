import type { ChildRecord, PolicyOf } from '../../access';

/** A property that is told as it stands, or one whose values are told in words. */
type Told<T> = (keyof T & string) | { readonly property: keyof T & string; readonly inWords: Readonly<Record<string, string>> };

/** How records of one kind stand in the chronology of their child. */
export interface Telling<T extends ChildRecord> {
  /** The property that says when it happened: a day or a moment. Records without one are left out. */
  readonly on: keyof T & string;
  /** What it is, for somebody who reads down the page: `Suspended from school`. */
  readonly what: string;
  /** What of it is told, in this order. What is withheld from the reader, or is not there, is left out. */
  readonly told: readonly Told<T>[];
  /** The property that says what it meant for the child, where there is one. */
  readonly impact?: keyof T & string;
  /** The records that are meant, in SQL over `t`; all, where it is left out. */
  readonly of?: string;
}
/** The same of any kind of record. */
export interface Source {
  readonly policy: PolicyOf<ChildRecord>;
  readonly telling: Telling<ChildRecord>;
}

const declared: Source[] = [];
/** Every source, in the order in which the modules were loaded. */
export const sources = (): readonly Source[] => declared;

/**
 * Says that records of a kind stand in the chronology, once for each way in which they do: a suspension when it begins, and when it is
 * cancelled. Who sees an entry is whoever sees its record: nothing has to be said of that here.
 */
export function standsInChronology<T extends ChildRecord>(policy: PolicyOf<T>, telling: Telling<T>): void {
  declared.push({ policy, telling } as unknown as Source);
}
