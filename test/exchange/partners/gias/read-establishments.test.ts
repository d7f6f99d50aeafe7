import { encode } from 'iconv-lite';
import { establishmentRows, readEstablishments } from '../../../../src/exchange/partners/gias/read-establishments';
import { counted } from '../../../support/findings';
import { describeWithSharedData, sharedFile } from '../../../support/shared-files';

const columns = [
  ...['URN', 'LA (code)', 'LA (name)', 'EstablishmentNumber', 'EstablishmentName', 'TypeOfEstablishment (code)'],
  ...['TypeOfEstablishment (name)', 'EstablishmentStatus (code)', 'EstablishmentStatus (name)', 'PhaseOfEducation (code)'],
  ...['PhaseOfEducation (name)', 'OpenDate', 'CloseDate', 'StatutoryLowAge', 'StatutoryHighAge', 'Postcode', 'SchoolWebsite', 'UKPRN'],
  ...['GSSLACode (name)', 'TypeOfResourcedProvision (name)', 'ResourcedProvisionOnRoll', 'ResourcedProvisionCapacity', 'HeadLastName'],
];
const good: Readonly<Record<string, string>> = {
  URN: '200001',
  'LA (code)': '305',
  'LA (name)': 'Bromley',
  EstablishmentNumber: '2001',
  EstablishmentName: 'Oak School',
  'TypeOfEstablishment (code)': '01',
  'TypeOfEstablishment (name)': 'Community school',
  'EstablishmentStatus (code)': '1',
  'EstablishmentStatus (name)': 'Open',
  'PhaseOfEducation (code)': '2',
  'PhaseOfEducation (name)': 'Primary',
  OpenDate: '01/09/1990',
  StatutoryLowAge: '4',
  StatutoryHighAge: '11',
  Postcode: 'BR1 3UH',
  SchoolWebsite: 'www.oak.example.sch.uk',
  UKPRN: '10012345',
  'GSSLACode (name)': 'E09000006',
  HeadLastName: 'Nobody',
};
const line = (cells: Readonly<Record<string, string>>): string =>
  columns.map((column) => `"${{ ...good, ...cells }[column] ?? ''}"`).join(',');
const fileOf = (...rows: readonly Readonly<Record<string, string>>[]): Buffer =>
  Buffer.from([columns.join(','), ...rows.map(line)].join('\r\n'));
const read = (...rows: readonly Readonly<Record<string, string>>[]) => {
  const { rows: schools, findings } = readEstablishments(fileOf(...rows));
  return { schools, findings: findings.filter(({ code }) => code !== 'MISSING_COLUMN') };
};

