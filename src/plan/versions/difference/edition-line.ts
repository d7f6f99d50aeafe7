import type { LineType } from '../../line-type';
import type { Section } from '../../section';

/** A line as an edition holds it, as far as its reader may read it: what is withheld from them is null. */
export interface EditionLine {
  readonly lineId: string;
  readonly lineType: LineType;
  readonly section: Section;
  readonly text: string | null;
  readonly brief: string | null;
  /** What else it says, by the names of its fields. */
  readonly terms: Readonly<Record<string, unknown>> | null;
  /** The lines of the same edition that it leads to. */
  readonly leadsTo: readonly string[];
  /** The line of advice that it was taken from. */
  readonly sourceId: string | null;
}
