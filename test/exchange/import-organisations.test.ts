import { importNhsOrganisations, importOrganisations, summaryOf, wasRead } from '../../src/exchange';
import { Kind } from '../../src/access';
import { TestHub } from '../support/hub';
import { describeWithSharedData, sharedFile } from '../support/shared-files';
import { World } from '../support/world';
import { countsOf, imports, sent } from './importing';

let hub: TestHub;
let world: World;
beforeAll(async () => {
  hub = await TestHub.open();
  world = await World.make(hub);
});
afterAll(() => hub.close());

const FIND =
  'query ($search: String!) { organisations(search: $search) { nodes { kind name links { kind linkedName organisation { name } } } } }';
const found = async (search: string) => (await (await world.the(Kind.SENCO)).gets(FIND, { search })).nodes[0];
const list = (...entries: readonly unknown[]) => sent('organisations.json', JSON.stringify(entries));
const team = { kind: 'SOCIAL_CARE_TEAM', name: 'Care team', authorityCode: '305', code: '305-TEAM' };

describe('a list of organisations', () => {
  it('is taken in entry by entry, each under the code of its kind', async () => {
    const [report] = await imports(
      hub,
      importOrganisations,
      list(
        team,
        { kind: 'HEALTH_PROVIDER', name: 'A clinic', authorityCode: '', code: 'zz9' },
        { kind: 'BAKERY', name: 'No such kind', authorityCode: '', code: '1' },
        { ...team, name: 'The same code again' },
        { kind: 'LOCAL_AUTHORITY', name: 'Too long a code', authorityCode: '', code: '12345' },
        { kind: 'POLICE', name: '', authorityCode: '', code: 'P1' },
        { kind: 'POLICE', name: 'No code at all' },
        'not even a record',
      ),
    );
    expect(countsOf(report!)).toEqual({ file: 'organisations.json', read: 2, added: 2, changed: 0, unchanged: 0 });
    expect(report!.findings.map(({ path, code }) => [path?.split('/')[1], code])).toEqual([
      ['2', 'UNKNOWN_CODE'],
      ['3', 'DUPLICATE_ROW'],
      ['4', 'MALFORMED_IDENTIFIER'],
      ['5', 'MISSING_VALUE'],
      ['6', 'MISSING_VALUE'],
      ['7', 'NOT_AN_OBJECT'],
    ]);
    expect(await found('ZZ9')).toMatchObject({ kind: 'HEALTH_PROVIDER', name: 'A clinic' });
  });

  it('leaves what another source has said as it is', async () => {
    await imports(hub, importOrganisations, list({ kind: 'HEALTH_PROVIDER', name: 'Trust', authorityCode: '', code: 'ZZ8' }));
    const trust = {
      ods_code: 'ZZ8',
      trust_name: 'TRUST',
      address_line_1: '',
      address_line_2: '',
      town: 'LEEDS',
      postcode: 'LS1 1AA',
      country: 'ENGLAND',
    };
    await imports(hub, importNhsOrganisations, sent('trusts.json', JSON.stringify([trust])));
    const [again] = await imports(
      hub,
      importOrganisations,
      list({ kind: 'HEALTH_PROVIDER', name: 'TRUST', authorityCode: '', code: 'ZZ8' }),
    );
    expect(countsOf(again!)).toMatchObject({ unchanged: 1 });
    const [town] = await hub.owner((owner) => owner.query<{ town: string }>(`SELECT town FROM organisation WHERE ods_code = 'ZZ8'`));
    expect(town).toEqual({ town: 'LEEDS' });
  });

  it('that is no list is refused, with the place where it breaks', async () => {
    for (const text of ['{"kind":"POLICE"}', '[{"kind":', 'kind;name']) {
      const [report] = await imports(hub, importOrganisations, sent('organisations.json', text));
      expect(wasRead(report!)).toBe(false);
      expect(report!.findings[0]).toMatchObject({ severity: 'refused' });
    }
  });

  it('knows the authorities of England from the first day', async () => {
    expect(await found('305')).toMatchObject({ kind: 'LOCAL_AUTHORITY', name: 'Bromley' });
  });
});

describe('the areas of care boards', () => {
  const area = {
    'ODS ICB Code': 'QZ9',
    'ONS ICB Boundary Code': 'E54000999',
    'ICB Name': 'A BOARD',
    'Sub ICB Locations (formerly CCGs)': '',
    'ODS Sub ICB Code': '',
    'Local Authority': '',
    'ODS LA Code': '',
    'NHS Trusts': '',
    'ODS Trust Code': '',
  };
  const board = sent('boards.json', JSON.stringify([{ ods_code: 'QZ9', gss_code: 'E54000999', name: 'A BOARD' }]));
  const areas = sent(
    'areas.json',
    JSON.stringify([
      { ...area, 'Local Authority': 'Bromley', 'ODS LA Code': '305' },
      { ...area, 'Local Authority': 'Nowhere', 'ODS LA Code': '999' },
    ]),
  );

  it('are linked to authorities by name; one that nobody knows is kept without a code', async () => {
    await imports(hub, importNhsOrganisations, areas, board);
    expect((await found('QZ9')).links).toEqual(
      expect.arrayContaining([
        { kind: 'SERVES_AUTHORITY', linkedName: 'Bromley', organisation: { name: 'Bromley' } },
        { kind: 'SERVES_AUTHORITY', linkedName: 'Nowhere', organisation: null },
      ]),
    );
  });

  it('are not read without the list of boards', async () => {
    const [report] = await imports(hub, importNhsOrganisations, areas);
    expect(wasRead(report!)).toBe(false);
  });
});

describeWithSharedData('the lists of NHS organisations as they are published', () => {
  it('come in whole, and change nothing the second time', async () => {
    const names = ['integrated_care_boards.json', 'integrated_care_boards_local_authorities.json', 'trusts.json'];
    const files = names.map((name) => sent(name, sharedFile('nhs-organisations', name)));
    const first = await imports(hub, importNhsOrganisations, ...files);
    expect(first.map(({ file, added }) => [file, added])).toEqual([
      ['trusts.json', 242],
      ['integrated_care_boards.json', 42],
      ['integrated_care_boards_local_authorities.json', 427],
    ]);
    const again = await imports(hub, importNhsOrganisations, ...files);
    expect(again.map(({ added, changed }) => added + changed)).toEqual([0, 0, 0]);
    expect(summaryOf(again[0]!)).toBe('trusts.json: 242 organisations read, 0 new, 0 changed, 242 as they were, 3 doubtful');
  });
});
