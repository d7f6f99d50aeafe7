import { readCareBoardAreas } from '../../../../src/exchange/partners/nhs-organisations/read-care-board-areas';
import { readCareBoards } from '../../../../src/exchange/partners/nhs-organisations/read-care-boards';
import { readTrusts } from '../../../../src/exchange/partners/nhs-organisations/read-trusts';
import { counted } from '../../../support/findings';
import { describeWithSharedData, sharedFile } from '../../../support/shared-files';

const bytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const trust = {
  ods_code: 'RX1',
  trust_name: 'OAK NHS TRUST',
  address_line_1: 'OAK HOUSE',
  address_line_2: '',
  town: 'LEEDS',
  postcode: 'LS1 1AA',
  country: 'ENGLAND',
};
const board = { ods_code: 'QX1', gss_code: 'E54000099', name: 'NHS OAK INTEGRATED CARE BOARD' };
const area = {
  'ODS ICB Code': 'QX1',
  'ONS ICB Boundary Code': 'E54000099',
  'ICB Name': 'NHS Oak Integrated Care Board',
  'Sub ICB Locations (formerly CCGs)': '',
  'ODS Sub ICB Code': '',
  'Local Authority': '',
  'ODS LA Code': '',
  'NHS Trusts': '',
  'ODS Trust Code': '',
};
const known = { boards: readCareBoards(bytes([board])).rows, trusts: readTrusts(bytes([trust])).rows };
const readAreas = (...entries: readonly object[]) => {
  const { findings, ...links } = readCareBoardAreas(bytes(entries.map((entry) => ({ ...area, ...entry }))), known);
  return { ...links, findings: findings.filter(({ code }) => code !== 'AUTHORITY_LEFT_OUT') };
};

describe('reading NHS trusts', () => {
  it('takes name and address, tidied', () => {
    const { rows, findings } = readTrusts(bytes([{ ...trust, trust_name: 'OAK  NHS TRUST ' }]));
    expect(rows).toEqual([
      { odsCode: 'RX1', name: 'OAK NHS TRUST', addressLines: ['OAK HOUSE'], town: 'LEEDS', postcode: 'LS1 1AA', country: 'ENGLAND' },
    ]);
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'ODD_BLANKS', path: '/0/trust_name', sent: 'OAK  NHS TRUST ' }]);
  });

  it('refuses a second trust of one code, one without a code and one without a name', () => {
    const { rows, findings } = readTrusts(
      bytes([trust, { ...trust, trust_name: 'OTHER' }, { ...trust, ods_code: '' }, { ...trust, ods_code: 'RX2', trust_name: '' }]),
    );
    expect(rows).toHaveLength(1);
    expect(findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual([
      'refused DUPLICATE_ROW /1',
      'refused MALFORMED_IDENTIFIER /2',
      'refused MISSING_VALUE /3',
    ]);
  });

  it('keeps a trust with an odd postcode, and one outside England', () => {
    const { rows, findings } = readTrusts(
      bytes([
        { ...trust, postcode: 'LEEDS' },
        { ...trust, ods_code: 'RX2', country: 'WALES' },
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(counted(findings)).toEqual({ 'doubtful ODD_POSTCODE': 1, 'doubtful OUTSIDE_ENGLAND': 1 });
  });
});

describe('reading integrated care boards', () => {
  it('refuses a second board of one code, and doubts the code of another kind of area', () => {
    const { rows, findings } = readCareBoards(
      bytes([board, board, { ...board, ods_code: 'QX2', gss_code: 'E09000006' }, { ...board, ods_code: 'QX3', gss_code: '' }]),
    );
    expect(rows.map(({ odsCode }) => odsCode)).toEqual(['QX1', 'QX2', 'QX3']);
    expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'refused DUPLICATE_ROW',
      'doubtful UNKNOWN_CODE',
      'doubtful MALFORMED_IDENTIFIER',
    ]);
  });
});

