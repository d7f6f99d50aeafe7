import { Antecedent, IncidentKind, IncidentPlace, type NoteIncidentInput } from '../../../pastoral';
import { readDate } from '../../../platform/dates';
import { readCsv } from '../../reading/csv';
import { doubt, refusal, type FindingCode, type Place, type Report } from '../../reading/finding';
import type { Row } from '../../reading/row';

const columns = {
  required: ['child', 'date', 'what happened'],
  optional: ['time', 'kind', 'place', 'antecedent', 'antecedent in words', 'consequence', 'minutes'],
} as const;
type Column = (typeof columns.required)[number] | (typeof columns.optional)[number];

/** An incident as a file tells of it: the child by UPN or by the hub’s own id, and everything else as it is noted. */
export interface SentIncident {
  readonly at: Place;
  readonly child: string;
  readonly input: Omit<NoteIncidentInput, 'childId' | 'idempotencyKey'>;
}

/** Reads the cells of one row; what cannot be read is reported, each with its column. */
class Cells {
  #isSound = true;
  constructor(
    private readonly row: Row<Column>,
    private readonly report: Report,
  ) {}
  get areSound(): boolean {
    return this.#isSound;
  }

  #refuse(code: FindingCode, column: Column, reason: string): void {
    this.#isSound = false;
    this.report(refusal(code, reason, { ...this.row.at, column, sent: this.row.text(column) }));
  }

  needed(column: Column): string {
    const text = this.row.text(column);
    if (!text) this.#refuse('MISSING_VALUE', column, `“${column}” is empty.`);
    return text;
  }

  text = (column: Column): string | null => this.row.text(column) || null;

  date(column: Column): string {
    const read = readDate(this.needed(column));
    if (!read.ok && this.row.text(column)) this.#refuse('IMPOSSIBLE_DATE', column, `${read.reason}.`);
    return read.ok ? read.date : '';
  }

  /** One of these words, in capitals or not, with blanks or with lines under them. */
  word<W extends string>(column: Column, words: Readonly<Record<string, W>>): W | null {
    const text = this.row.text(column);
    const found = words[text.toUpperCase().replace(/[\s-]+/g, '_')];
    if (text && !found) this.#refuse('UNKNOWN_CODE', column, `“${column}” is one of ${Object.keys(words).join(', ')}, or empty.`);
    return found ?? null;
  }

  number(column: Column): number | null {
    const text = this.row.text(column);
    if (text && !/^\d{1,4}$/.test(text)) this.#refuse('NOT_A_NUMBER', column, `“${column}” is a whole number, or empty.`);
    return text ? Number(text) : null;
  }
}

function incidentIn(row: Row<Column>, report: Report): SentIncident | undefined {
  const cells = new Cells(row, report);
  const read = {
    at: row.at,
    child: cells.needed('child'),
    input: {
      happenedOn: cells.date('date'), whatHappened: cells.needed('what happened'), happenedAt: cells.text('time'), kind: cells.word('kind', IncidentKind),
      place: cells.word('place', IncidentPlace), antecedent: cells.word('antecedent', Antecedent), antecedentInWords: cells.text('antecedent in words'),
      consequence: cells.text('consequence'), minutes: cells.number('minutes'), intensity: null,
    },
  };
  return cells.areSound ? read : undefined;
}
export const contentOf = ({ child, input }: SentIncident): string => JSON.stringify([child, input]);

/** Reads a file of incidents row by row. A row that can be read is kept, whatever stands beside it; the same row twice is one. */
export function* readIncidents(file: Uint8Array, report: Report): Generator<SentIncident> {
  const seen = new Set<string>();
  for (const row of readCsv(file, columns, report)) {
    const incident = incidentIn(row, report);
    if (!incident) continue;
    if (seen.has(contentOf(incident))) report(doubt('DUPLICATE_ROW', 'The same row stands further up; it was noted once.', row.at));
    else yield incident;
    seen.add(contentOf(incident));
  }
}
