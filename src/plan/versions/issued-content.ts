import { createHash } from 'node:crypto';
import type { LineType } from '../line-type';
import { inOrder, type Section } from '../section';
import type { teachingYear } from '../teaching-year';

/** Everything that a line said when it was issued. */
export interface IssuedContent {
  readonly text: string;
  readonly brief: string | null;
  /** What else it said, by the names of its fields. */
  readonly terms: Readonly<Record<string, unknown>>;
  /** The lines of the same version that it led to. */
  readonly leadsTo: readonly string[];
  readonly source: { readonly type: string; readonly id: string; readonly wording: string | null } | null;
  readonly authorId: string;
  /** By what PostgreSQL reckons the amounts of a line that the issuer may not read; it is not kept. */
  readonly reckoning?: typeof teachingYear;
}
export interface IssuedLine {
  readonly section: Section;
  readonly lineType: LineType;
  readonly lineId: string;
  readonly position: number;
  readonly content: IssuedContent;
}
export interface Edition {
  readonly planId: string;
  readonly number: number;
  readonly title: string;
  readonly issuedOn: string;
  readonly lines: readonly IssuedLine[];
}

/** JSON with the names of every object in order: equal content is equal text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return `{${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}

const byPlace = (a: IssuedLine, b: IssuedLine): number => inOrder(a.section, b.section) || a.position - b.position || (a.lineId < b.lineId ? -1 : 1);

/** The SHA-256 of an edition: of what it says, in the order in which it says it. */
export function contentHashOf({ lines, ...edition }: Edition): string {
  const inPlace = [...lines].sort(byPlace).map(({ section, lineType, lineId, position, content }) => ({ section, lineType, lineId, position, content }));
  return createHash('sha256').update(canonical({ ...edition, lines: inPlace })).digest('hex');
}
