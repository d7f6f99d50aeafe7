import { readSchoolSen } from '../../../../src/exchange/partners/gias/read-school-sen';
import { readFigure } from '../../../../src/exchange/partners/gias/figure';
import { counted } from '../../../support/findings';
import { describeWithSharedData, sharedFile } from '../../../support/shared-files';

describe('a figure in official statistics', () => {
  it.each([
    ['12', { state: 'counted', count: 12 }],
    [' 1,234 ', { state: 'counted', count: 1234 }],
    ['0', { state: 'counted', count: 0 }],
    ['c', { state: 'suppressed' }],
    ['[c]', { state: 'suppressed' }],
    ['low', { state: 'low' }],
    ['x', { state: 'not available' }],
    ['', { state: 'not available' }],
    ['Z', { state: 'not applicable' }],
    ['u', { state: 'unreliable' }],
    ['12.5', { state: 'unreadable', sent: '12.5' }],
    ['-1', { state: 'unreadable', sent: '-1' }],
    ['constructor', { state: 'unreadable', sent: 'constructor' }],
  ])('"%s" is read', (text, figure) => {
    expect(readFigure(text)).toEqual(figure);
  });
});

const needs = ['spld', 'mld', 'sld', 'pmld', 'semh', 'slcn', 'hi', 'vi', 'msi', 'pd', 'asd', 'oth', 'nsa'];
const header = ['time_period', 'URN', 'school_name', 'Total pupils', 'SEN support', 'EHC plan', 'SEN_Unit', 'RP_Unit'];
const columns = [...header, ...needs.map((need) => `EHC_Primary_need_${need}`), ...needs.map((need) => `SUP_Primary_need_${need}`)];
const row = (cells: Readonly<Record<string, string>>): string =>
  columns
    .map(
      (column) =>
        ({
          time_period: '202223',
          URN: '200001',
          school_name: 'Oak',
          'Total pupils': '300',
          'SEN support': '0',
          'EHC plan': '0',
          ...cells,
        })[column] ?? '0',
    )
    .join(',');
const read = (...rows: readonly Readonly<Record<string, string>>[]) => {
  const { rows: schools, findings } = readSchoolSen(Buffer.from([columns.join(','), ...rows.map(row)].join('\n')));
  return { schools, findings: findings.filter(({ code }) => code !== 'MISSING_COLUMN') };
};

describe('reading figures on special needs', () => {
  it('keeps what was held back apart from nought', () => {
    const { schools, findings } = read({
      'SEN support': 'c',
      'EHC plan': '2',
      EHC_Primary_need_asd: '2',
      SUP_Primary_need_mld: 'x',
      RP_Unit: '1',
    });
    expect(findings).toEqual([]);
    expect(schools).toMatchObject([
      {
        urn: '200001',
        schoolYear: '2022/23',
        senSupport: { state: 'suppressed' },
        ehcPlans: { state: 'counted', count: 2 },
        needsOnPlans: { ASD: { count: 2 }, SPLD: { count: 0 } },
        needsOnSupport: { MLD: { state: 'not available' } },
        hasSenUnit: false,
        hasResourcedProvision: true,
      },
    ]);
  });

  it('says when the types of need do not add up, unless one of them is held back', () => {
    expect(read({ 'SEN support': '5', SUP_Primary_need_mld: '4' }).findings).toMatchObject([
      { severity: 'doubtful', code: 'SUM_DIFFERS', column: 'SEN support' },
    ]);
    expect(read({ 'SEN support': '5', SUP_Primary_need_mld: 'c' }).findings).toEqual([]);
  });

  it('says when a figure cannot be read, and keeps the school', () => {
    const { schools, findings } = read({ 'EHC plan': 'two' });
    expect(schools).toMatchObject([{ ehcPlans: { state: 'unreadable', sent: 'two' } }]);
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'NOT_A_NUMBER', column: 'EHC plan', sent: 'two' }]);
  });

  it('refuses a school without a number, and a second row for the same year', () => {
    const { schools, findings } = read({}, { URN: '' }, {}, { time_period: '202324' });
    expect(schools.map(({ schoolYear }) => schoolYear)).toEqual(['2022/23', '2023/24']);
    expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['MALFORMED_IDENTIFIER 3', 'DUPLICATE_ROW 4']);
  });
});

describeWithSharedData('reading the Department’s figures by school', () => {
  const { rows, findings } = readSchoolSen(sharedFile('gias-layout', 'sen.csv'));

  it('gives all sixty schools, with every figure counted', () => {
    expect(rows).toHaveLength(60);
    expect(rows[1]).toMatchObject({ urn: '130001', pupils: { count: 1046 }, senSupport: { count: 17 }, ehcPlans: { count: 7 } });
    expect(rows.filter(({ hasResourcedProvision }) => hasResourcedProvision)).toHaveLength(7);
  });

  it('says that two columns changed places, and that seven schools’ needs do not add up', () => {
    expect(counted(findings)).toEqual({ 'doubtful SWAPPED_COLUMNS': 1, 'doubtful SUM_DIFFERS': 10 });
    expect(new Set(findings.filter(({ code }) => code === 'SUM_DIFFERS').map(({ line }) => line)).size).toBe(7);
  });
});
