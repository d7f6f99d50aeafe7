import { checkUrn } from '../../../people';
import { readCsv } from '../../reading/csv';
import { isRefusal, readAll, refusal, type Reading, type Report } from '../../reading/finding';
import { establishmentOf, type EstablishmentRow } from './establishment-row';
import { findingsAbout } from './establishment-rules';
import { optionalColumns, requiredColumns } from './gias-columns';

/** Goes through the register's file school by school, so that a whole country need not be held at once. */
export function* establishmentRows(file: Uint8Array, report: Report): Generator<EstablishmentRow> {
  const lineOf = new Map<string, number>();
  for (const row of readCsv(file, { required: requiredColumns, optional: optionalColumns }, report)) {
    const findings = findingsAbout(row);
    findings.forEach(report);
    const urn = checkUrn(row.text('URN'));
    if (!urn.ok || findings.some(isRefusal)) continue;

    const firstLine = lineOf.get(urn.value);
    if (firstLine !== undefined) {
      report(refusal('DUPLICATE_ROW', `This URN already stands in line ${firstLine}.`, { ...row.at, column: 'URN', sent: urn.value }));
      continue;
    }
    const establishment = establishmentOf(row, urn.value);
    lineOf.set(urn.value, establishment.line);
    yield establishment;
  }
}

/** Reads the establishment file of Get Information About Schools: the schools that could be read, and what was odd. */
export const readEstablishments = (file: Uint8Array): Reading<EstablishmentRow> => readAll((report) => establishmentRows(file, report));
