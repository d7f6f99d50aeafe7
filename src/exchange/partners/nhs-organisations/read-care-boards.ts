import { checkGssCode, checkOdsCode } from '../../../people';
import { doubt, readAll, refusal, type Finding, type Reading, type Report } from '../../reading/finding';
import { readJsonRows } from '../../reading/json-rows';
import type { Row } from '../../reading/row';

/** An integrated care board: the health body that an authority plans and pays with. */
export interface CareBoardRow {
  readonly odsCode: string;
  readonly gssCode: string;
  readonly name: string;
}

const fields = ['ods_code', 'gss_code', 'name'] as const;
type Entry = Row<(typeof fields)[number]>;

function gssDoubt(row: Entry): Finding | undefined {
  const gssCode = checkGssCode(row.text('gss_code'));
  const place = { ...row.at, column: 'gss_code', sent: row.text('gss_code') };
  if (!gssCode.ok) return doubt('MALFORMED_IDENTIFIER', gssCode.reason, place);
  return gssCode.value.area === 'integrated care board' ? undefined : doubt('UNKNOWN_CODE', 'This is not the code of a care board.', place);
}

function* careBoardRows(file: Uint8Array, report: Report): Generator<CareBoardRow> {
  const seen = new Set<string>();
  for (const row of readJsonRows(file, fields, report)) {
    const place = { ...row.at, column: 'ods_code', sent: row.text('ods_code') };
    const code = checkOdsCode(row.text('ods_code'));
    if (!code.ok) {
      report(refusal('MALFORMED_IDENTIFIER', code.reason, place));
    } else if (seen.has(code.value)) {
      report(refusal('DUPLICATE_ROW', 'This ODS code already stands in the file.', place));
    } else if (row.text('name') === '') {
      report(refusal('MISSING_VALUE', 'The board has no name.', { ...row.at, column: 'name' }));
    } else {
      seen.add(code.value);
      const finding = gssDoubt(row);
      if (finding) report(finding);
      yield { odsCode: code.value, gssCode: row.text('gss_code'), name: row.text('name') };
    }
  }
}

/** Reads the list of integrated care boards. */
export const readCareBoards = (file: Uint8Array): Reading<CareBoardRow> => readAll((report) => careBoardRows(file, report));
