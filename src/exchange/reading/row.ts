import type { Place } from './finding';

/** One row of a partner's file, whatever its format. */
export interface Row<Column extends string> {
  /** Its line, or its pointer, for findings. */
  readonly at: Place;
  /** What stands in the column without the blanks around it; empty when there is nothing or no such column. */
  text(column: Column): string;
}
