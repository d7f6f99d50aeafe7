import { checkOdsCode, localAuthorities } from '../../../people';
import { doubt, refusal, type Finding, type Report } from '../../reading/finding';
import { readJsonRows } from '../../reading/json-rows';
import { areaFields, authorityFindings, authorityOf, boardFindings, trustFindings } from './care-board-area-rules';
import type { AreaEntry, KnownBodies } from './care-board-area-rules';

/** That a board serves an authority. Large authorities have several boards. */
export interface BoardAuthorityLink {
  readonly boardOdsCode: string;
  /** The Department's code, found by the authority's name; null when the name leads to no authority of today. */
  readonly authorityCode: string | null;
  readonly authorityName: string;
  /** The code that the file gives: a social services code, which means another authority in the Department's list. */
  readonly sentAuthorityCode: string;
}
export interface BoardTrustLink {
  readonly boardOdsCode: string;
  readonly trustOdsCode: string;
  readonly trustName: string;
}
export interface BoardLocation {
  readonly boardOdsCode: string;
  readonly odsCode: string;
  readonly name: string;
}

/**
 * The file sets three lists of each board side by side. What stands in one line belongs to the same board and to nothing
 * else: the trust beside an authority need not serve it.
 */
export interface CareBoardAreas {
  readonly authorities: readonly BoardAuthorityLink[];
  readonly trusts: readonly BoardTrustLink[];
  readonly locations: readonly BoardLocation[];
  readonly findings: readonly Finding[];
}

const authorityLink = (row: AreaEntry): BoardAuthorityLink => ({
  boardOdsCode: row.text('ODS ICB Code'),
  authorityCode: authorityOf(row)?.code ?? null,
  authorityName: row.text('Local Authority'),
  sentAuthorityCode: row.text('ODS LA Code'),
});
const trustLink = (row: AreaEntry): BoardTrustLink => ({
  boardOdsCode: row.text('ODS ICB Code'),
  trustOdsCode: row.text('ODS Trust Code'),
  trustName: row.text('NHS Trusts'),
});
const location = (row: AreaEntry): BoardLocation => ({
  boardOdsCode: row.text('ODS ICB Code'),
  odsCode: row.text('ODS Sub ICB Code'),
  name: row.text('Sub ICB Locations (formerly CCGs)'),
});

/** The same link twice is one link, and the same remark about the same board or trust is made once. */
function distinct<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): readonly Thing[] {
  const byKey = new Map<string, Thing>();
  for (const thing of things) if (!byKey.has(keyOf(thing))) byKey.set(keyOf(thing), thing);
  return [...byKey.values()];
}
const remark = ({ code, reason, sent }: Finding): string => `${code} ${reason} ${sent ?? ''}`;

function leftOut(links: readonly BoardAuthorityLink[]): readonly Finding[] {
  const named = new Set(links.map(({ authorityCode }) => authorityCode));
  const missing = localAuthorities.entries.filter(({ code }) => !named.has(code));
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join('; ');
  return [
    doubt(
      'AUTHORITY_LEFT_OUT',
      `The file names no board for ${missing.length} of ${localAuthorities.entries.length} authorities: ${names}.`,
    ),
  ];
}

function sentTwice(links: readonly BoardAuthorityLink[]): readonly Finding[] {
  const first = new Map<string, BoardAuthorityLink>();
  return links.flatMap((link) => {
    const earlier = first.get(link.authorityCode ?? '');
    if (!earlier && link.authorityCode) first.set(link.authorityCode, link);
    if (!earlier || earlier.sentAuthorityCode === link.sentAuthorityCode) return [];
    const reason = `"${earlier.authorityName}" (${earlier.sentAuthorityCode}) and "${link.authorityName}" are one authority.`;
    return [doubt('AUTHORITY_TWICE', reason, { column: 'ODS LA Code', sent: link.sentAuthorityCode })];
  });
}

function* areaEntries(file: Uint8Array, report: Report): Generator<AreaEntry> {
  for (const row of readJsonRows(file, areaFields, report)) {
    const code = checkOdsCode(row.text('ODS ICB Code'));
    if (code.ok) yield row;
    else report(refusal('MALFORMED_IDENTIFIER', code.reason, { ...row.at, column: 'ODS ICB Code', sent: row.text('ODS ICB Code') }));
  }
}

const key = (link: object): string => Object.values(link).join('|');

/** Reads which authorities, trusts and places belong to which integrated care board. */
export function readCareBoardAreas(file: Uint8Array, known: KnownBodies): CareBoardAreas {
  const found: Finding[] = [];
  const rows = [...areaEntries(file, (finding) => found.push(finding))];
  const authorities = distinct(rows.filter((row) => row.text('Local Authority') !== '').map(authorityLink), key);
  const trusts = distinct(rows.filter((row) => row.text('ODS Trust Code') !== '').map(trustLink), key);
  const locations = distinct(rows.filter((row) => row.text('ODS Sub ICB Code') !== '').map(location), key);

  const aboutRows = rows.flatMap((row) => [...boardFindings(row, known), ...authorityFindings(row), ...trustFindings(row, known)]);
  return {
    authorities,
    trusts,
    locations,
    findings: [...found, ...distinct(aboutRows, remark), ...sentTwice(authorities), ...leftOut(authorities)],
  };
}