describe('reading which board serves which authority', () => {
  it('finds the authority by its name, since the code beside it is of another list', () => {
    const { authorities, findings } = readAreas({ 'Local Authority': 'Barnsley Metropolitan Borough Council', 'ODS LA Code': '204' });
    expect(authorities).toEqual([
      { boardOdsCode: 'QX1', authorityCode: '370', authorityName: 'Barnsley Metropolitan Borough Council', sentAuthorityCode: '204' },
    ]);
    expect(findings).toEqual([]);
  });

  it('does not tie an authority to the trust beside it', () => {
    const { authorities, trusts, locations } = readAreas(
      { 'Local Authority': 'Leeds City Council', 'ODS LA Code': '212', 'NHS Trusts': 'Oak NHS Trust', 'ODS Trust Code': 'RX1' },
      {
        'NHS Trusts': 'Oak NHS Trust',
        'ODS Trust Code': 'RX1',
        'ODS Sub ICB Code': '00L',
        'Sub ICB Locations (formerly CCGs)': 'NHS OAK ICB',
      },
    );
    expect(authorities).toHaveLength(1);
    expect(trusts).toEqual([{ boardOdsCode: 'QX1', trustOdsCode: 'RX1', trustName: 'Oak NHS Trust' }]);
    expect(locations).toEqual([{ boardOdsCode: 'QX1', odsCode: '00L', name: 'NHS OAK ICB' }]);
  });

  it.each([
    [{ 'ODS ICB Code': 'QX9' }, 'UNKNOWN_CODE', 'ODS ICB Code'],
    [{ 'ICB Name': 'NHS Elm Integrated Care Board' }, 'NAME_DIFFERS', 'ICB Name'],
    [{ 'ONS ICB Boundary Code': 'E54000098' }, 'CODE_DIFFERS', 'ONS ICB Boundary Code'],
    [{ 'Local Authority': 'Middlesborough Council', 'ODS LA Code': '112' }, 'UNKNOWN_AUTHORITY', 'Local Authority'],
    [{ 'Local Authority': 'Cumbria County Council', 'ODS LA Code': '102' }, 'CLOSED_AUTHORITY', 'Local Authority'],
    [{ 'NHS Trusts': 'Elm NHS Trust', 'ODS Trust Code': 'RX9' }, 'UNKNOWN_CODE', 'ODS Trust Code'],
    [{ 'NHS Trusts': 'Elm NHS Trust', 'ODS Trust Code': 'RX1' }, 'NAME_DIFFERS', 'NHS Trusts'],
  ])('keeps %j, and says what is doubtful', (entry, code, column) => {
    expect(readAreas(entry).findings).toMatchObject([{ severity: 'doubtful', code, column, path: '/0' }]);
  });

  it('says the same thing of the same body once', () => {
    const entry = { 'NHS Trusts': 'Elm NHS Trust', 'ODS Trust Code': 'RX1' };
    expect(readAreas(entry, entry).findings).toHaveLength(1);
  });
});

describeWithSharedData('reading the NHS’s own lists', () => {
  const trusts = readTrusts(sharedFile('nhs-organisations', 'trusts.json'));
  const boards = readCareBoards(sharedFile('nhs-organisations', 'integrated_care_boards.json'));
  const areas = readCareBoardAreas(sharedFile('nhs-organisations', 'integrated_care_boards_local_authorities.json'), {
    boards: boards.rows,
    trusts: trusts.rows,
  });

  it('gives 242 trusts, three of them in Wales, and 42 boards', () => {
    expect(trusts.rows).toHaveLength(242);
    expect(counted(trusts.findings)).toEqual({ 'doubtful OUTSIDE_ENGLAND': 3 });
    expect(boards.rows).toHaveLength(42);
    expect(boards.findings).toEqual([]);
  });

  it('gives 156 links to authorities, all but three of them to one of today', () => {
    expect(areas.authorities).toHaveLength(156);
    expect(areas.authorities.filter(({ authorityCode }) => authorityCode === null).map(({ authorityName }) => authorityName)).toEqual([
      'Cumbria County Council',
      'Middlesborough Council',
      'Cumbria County Council',
    ]);
    expect(areas.authorities.find(({ sentAuthorityCode }) => sentAuthorityCode === '204')?.authorityCode).toBe('370');
    expect(areas.trusts).toHaveLength(271);
    expect(areas.locations).toHaveLength(99);
  });

  it('says where the three lists disagree', () => {
    expect(counted(areas.findings)).toEqual({
      'doubtful ODD_BLANKS': 2,
      'doubtful CLOSED_AUTHORITY': 1,
      'doubtful UNKNOWN_AUTHORITY': 1,
      'doubtful NAME_DIFFERS': 6,
      'doubtful CODE_DIFFERS': 2,
      'doubtful AUTHORITY_TWICE': 1,
      'doubtful AUTHORITY_LEFT_OUT': 1,
    });
    expect(areas.findings.find(({ sent }) => sent === 'Central London Community Healthcare NHS Trust')?.reason).toContain(
      'SOUTH CENTRAL AMBULANCE',
    );
    expect(areas.findings.at(-1)?.reason).toMatch(/^The file names no board for 11 of 153 authorities: Camden; Tower Hamlets; /);
  });
});
