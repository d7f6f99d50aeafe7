import { checkUrn } from '../../../people';
import { readDayMonthYear } from '../../../platform/dates';
import { readCsv } from '../../reading/csv';
import { doubt, isRefusal, readAll, refusal, type Finding, type Reading, type Report } from '../../reading/finding';
import type { Row } from '../../reading/row';

/** What the other school is to this one. Any other kind of link is kept and leads nowhere. */
export type LinkDirection = 'predecessor' | 'successor' | 'other';

export interface EstablishmentLinkRow {
  readonly line: number;
  readonly urn: string;
  readonly linkedUrn: string;
  readonly linkedName: string | null;
  readonly direction: LinkDirection;
  /** The register's own words: 'Predecessor - merged'. */
  readonly type: string;
  /** YYYY-MM-DD. */
  readonly since: string | null;
}

export interface LinkRules {
  /** The schools one has. A link that leads to none of them is doubtful, and kept: the other school may come later. */
  readonly knownUrns: ReadonlySet<string>;
}

const columns = ['URN', 'LinkURN', 'LinkName', 'LinkType', 'LinkEstablishedDate'] as const;
type Line = Row<(typeof columns)[number]>;

const directionOf = (type: string): LinkDirection => {
  if (/^predecessor\b/i.test(type)) return 'predecessor';
  return /^successor\b/i.test(type) ? 'successor' : 'other';
};

/** A URN that was accepted, as the hub writes it. */
const plain = (text: string): string => {
  const urn = checkUrn(text);
  return urn.ok ? urn.value : text;
};

const linkOf = (row: Line): EstablishmentLinkRow => {
  const since = readDayMonthYear(row.text('LinkEstablishedDate'));
  return {
    line: row.at.line ?? 0,
    urn: plain(row.text('URN')),
    linkedUrn: plain(row.text('LinkURN')),
    linkedName: row.text('LinkName') || null,
    direction: directionOf(row.text('LinkType')),
    type: row.text('LinkType'),
    since: since.ok ? since.date : null,
  };
};

function urnFinding(row: Line, column: 'URN' | 'LinkURN', { knownUrns }: LinkRules): Finding | undefined {
  const place = { ...row.at, column, sent: row.text(column) };
  const urn = checkUrn(row.text(column));
  if (!urn.ok) return refusal('MALFORMED_IDENTIFIER', urn.reason, place);
  return knownUrns.has(urn.value) ? undefined : doubt('TARGET_NOT_IN_FILE', 'No school with this URN is known; the link was kept.', place);
}

function dateFinding(row: Line): Finding | undefined {
  const sent = row.text('LinkEstablishedDate');
  const since = readDayMonthYear(sent);
  if (sent === '' || since.ok) return undefined;
  return refusal('IMPOSSIBLE_DATE', `${since.reason}.`, { ...row.at, column: 'LinkEstablishedDate', sent });
}

const findingsAbout = (row: Line, rules: LinkRules): readonly Finding[] =>
  [urnFinding(row, 'URN', rules), urnFinding(row, 'LinkURN', rules), dateFinding(row)].filter((finding) => finding !== undefined);

function* establishmentLinkRows(file: Uint8Array, rules: LinkRules, report: Report): Generator<EstablishmentLinkRow> {
  for (const row of readCsv(file, { required: columns }, report)) {
    const findings = findingsAbout(row, rules);
    findings.forEach(report);
    if (!findings.some(isRefusal)) yield linkOf(row);
  }
}

/** Reads which school came from which: what is held about a child must find the school that took over. */
export const readEstablishmentLinks = (file: Uint8Array, rules: LinkRules): Reading<EstablishmentLinkRow> =>
  readAll((report) => establishmentLinkRows(file, rules, report));
