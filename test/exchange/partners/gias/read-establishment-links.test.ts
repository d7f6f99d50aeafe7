import { readEstablishmentLinks } from '../../../../src/exchange/partners/gias/read-establishment-links';
import { readEstablishments } from '../../../../src/exchange/partners/gias/read-establishments';
import { counted } from '../../../support/findings';
import { describeWithSharedData, sharedFile } from '../../../support/shared-files';

const read = (...lines: readonly string[]) =>
  readEstablishmentLinks(Buffer.from(['URN,LinkURN,LinkName,LinkType,LinkEstablishedDate', ...lines].join('\n')), {
    knownUrns: new Set(['200001', '200002']),
  });

describe('reading links between schools', () => {
  it('says which school came from which, and when', () => {
    const { rows, findings } = read('200001,200002,Old School,Predecessor - merged,01/09/2024', '200002,200001,New School,Successor,');
    expect(findings).toEqual([]);
    expect(rows).toMatchObject([
      { urn: '200001', linkedUrn: '200002', direction: 'predecessor', type: 'Predecessor - merged', since: '2024-09-01' },
      { urn: '200002', linkedUrn: '200001', direction: 'successor', since: null },
    ]);
  });

  it('keeps a link to a school it does not know, and one of another kind', () => {
    const { rows, findings } = read('200001,300001,Elsewhere,Sixth Form Centre Link,01/09/2024');
    expect(rows).toMatchObject([{ linkedUrn: '300001', direction: 'other' }]);
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'TARGET_NOT_IN_FILE', column: 'LinkURN', sent: '300001' }]);
  });

  it('refuses a link that leads from or to nowhere, or began on no day', () => {
    const { rows, findings } = read('x,200002,A,Successor,', '200001,,A,Successor,', '200001,200002,A,Successor,31/02/2026');
    expect(rows).toEqual([]);
    expect(findings.map(({ severity, code, line }) => `${severity} ${code} ${line}`)).toEqual([
      'refused MALFORMED_IDENTIFIER 2',
      'refused MALFORMED_IDENTIFIER 3',
      'refused IMPOSSIBLE_DATE 4',
    ]);
  });
});

describeWithSharedData('reading the register’s links', () => {
  it('keeps all sixty, none of which leads to a school of the file', () => {
    const schools = readEstablishments(sharedFile('gias-layout', 'gias.csv')).rows;
    const { rows, findings } = readEstablishmentLinks(sharedFile('gias-layout', 'gias_links.csv'), {
      knownUrns: new Set(schools.map(({ urn }) => urn)),
    });

    expect(rows).toHaveLength(60);
    expect(counted(findings)).toEqual({ 'doubtful TARGET_NOT_IN_FILE': 60 });
    const count = (direction: string): number => rows.filter((row) => row.direction === direction).length;
    expect([count('predecessor'), count('successor'), count('other')]).toEqual([13, 43, 4]);
  });
});
