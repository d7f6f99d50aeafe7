import { checkOdsCode, checkUrn, type NewOrganisation, OrganisationKind } from '../../../people';
import { readAll, refusal, type Finding, type Reading, type Report } from '../../reading/finding';
import { readJsonRows } from '../../reading/json-rows';
import type { Row } from '../../reading/row';

const fields = ['kind', 'name', 'authorityCode', 'code'] as const;
type Entry = Row<(typeof fields)[number]>;

const isKind = (text: string): text is OrganisationKind => Object.values<string>(OrganisationKind).includes(text);
const authorityCode = /^\d{3}$/;

function codeFault(row: Entry, kind: OrganisationKind): string | undefined {
  const code = row.text('code');
  if (code === '' || code.length > 50) return 'A code of 1 to 50 characters is needed.';
  if (kind === OrganisationKind.LOCAL_AUTHORITY) return authorityCode.test(code) ? undefined : 'The code of an authority has three digits.';
  const checked = kind === OrganisationKind.SCHOOL ? checkUrn(code) : isHealth(kind) ? checkOdsCode(code) : undefined;
  return checked && !checked.ok ? checked.reason : undefined;
}
const isHealth = (kind: OrganisationKind): boolean =>
  kind === OrganisationKind.HEALTH_PROVIDER || kind === OrganisationKind.INTEGRATED_CARE_BOARD;

function faultOf(row: Entry): Finding | undefined {
  const kind = row.text('kind');
  if (!isKind(kind)) return refusal('UNKNOWN_CODE', 'No organisation is of this kind.', { ...row.at, column: 'kind', sent: kind });
  if (row.text('name') === '') return refusal('MISSING_VALUE', 'The organisation has no name.', { ...row.at, column: 'name' });
  const authority = row.text('authorityCode');
  if (authority !== '' && !authorityCode.test(authority)) {
    return refusal('MALFORMED_IDENTIFIER', 'The code of an authority has three digits.', {
      ...row.at,
      column: 'authorityCode',
      sent: authority,
    });
  }
  const fault = codeFault(row, kind);
  return fault ? refusal('MALFORMED_IDENTIFIER', fault, { ...row.at, column: 'code', sent: row.text('code') }) : undefined;
}

function organisationOf(row: Entry): NewOrganisation {
  const kind = row.text('kind') as OrganisationKind;
  const code = row.text('code');
  const about = { kind, name: row.text('name'), authorityCode: row.text('authorityCode') || null };
  if (kind === OrganisationKind.LOCAL_AUTHORITY) return { ...about, authorityCode: code };
  if (kind === OrganisationKind.SCHOOL) return { ...about, urn: code };
  return isHealth(kind) ? { ...about, odsCode: code.toUpperCase() } : { ...about, localCode: code };
}

function* organisationRows(file: Uint8Array, report: Report): Generator<NewOrganisation> {
  const seen = new Set<string>();
  for (const row of readJsonRows(file, fields, report)) {
    const fault = faultOf(row);
    const identity = `${row.text('kind')} ${row.text('code').toUpperCase()}`;
    if (fault) report(fault);
    else if (seen.has(identity))
      {report(refusal('DUPLICATE_ROW', 'This code already stands in the file.', { ...row.at, column: 'code', sent: row.text('code') }));}
    else {
      seen.add(identity);
      yield organisationOf(row);
    }
  }
}

/** Reads a list of organisations that no public register has: care teams, police units, services. */
export const readOrganisations = (file: Uint8Array): Reading<NewOrganisation> => readAll((report) => organisationRows(file, report));
