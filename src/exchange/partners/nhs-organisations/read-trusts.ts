import { checkOdsCode, checkPostcode } from '../../../people';
import { doubt, readAll, refusal, type Finding, type Reading, type Report } from '../../reading/finding';
import { readJsonRows } from '../../reading/json-rows';
import type { Row } from '../../reading/row';

export interface NhsTrustRow {
  readonly odsCode: string;
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly town: string | null;
  readonly postcode: string | null;
  readonly country: string | null;
}

const fields = ['ods_code', 'trust_name', 'address_line_1', 'address_line_2', 'town', 'postcode', 'country'] as const;
type Entry = Row<(typeof fields)[number]>;

const trustOf = (row: Entry, odsCode: string): NhsTrustRow => ({
  odsCode,
  name: row.text('trust_name'),
  addressLines: [row.text('address_line_1'), row.text('address_line_2')].filter((line) => line !== ''),
  town: row.text('town') || null,
  postcode: row.text('postcode') || null,
  country: row.text('country') || null,
});

function postcodeDoubt(row: Entry): Finding | undefined {
  const sent = row.text('postcode');
  const postcode = checkPostcode(sent);
  return sent === '' || postcode.ok ? undefined : doubt('ODD_POSTCODE', postcode.reason, { ...row.at, column: 'postcode', sent });
}

function countryDoubt(row: Entry): Finding | undefined {
  const sent = row.text('country');
  if (sent === '' || sent.toUpperCase() === 'ENGLAND') return undefined;
  return doubt('OUTSIDE_ENGLAND', 'The law of England does not bind this body.', { ...row.at, column: 'country', sent });
}

function* trustRows(file: Uint8Array, report: Report): Generator<NhsTrustRow> {
  const seen = new Set<string>();
  for (const row of readJsonRows(file, fields, report)) {
    const place = { ...row.at, column: 'ods_code', sent: row.text('ods_code') };
    const code = checkOdsCode(row.text('ods_code'));
    if (!code.ok) {
      report(refusal('MALFORMED_IDENTIFIER', code.reason, place));
    } else if (seen.has(code.value)) {
      report(refusal('DUPLICATE_ROW', 'This ODS code already stands in the file.', place));
    } else if (row.text('trust_name') === '') {
      report(refusal('MISSING_VALUE', 'The trust has no name.', { ...row.at, column: 'trust_name' }));
    } else {
      seen.add(code.value);
      [postcodeDoubt(row), countryDoubt(row)].filter((finding) => finding !== undefined).forEach(report);
      yield trustOf(row, code.value);
    }
  }
}

/** Reads the list of NHS trusts. */
export const readTrusts = (file: Uint8Array): Reading<NhsTrustRow> => readAll((report) => trustRows(file, report));