describe('reading schools from the register', () => {
  it('takes what the hub needs, and nothing about the head', () => {
    const { schools, findings } = read({
      'TypeOfResourcedProvision (name)': 'Resourced provision and SEN unit',
      ResourcedProvisionCapacity: '12',
    });
    expect(findings).toEqual([]);
    expect(schools).toMatchObject([
      {
        line: 2,
        urn: '200001',
        name: 'Oak School',
        authorityCode: '305',
        type: { code: '01', name: 'Community school' },
        openDate: '1990-09-01',
        closeDate: null,
        lowAge: 4,
        address: { lines: [], town: null, county: null, postcode: 'BR1 3UH' },
        resourcedProvision: { onRoll: null, capacity: 12 },
        senUnit: { onRoll: null, capacity: null },
      },
    ]);
    expect(JSON.stringify(schools)).not.toContain('Nobody');
  });

  it.each([
    [{ URN: '' }, 'MISSING_VALUE', 'URN'],
    [{ URN: '13000' }, 'MALFORMED_IDENTIFIER', 'URN'],
    [{ EstablishmentName: ' ' }, 'MISSING_VALUE', 'EstablishmentName'],
    [{ OpenDate: '31/02/2026' }, 'IMPOSSIBLE_DATE', 'OpenDate'],
    [{ CloseDate: '2026-02-01' }, 'IMPOSSIBLE_DATE', 'CloseDate'],
  ])('refuses a row with %j, and keeps the next', (cells, code, column) => {
    const { schools, findings } = read(cells, { URN: '200002' });
    expect(findings).toMatchObject([{ severity: 'refused', code, column, line: 2 }]);
    expect(schools.map(({ urn }) => urn)).toEqual(['200002']);
  });

  it('refuses a URN that stands twice, and keeps the first', () => {
    const { schools, findings } = read({}, { EstablishmentName: 'Another' }, { URN: ' 200 001 ' });
    expect(schools.map(({ name }) => name)).toEqual(['Oak School']);
    expect(findings).toMatchObject([
      { severity: 'refused', code: 'DUPLICATE_ROW', line: 3, reason: 'This URN already stands in line 2.' },
      { severity: 'refused', code: 'DUPLICATE_ROW', line: 4 },
    ]);
  });

  it.each([
    [{ 'LA (code)': '100' }, 'UNKNOWN_AUTHORITY', 'LA (code)'],
    [{ 'LA (code)': '909' }, 'CLOSED_AUTHORITY', 'LA (code)'],
    [{ 'LA (name)': 'Bexley' }, 'AUTHORITY_NAME_DIFFERS', 'LA (name)'],
    [{ 'GSSLACode (name)': 'E09000007' }, 'CODE_DIFFERS', 'GSSLACode (name)'],
    [{ 'TypeOfEstablishment (code)': '99' }, 'UNKNOWN_CODE', 'TypeOfEstablishment (code)'],
    [{ 'EstablishmentStatus (code)': '2' }, 'CODE_NAME_DISAGREE', 'EstablishmentStatus (name)'],
    [{ 'PhaseOfEducation (code)': '9' }, 'UNKNOWN_CODE', 'PhaseOfEducation (code)'],
    [{ StatutoryLowAge: 'four' }, 'NOT_A_NUMBER', 'StatutoryLowAge'],
    [{ UKPRN: '1.00E+07' }, 'MALFORMED_IDENTIFIER', 'UKPRN'],
    [{ Postcode: 'BR1' }, 'ODD_POSTCODE', 'Postcode'],
    [{ SchoolWebsite: 'javascript:alert(1)' }, 'ODD_WEBSITE', 'SchoolWebsite'],
  ])('keeps a row with %j, and says what is doubtful', (cells, code, column) => {
    const { schools, findings } = read(cells);
    const sent = new Map(Object.entries({ ...good, ...cells })).get(column);
    expect(findings).toMatchObject([{ severity: 'doubtful', code, column, sent, line: 2 }]);
    expect(schools).toHaveLength(1);
  });

  it('reads the encoding that the register is published in', () => {
    const bytes = encode(fileOf({ EstablishmentName: 'Café School' }).toString(), 'windows-1252');
    const { rows, findings } = readEstablishments(bytes);
    expect(rows.map(({ name }) => name)).toEqual(['Café School']);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'NOT_UTF8', line: 2 }));
  });

  it('goes through a file school by school, for those who write as they read', () => {
    const schools = establishmentRows(fileOf({}, { URN: '200002' }), () => undefined);
    expect(schools.next().value).toMatchObject({ urn: '200001' });
    expect(schools.next().value).toMatchObject({ urn: '200002' });
    expect(schools.next().done).toBe(true);
  });

  it('refuses another file once', () => {
    const { rows, findings } = readEstablishments(Buffer.from('URN,LinkURN\n1,2\n3,4\n'));
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([
      { severity: 'refused', code: 'MISSING_COLUMN', reason: expect.stringContaining('"EstablishmentName"') },
    ]);
  });
});

describeWithSharedData('reading the register’s own layout of 140 columns', () => {
  const { rows, findings } = readEstablishments(sharedFile('gias-layout', 'gias.csv'));

  it('gives all sixty schools', () => {
    expect(rows).toHaveLength(60);
    expect(rows[0]).toMatchObject({
      urn: '130000',
      name: 'school 1',
      openDate: '1993-05-29',
      address: { town: 'Test Town', postcode: 'NG8 3AF' },
    });
    expect(JSON.stringify(rows)).not.toMatch(/Doe|Headteacher/);
  });

  it('says that the authority is invented, that "url1" is no address, and that ten closed schools call themselves open', () => {
    expect(counted(findings)).toEqual({
      'doubtful UNKNOWN_AUTHORITY': 60,
      'doubtful ODD_WEBSITE': 60,
      'doubtful CODE_NAME_DISAGREE': 10,
    });
  });
});
