import { checkUrn } from '../../../people';
import { readCsv } from '../../reading/csv';
import { doubt, readAll, refusal, type Finding, type Reading, type Report } from '../../reading/finding';
import type { Row } from '../../reading/row';
import { readFigure, type Figure } from './figure';

const needs = ['spld', 'mld', 'sld', 'pmld', 'semh', 'slcn', 'hi', 'vi', 'msi', 'pd', 'asd', 'oth', 'nsa'] as const;
type Need = (typeof needs)[number];
export type CensusNeed = Uppercase<Need>;

/** How many pupils have each type of need as their first. */
export type NeedFigures = Readonly<Record<CensusNeed, Figure>>;

export interface SchoolSenRow {
  readonly line: number;
  readonly urn: string;
  readonly schoolName: string;
  /** '2022/23'. */
  readonly schoolYear: string;
  readonly pupils: Figure;
  readonly senSupport: Figure;
  readonly ehcPlans: Figure;
  readonly needsOnSupport: NeedFigures;
  readonly needsOnPlans: NeedFigures;
  readonly hasSenUnit: boolean;
  readonly hasResourcedProvision: boolean;
}

const required = ['time_period', 'URN', 'school_name', 'Total pupils', 'SEN support', 'EHC plan'] as const;
const needColumns = needs.flatMap((need) => [`EHC_Primary_need_${need}`, `SUP_Primary_need_${need}`] as const);
const optional = ['region_name', 'region_code', 'SEN_Unit', 'RP_Unit', ...needColumns] as const;
type Column = (typeof required)[number] | (typeof optional)[number];
type Line = Row<Column>;
const figureColumns: readonly Column[] = ['Total pupils', 'SEN support', 'EHC plan', ...needColumns];

const needFigures = (row: Line, prefix: 'EHC' | 'SUP'): NeedFigures =>
  Object.fromEntries(needs.map((need) => [need.toUpperCase(), readFigure(row.text(`${prefix}_Primary_need_${need}`))])) as NeedFigures;

const schoolYear = (period: string): string => period.replace(/^(\d{4})(\d{2})$/, '$1/$2');

const schoolSenOf = (row: Line, urn: string): SchoolSenRow => ({
  line: row.at.line ?? 0,
  urn,
  schoolName: row.text('school_name'),
  schoolYear: schoolYear(row.text('time_period')),
  pupils: readFigure(row.text('Total pupils')),
  senSupport: readFigure(row.text('SEN support')),
  ehcPlans: readFigure(row.text('EHC plan')),
  needsOnSupport: needFigures(row, 'SUP'),
  needsOnPlans: needFigures(row, 'EHC'),
  hasSenUnit: row.text('SEN_Unit') === '1',
  hasResourcedProvision: row.text('RP_Unit') === '1',
});

/** The sum, if every part was counted: a sum with gaps proves nothing. */
function sumOf(figures: NeedFigures): number | undefined {
  const counts = Object.values(figures).flatMap((figure) => (figure.state === 'counted' ? [figure.count] : []));
  return counts.length === needs.length ? counts.reduce((sum, count) => sum + count, 0) : undefined;
}

function sumFinding(row: Line, column: 'SEN support' | 'EHC plan', figures: NeedFigures): Finding | undefined {
  const total = readFigure(row.text(column));
  const sum = sumOf(figures);
  if (sum === undefined || total.state !== 'counted' || total.count === sum) return undefined;
  return doubt('SUM_DIFFERS', `The types of need add up to ${sum}.`, { ...row.at, column, sent: row.text(column) });
}

const unreadable = (row: Line): readonly Finding[] =>
  figureColumns
    .filter((column) => readFigure(row.text(column)).state === 'unreadable')
    .map((column) => doubt('NOT_A_NUMBER', 'This is neither a number nor a known mark.', { ...row.at, column, sent: row.text(column) }));

const doubtsAbout = (row: Line, school: SchoolSenRow): readonly Finding[] =>
  [...unreadable(row), sumFinding(row, 'SEN support', school.needsOnSupport), sumFinding(row, 'EHC plan', school.needsOnPlans)].filter(
    (finding) => finding !== undefined,
  );

const keyOf = (row: Line, urn: string): string => `${row.text('time_period')} ${urn}`;

const looksSwapped = (row: Line): boolean => /^E12\d{6}$/.test(row.text('region_name')) && !/^E12\d{6}$/.test(row.text('region_code'));

function* schoolSenRows(file: Uint8Array, report: Report): Generator<SchoolSenRow> {
  const seen = new Set<string>();
  for (const row of readCsv(file, { required, optional }, report)) {
    if (seen.size === 0 && looksSwapped(row)) {
      report(
        doubt('SWAPPED_COLUMNS', 'The names and the codes of regions stand in each other’s column.', { ...row.at, column: 'region_name' }),
      );
    }
    const place = { ...row.at, column: 'URN', sent: row.text('URN') };
    const urn = checkUrn(row.text('URN'));
    if (!urn.ok) {
      report(refusal('MALFORMED_IDENTIFIER', urn.reason, place));
      continue;
    }
    if (seen.has(keyOf(row, urn.value))) {
      report(refusal('DUPLICATE_ROW', 'This school already has a row for this year.', place));
      continue;
    }
    seen.add(keyOf(row, urn.value));
    const school = schoolSenOf(row, urn.value);
    doubtsAbout(row, school).forEach(report);
    yield school;
  }
}

/** Reads the school census's figures on special educational needs, school by school. */
export const readSchoolSen = (file: Uint8Array): Reading<SchoolSenRow> => readAll((report) => schoolSenRows(file, report));
