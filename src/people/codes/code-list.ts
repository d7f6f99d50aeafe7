/** Codes that somebody else publishes and may change: kept as rows, with their edition and where they were read. */
export interface CodeList<Entry> {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly entries: readonly Entry[];
}

/** An index of a list's entries by one of their properties. */
export const entriesBy = <Entry, Key extends keyof Entry>(list: CodeList<Entry>, property: Key): ReadonlyMap<Entry[Key], Entry> =>
  new Map(list.entries.map((entry) => [entry[property], entry]));
