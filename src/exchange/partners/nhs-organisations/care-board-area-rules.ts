import { authorityByName, formerAuthorityByName, type LocalAuthority } from '../../../people';
import { doubt, type Finding } from '../../reading/finding';
import type { Row } from '../../reading/row';
import type { CareBoardRow } from './read-care-boards';
import type { NhsTrustRow } from './read-trusts';
import { sameName } from './same-name';

export const areaFields = [
  'ODS ICB Code',
  'ONS ICB Boundary Code',
  'ICB Name',
  'Sub ICB Locations (formerly CCGs)',
  'ODS Sub ICB Code',
  'Local Authority',
  'ODS LA Code',
  'NHS Trusts',
  'ODS Trust Code',
] as const;
type AreaField = (typeof areaFields)[number];
export type AreaEntry = Row<AreaField>;

/** What the two other files say, to hold this one against. */
export interface KnownBodies {
  readonly boards: readonly CareBoardRow[];
  readonly trusts: readonly NhsTrustRow[];
}

const sentIn = (row: AreaEntry, column: AreaField) => ({ ...row.at, column, sent: row.text(column) });

/** By name alone: the file's codes are those of social services, and 204, which is Barnsley there, is Hackney to the Department. */
export const authorityOf = (row: AreaEntry): LocalAuthority | undefined => authorityByName(row.text('Local Authority'));

export function boardFindings(row: AreaEntry, { boards }: KnownBodies): readonly Finding[] {
  const board = boards.find(({ odsCode }) => odsCode === row.text('ODS ICB Code'));
  if (!board) return [doubt('UNKNOWN_CODE', 'The list of boards lacks this one.', sentIn(row, 'ODS ICB Code'))];

  const findings: Finding[] = [];
  if (!sameName(board.name, row.text('ICB Name'))) {
    findings.push(doubt('NAME_DIFFERS', `The list of boards calls ${board.odsCode} "${board.name}".`, sentIn(row, 'ICB Name')));
  }
  if (board.gssCode !== row.text('ONS ICB Boundary Code')) {
    findings.push(
      doubt('CODE_DIFFERS', `The list of boards gives ${board.odsCode} ${board.gssCode}.`, sentIn(row, 'ONS ICB Boundary Code')),
    );
  }
  return findings;
}

export function authorityFindings(row: AreaEntry): readonly Finding[] {
  const name = row.text('Local Authority');
  if (name === '' || authorityOf(row)) return [];
  const former = formerAuthorityByName(name);
  if (!former) {
    return [doubt('UNKNOWN_AUTHORITY', 'No authority has this name; the link was kept without a code.', sentIn(row, 'Local Authority'))];
  }
  const reason = `${former.name} has closed; which of ${former.successors.join(' and ')} the board serves is for a person to say.`;
  return [doubt('CLOSED_AUTHORITY', reason, sentIn(row, 'Local Authority'))];
}

export function trustFindings(row: AreaEntry, { trusts }: KnownBodies): readonly Finding[] {
  const code = row.text('ODS Trust Code');
  if (code === '') return [];
  const trust = trusts.find(({ odsCode }) => odsCode === code);
  if (!trust) return [doubt('UNKNOWN_CODE', 'The list of trusts lacks this one.', sentIn(row, 'ODS Trust Code'))];
  if (sameName(trust.name, row.text('NHS Trusts'))) return [];
  return [doubt('NAME_DIFFERS', `The list of trusts calls ${code} "${trust.name}".`, sentIn(row, 'NHS Trusts'))];
}
