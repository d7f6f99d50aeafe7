import { findingLines, importGias, summaryOf, wasRead } from '../../src/exchange';
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

const HEADER =
  'URN,EstablishmentName,LA (code),LA (name),TypeOfEstablishment (code),TypeOfEstablishment (name),EstablishmentStatus (code),EstablishmentStatus (name),PhaseOfEducation (name),Town,Postcode,OpenDate,CloseDate';
const row = (urn: string, name: string, { opened = '01/09/2001', closed = '' } = {}) =>
  `${urn},${name},305,Bromley,1,Community school,1,Open,Primary,Bromley,BR1 1AA,${opened},${closed}`;
const register = (...rows: readonly string[]) => sent('gias.csv', [HEADER, ...rows].join('\n'));

const FIND =
  'query ($search: String!) { organisations(search: $search) { nodes { name urn town phase openedOn links { kind words linkedName sinceOn organisation { name } } } } }';
const found = async (urn: string) => (await (await world.the(Kind.SENCO)).gets(FIND, { search: urn })).nodes[0];

describe('the register of schools', () => {
  it('is taken in row by row: what cannot be read is told with its line, and the good rows are kept', async () => {
    const [report] = await imports(
      hub,
      importGias,
      register(
        row('100001', 'Good Lane School'),
        row('100002', 'School of no such day', { opened: '31/02/2026' }),
        '100003,"A quote that is never closed',
        row('100001', 'The same school again'),
        row('1000', 'A number too short'),
        `100004,${'x'.repeat(1_100_000)},305,Bromley,1,Community school,1,Open,Primary,,,,`,
        row('100005', 'Last Lane School'),
      ),
    );
    expect(countsOf(report!)).toEqual({ file: 'gias.csv', read: 2, added: 2, changed: 0, unchanged: 0 });
    expect(report!.findings.map(({ line, code }) => [line, code])).toEqual(
      expect.arrayContaining([
        [3, 'IMPOSSIBLE_DATE'],
        [4, 'BROKEN_QUOTES'],
        [5, 'DUPLICATE_ROW'],
        [6, 'MALFORMED_IDENTIFIER'],
        [7, 'OVERSIZE'],
      ]),
    );
    expect(await found('100001')).toMatchObject({ name: 'Good Lane School', openedOn: '2001-09-01' });
    expect(await found('100002')).toBeUndefined();
    expect(await found('100005')).toMatchObject({ name: 'Last Lane School' });
  });

  it('changes nothing when it comes again, and only what is new when it comes anew', async () => {
    const first = [row('100011', 'First School'), row('100012', 'Second School')];
    await imports(hub, importGias, register(...first));
    const [again] = await imports(hub, importGias, register(...first));
    expect(summaryOf(again!)).toBe('gias.csv: 2 schools read, 0 new, 0 changed, 2 as they were, 1 doubtful');
    const [later] = await imports(
      hub,
      importGias,
      register(row('100011', 'First School renamed'), first[1]!, row('100013', 'Third School')),
    );
    expect(countsOf(later!)).toMatchObject({ added: 1, changed: 1, unchanged: 1 });
    expect(await found('100011')).toMatchObject({ name: 'First School renamed', town: 'Bromley' });
  });

  it('says what is missing or of another kind, and takes nothing from it', async () => {
    const bad = {
      'A column is gone': 'URN,LA (code)\n100021,305\n',
      'It is a spreadsheet': Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]),
      'It is empty': '',
    };
    for (const content of Object.values(bad)) {
      const [report] = await imports(hub, importGias, sent('gias.csv', content));
      expect(wasRead(report!)).toBe(false);
      expect(findingLines(report!.findings)[0]).toMatch(/^ {2}refused {3}/);
    }
    const [other] = await imports(hub, importGias, sent('schools.pdf', 'nothing'));
    expect(wasRead(other!)).toBe(false);
  });

  it('is read with a byte order mark, and in the encoding that spreadsheets save', async () => {
    const text = [HEADER, row('100031', 'Café Lane School')].join('\r\n');
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
    const windows = Buffer.from(text.replace('100031', '100032'), 'latin1');
    const [one] = await imports(hub, importGias, sent('gias.csv', marked));
    const [other] = await imports(hub, importGias, sent('gias.csv', windows));
    expect([one, other].map((report) => report!.added)).toEqual([1, 1]);
    expect(other!.findings.map(({ code }) => code)).toContain('NOT_UTF8');
    for (const urn of ['100031', '100032']) expect(await found(urn)).toMatchObject({ name: 'Café Lane School' });
  });

  it('tells which school came from which, and keeps a link to one that is not known yet', async () => {
    const links = sent(
      'links.csv',
      'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n100041,100042,Old School,Predecessor - merged,01/09/2018\n100041,100049,Not here,Successor,\n100048,100041,New School,Successor,\n',
    );
    const [schools, report] = await imports(hub, importGias, links, register(row('100041', 'New School'), row('100042', 'Old School')));
    expect([schools!.file, report!.file]).toEqual(['gias.csv', 'links.csv']);
    expect(countsOf(report!)).toMatchObject({ read: 2, added: 2 });
    expect(report!.findings.map(({ severity, line }) => [severity, line])).toEqual(
      expect.arrayContaining([
        ['doubtful', 3],
        ['refused', 4],
      ]),
    );
    expect((await found('100041')).links).toEqual([
      {
        kind: 'PREDECESSOR',
        words: 'Predecessor - merged',
        linkedName: 'Old School',
        sinceOn: '2018-09-01',
        organisation: { name: 'Old School' },
      },
      { kind: 'SUCCESSOR', words: 'Successor', linkedName: 'Not here', sinceOn: null, organisation: null },
    ]);
  });
});

describeWithSharedData('the register as it is published', () => {
  it('comes in whole, and changes nothing the second time', async () => {
    const files = ['gias.csv', 'gias_links.csv', 'sen.csv'].map((name) => sent(name, sharedFile('gias-layout', name)));
    const [schools, links, figures] = await imports(hub, importGias, ...files);
    expect(countsOf(schools!)).toEqual({ file: 'gias.csv', read: 60, added: 60, changed: 0, unchanged: 0 });
    expect(countsOf(links!)).toEqual({ file: 'gias_links.csv', read: 60, added: 60, changed: 0, unchanged: 0 });
    expect(wasRead(figures!)).toBe(false);
    expect(findingLines(schools!.findings).join('\n')).toContain('lines 2-61, LA (code): No authority has this code. ("100")');
    const again = await imports(hub, importGias, ...files);
    expect(again.slice(0, 2).map((report) => summaryOf(report))).toEqual([
      'gias.csv: 60 schools read, 0 new, 0 changed, 60 as they were, 60 doubtful',
      'gias_links.csv: 60 links read, 0 new, 0 changed, 60 as they were, 60 doubtful',
    ]);
    expect(await found('130000')).toMatchObject({
      name: 'school 1',
      links: [{ kind: 'PREDECESSOR', linkedName: 'CCfL Key Stage 3 PRU', organisation: null }],
    });
  });
});
