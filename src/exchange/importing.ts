import type { Connection } from '../platform/database/database';

/** Tells somebody who waits how far an import has come. */
export interface Progress {
  /** Begins a file, with about so many rows. */
  begin(file: string, rows: number): void;
  /** So many more are done. */
  advance(rows: number): void;
  end(): void;
}
export const silently: Progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

/** What importers of reference data work with: the owner of the database, in one transaction. None of it touches a child's record. */
export interface Importing {
  readonly owner: Connection;
  readonly progress: Progress;
}
