import { readDayMonthYear } from '../../../platform/dates';
import type { Row } from '../../reading/row';
import type { GiasColumn } from './gias-columns';
import type { GiasCode } from './gias-codes';

export interface SpecialistPlaces {
  readonly onRoll: number | null;
  readonly capacity: number | null;
}

/** A school or setting as the register has it. Codes and names stand as they were sent, so that a doubtful one is not lost. */
export interface EstablishmentRow {
  readonly line: number;
  readonly urn: string;
  readonly name: string;
  readonly authorityCode: string;
  readonly authorityName: string;
  readonly gssAuthorityCode: string | null;
  readonly establishmentNumber: string | null;
  readonly type: GiasCode;
  readonly typeGroup: GiasCode | null;
  readonly status: GiasCode;
  readonly phase: GiasCode | null;
  /** YYYY-MM-DD. */
  readonly openDate: string | null;
  readonly closeDate: string | null;
  readonly lowAge: number | null;
  readonly highAge: number | null;
  readonly address: EstablishmentAddress;
  readonly telephone: string | null;
  readonly website: string | null;
  readonly ukprn: string | null;
  readonly trust: GiasCode | null;
  readonly section41Approved: boolean;
  readonly resourcedProvision: SpecialistPlaces | null;
  readonly senUnit: SpecialistPlaces | null;
  /** Types of need that the school is set up for, in the register's words. */
  readonly senNeeds: readonly string[];
}

export interface EstablishmentAddress {
  /** Street, locality and whatever else comes before the town. */
  readonly lines: readonly string[];
  readonly town: string | null;
  readonly county: string | null;
  readonly postcode: string | null;
}

type Line = Row<GiasColumn>;

const orNull = (text: string): string | null => (text === '' ? null : text);
const numberOrNull = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);
const dateOrNull = (text: string): string | null => {
  const reading = readDayMonthYear(text);
  return reading.ok ? reading.date : null;
};

const coded = (row: Line, code: GiasColumn, name: GiasColumn): GiasCode => ({ code: row.text(code), name: row.text(name) });
const codedOrNull = (row: Line, code: GiasColumn, name: GiasColumn): GiasCode | null =>
  row.text(code) === '' && row.text(name) === '' ? null : coded(row, code, name);

const addressOf = (row: Line): EstablishmentAddress => ({
  lines: (['Street', 'Locality', 'Address3'] as const).map((column) => row.text(column)).filter((text) => text !== ''),
  town: orNull(row.text('Town')),
  county: orNull(row.text('County (name)')),
  postcode: orNull(row.text('Postcode')),
});

/** The register says in one phrase which of the two a school has: 'Resourced provision and SEN unit'. */
const provisionOf = (row: Line, kind: RegExp, [onRoll, capacity]: readonly [GiasColumn, GiasColumn]): SpecialistPlaces | null => {
  const places = { onRoll: numberOrNull(row.text(onRoll)), capacity: numberOrNull(row.text(capacity)) };
  const isSaid = kind.test(row.text('TypeOfResourcedProvision (name)'));
  return isSaid || places.onRoll || places.capacity ? places : null;
};

const needsOf = (row: Line): readonly string[] =>
  Array.from({ length: 13 }, (_, index) => row.text(`SEN${index + 1} (name)` as GiasColumn)).filter(
    (name) => name !== '' && name.toLowerCase() !== 'not applicable',
  );

const organisationOf = (row: Line) => ({
  name: row.text('EstablishmentName'),
  authorityCode: row.text('LA (code)'),
  authorityName: row.text('LA (name)'),
  gssAuthorityCode: orNull(row.text('GSSLACode (name)')),
  establishmentNumber: orNull(row.text('EstablishmentNumber')),
  type: coded(row, 'TypeOfEstablishment (code)', 'TypeOfEstablishment (name)'),
  typeGroup: codedOrNull(row, 'EstablishmentTypeGroup (code)', 'EstablishmentTypeGroup (name)'),
  status: coded(row, 'EstablishmentStatus (code)', 'EstablishmentStatus (name)'),
  phase: codedOrNull(row, 'PhaseOfEducation (code)', 'PhaseOfEducation (name)'),
  ukprn: orNull(row.text('UKPRN')),
  trust: codedOrNull(row, 'Trusts (code)', 'Trusts (name)'),
});

export const establishmentOf = (row: Line, urn: string): EstablishmentRow => ({
  line: row.at.line ?? 0,
  urn,
  ...organisationOf(row),
  openDate: dateOrNull(row.text('OpenDate')),
  closeDate: dateOrNull(row.text('CloseDate')),
  lowAge: numberOrNull(row.text('StatutoryLowAge')),
  highAge: numberOrNull(row.text('StatutoryHighAge')),
  address: addressOf(row),
  telephone: orNull(row.text('TelephoneNum')),
  website: orNull(row.text('SchoolWebsite')),
  section41Approved: row.text('Section41Approved (name)') === 'Approved',
  resourcedProvision: provisionOf(row, /resourced provision/i, ['ResourcedProvisionOnRoll', 'ResourcedProvisionCapacity']),
  senUnit: provisionOf(row, /sen unit/i, ['SenUnitOnRoll', 'SenUnitCapacity']),
  senNeeds: needsOf(row),
});
