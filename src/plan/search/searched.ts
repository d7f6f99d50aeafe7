import { noField, type ChildRecord, type PolicyOf } from '../../access';
import type { LineType } from '../line-type';

/** How records of one kind are found by their words. */
interface Searching<T extends ChildRecord> {
  /** The texts that are looked through, in the order in which an excerpt shows them. */
  readonly says: readonly (keyof T & string)[];
  /** The line of the thread that it is; or `named`: the record names one by `lineType` and `lineId`. */
  readonly line?: LineType | 'named';
  /** What it is opened with: the type of the record that it is part of, and the property that names it. */
  readonly within?: readonly [type: string, property: keyof T & string];
}
/** The same of any kind of record. */
export interface Searched {
  readonly policy: PolicyOf<ChildRecord>;
  readonly searching: Searching<ChildRecord>;
}

const declared: Searched[] = [];
/** Every kind of record that is searched, in the order in which the modules were loaded. */
export const everySearched = (): readonly Searched[] => declared;

/** Says that records of a kind are found by their words. By whom, their policy says already, of the record and of each of its texts. */
export function isSearched<T extends ChildRecord>(policy: PolicyOf<T>, searching: Searching<T>): void {
  const untold = searching.says.find((property) => (policy.fields.get(property) ?? noField) === noField);
  if (untold) throw new Error(`${policy.name}.${untold} is told to nobody as it stands, so nobody can find it`);
  declared.push({ policy, searching } as unknown as Searched);
}
