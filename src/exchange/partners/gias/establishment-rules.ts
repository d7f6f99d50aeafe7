import {
  areaKind,
  authorityByCode,
  authorityByName,
  checkPostcode,
  checkUkprn,
  checkUrn,
  type CodeList,
  formerAuthorityByCode,
} from '../../../people';
import { readDayMonthYear } from '../../../platform/dates';
import { doubt, refusal, type Finding } from '../../reading/finding';
import type { Row } from '../../reading/row';
import type { GiasColumn } from './gias-columns';
import { codeIn, educationPhases, establishmentStatuses, establishmentTypes, type GiasCode } from './gias-codes';

type Line = Row<GiasColumn>;
/** Looks at one row, and says what is wrong with it in one respect. */
type Rule = (row: Line) => Finding | undefined;

const sentIn = (row: Line, column: GiasColumn) => ({ ...row.at, column, sent: row.text(column) });

const hasUrn: Rule = (row) => {
  if (row.text('URN') === '') return refusal('MISSING_VALUE', 'The row has no URN.', { ...row.at, column: 'URN' });
  const urn = checkUrn(row.text('URN'));
  return urn.ok ? undefined : refusal('MALFORMED_IDENTIFIER', urn.reason, sentIn(row, 'URN'));
};
const hasName: Rule = (row) =>
  row.text('EstablishmentName') === ''
    ? refusal('MISSING_VALUE', 'The row has no name.', { ...row.at, column: 'EstablishmentName' })
    : undefined;

const isDay =
  (column: GiasColumn): Rule =>
  (row) => {
    if (row.text(column) === '') return undefined;
    const reading = readDayMonthYear(row.text(column));
    return reading.ok ? undefined : refusal('IMPOSSIBLE_DATE', `${reading.reason}.`, sentIn(row, column));
  };

const isNumber =
  (column: GiasColumn): Rule =>
  (row) =>
    /^\d*$/.test(row.text(column)) ? undefined : doubt('NOT_A_NUMBER', 'A whole number is expected; it was left out.', sentIn(row, column));

const hasKnownAuthority: Rule = (row) => {
  const code = row.text('LA (code)');
  const former = formerAuthorityByCode(code);
  if (former) {
    return doubt('CLOSED_AUTHORITY', `${former.name} has closed; see ${former.successors.join(' and ')}.`, sentIn(row, 'LA (code)'));
  }
  return areaKind(code) ? undefined : doubt('UNKNOWN_AUTHORITY', 'No authority has this code.', sentIn(row, 'LA (code)'));
};
const authorityNameAgrees: Rule = (row) => {
  const authority = authorityByCode(row.text('LA (code)'));
  if (!authority || authorityByName(row.text('LA (name)')) === authority) return undefined;
  return doubt('AUTHORITY_NAME_DIFFERS', `Code ${authority.code} is ${authority.name}.`, sentIn(row, 'LA (name)'));
};
const gssCodeAgrees: Rule = (row) => {
  const authority = authorityByCode(row.text('LA (code)'));
  const gssCode = row.text('GSSLACode (name)');
  if (!authority || gssCode === '' || gssCode === authority.gssCode) return undefined;
  return doubt('CODE_DIFFERS', `${authority.name} has the GSS code ${authority.gssCode}.`, sentIn(row, 'GSSLACode (name)'));
};

const isKnownCode =
  (list: CodeList<GiasCode>, column: GiasColumn): Rule =>
  (row) =>
    row.text(column) === '' || codeIn(list, row.text(column))
      ? undefined
      : doubt('UNKNOWN_CODE', `This code is not in the list of ${list.version}.`, sentIn(row, column));

/** Only for lists whose names the register writes in one way; names of types vary from year to year. */
const nameAgrees =
  (list: CodeList<GiasCode>, code: GiasColumn, name: GiasColumn): Rule =>
  (row) => {
    const known = codeIn(list, row.text(code));
    if (!known || row.text(name) === '' || row.text(name).toLowerCase() === known.name.toLowerCase()) return undefined;
    return doubt('CODE_NAME_DISAGREE', `Code ${known.code} means "${known.name}".`, sentIn(row, name));
  };

const hasGoodUkprn: Rule = (row) => {
  const ukprn = checkUkprn(row.text('UKPRN'));
  return row.text('UKPRN') === '' || ukprn.ok ? undefined : doubt('MALFORMED_IDENTIFIER', ukprn.reason, sentIn(row, 'UKPRN'));
};
const hasGoodPostcode: Rule = (row) => {
  const postcode = checkPostcode(row.text('Postcode'));
  return row.text('Postcode') === '' || postcode.ok ? undefined : doubt('ODD_POSTCODE', postcode.reason, sentIn(row, 'Postcode'));
};
const webAddress = /^(https?:\/\/)?[\w-]+(\.[\w-]+)+([:/?#]\S*)?$/i;
const hasGoodWebsite: Rule = (row) =>
  row.text('SchoolWebsite') === '' || webAddress.test(row.text('SchoolWebsite'))
    ? undefined
    : doubt('ODD_WEBSITE', 'This is no web address.', sentIn(row, 'SchoolWebsite'));

const rules: readonly Rule[] = [
  hasUrn,
  hasName,
  isDay('OpenDate'),
  isDay('CloseDate'),
  isNumber('StatutoryLowAge'),
  isNumber('StatutoryHighAge'),
  hasKnownAuthority,
  authorityNameAgrees,
  gssCodeAgrees,
  isKnownCode(establishmentTypes, 'TypeOfEstablishment (code)'),
  isKnownCode(establishmentStatuses, 'EstablishmentStatus (code)'),
  isKnownCode(educationPhases, 'PhaseOfEducation (code)'),
  nameAgrees(establishmentStatuses, 'EstablishmentStatus (code)', 'EstablishmentStatus (name)'),
  nameAgrees(educationPhases, 'PhaseOfEducation (code)', 'PhaseOfEducation (name)'),
  hasGoodUkprn,
  hasGoodPostcode,
  hasGoodWebsite,
];

export const findingsAbout = (row: Line): readonly Finding[] => rules.flatMap((rule) => rule(row) ?? []);
