import fc from 'fast-check';
import { readCsv } from '../../../src/exchange/reading/csv';
import { readAll, type Finding } from '../../../src/exchange/reading/finding';

const columns = { required: ['URN', 'Name'], optional: ['Town'] } as const;

function read(text: string): { readonly rows: readonly string[]; readonly findings: readonly Finding[] } {
  const { rows, findings } = readAll((report) => readCsv(Buffer.from(text), columns, report));
  return { rows: rows.map((row) => `${row.at.line}: ${row.text('URN')}|${row.text('Name')}|${row.text('Town')}`), findings };
}

describe('reading a CSV file', () => {
  it('gives each row with its line, whatever the line breaks', () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const { rows, findings } = read(['URN,Name,Town', '1,One,Here', '', '2, Two ,', ''].join(lineBreak));
      expect(rows).toEqual(['2: 1|One|Here', '4: 2|Two|']);
      expect(findings).toEqual([]);
    }
  });

  it('counts the lines of quoted cells', () => {
    const { rows } = read('URN,Name,Town\n1,"One\nof ""two""\nlines",Here\n2,Two,There\n');
    expect(rows).toEqual(['2: 1|One\nof "two"\nlines|Here', '5: 2|Two|There']);
  });

  it('refuses a file that lacks columns once, by their names', () => {
    expect(read('Town,Postcode\nHere,X\nThere,Y\n')).toEqual({
      rows: [],
      findings: [{ severity: 'refused', code: 'MISSING_COLUMN', reason: 'The file lacks "URN", "Name", so none of it was read.', line: 1 }],
    });
  });

  it('reads on without a column that it can spare, and says so', () => {
    const { rows, findings } = read('Name,URN\nOne,1\n');
    expect(rows).toEqual(['2: 1|One|']);
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'MISSING_COLUMN', reason: expect.stringContaining('"Town"') }]);
  });

  it('takes the first of two columns of one name', () => {
    const { rows, findings } = read('URN,Name,Town,urn \n1,One,Here,9\n');
    expect(rows).toEqual(['2: 1|One|Here']);
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'DUPLICATE_COLUMN' }]);
  });

  it.each([';', '\t', '|'])('reads cells parted by "%s", and says so', (delimiter) => {
    const { rows, findings } = read(`URN${delimiter}Name${delimiter}Town\n1${delimiter}One, or two${delimiter}Here\n`);
    expect(rows).toEqual(['2: 1|One, or two|Here']);
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'OTHER_DELIMITER' }]);
  });

  it('refuses a row with too few or too many cells, and keeps the others', () => {
    const { rows, findings } = read('URN,Name,Town\n1,One\n2,Two,There\n3,Three,Here,or there\n4,Four,Here,,\n');
    expect(rows).toEqual(['3: 2|Two|There', '5: 4|Four|Here']);
    expect(findings).toMatchObject([
      { severity: 'refused', code: 'RAGGED_ROW', line: 2, sent: '1,One', reason: 'The row has 2 cells, and the header 3.' },
      { severity: 'refused', code: 'RAGGED_ROW', line: 4 },
    ]);
  });

  it('refuses a row whose quotes are broken, and keeps those under it', () => {
    const { rows, findings } = read('URN,Name,Town\n1,"One,Here\n2,Two,There\n3,Th"r"ee,Here\n4,"Four" or so,Here\n5,"Five",Here\n');
    expect(rows).toEqual(['3: 2|Two|There', '6: 5|Five|Here']);
    expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['BROKEN_QUOTES 2', 'BROKEN_QUOTES 4', 'BROKEN_QUOTES 5']);
  });

  it('does not lose a row to a stray quote that a later quote seems to close', () => {
    const { rows, findings } = read('URN,Name,Town\n1,"One,Here\n2,Two,There\n3,Three,Here"\n4,Four,There\n');
    expect(rows).toEqual(['3: 2|Two|There', '5: 4|Four|There']);
    expect(findings.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('does not take rows for one cell when two stray quotes make a lawful one of them', () => {
    const { rows, findings } = read(
      'URN,Name,Town,A,B\n1,One,"Here,a,b\n2,Two,There,a,b\n3,Three,Here",a,b\n4,"Four\nor five",There,a,b\n',
    );
    expect(rows).toEqual(['3: 2|Two|There', '5: 4|Four\nor five|There']);
    expect(findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['BROKEN_QUOTES 2', 'BROKEN_QUOTES 4']);
  });

  it('refuses a row longer than a megabyte, and keeps its neighbours', () => {
    const long = 'x'.repeat(1_100_000);
    const { rows, findings } = read(`URN,Name,Town\n1,One,Here\n2,${long},There\n3,"${long}\n",There\n4,Four,Here\n`);
    expect(rows).toEqual(['2: 1|One|Here', '6: 4|Four|Here']);
    expect(findings).toMatchObject([
      { code: 'OVERSIZE', line: 3 },
      { code: 'BROKEN_QUOTES', line: 4 },
      { code: 'BROKEN_QUOTES', line: 5 },
    ]);
    expect(findings[0]?.sent?.length).toBeLessThan(100);
  });

  it('refuses what is no text once', () => {
    const { rows, findings } = readAll((report) => readCsv(Buffer.from([0, 1, 2, 255]), columns, report));
    expect(rows).toEqual([]);
    expect(findings).toMatchObject([{ severity: 'refused', code: 'NOT_TEXT' }]);
  });

  it('has no rows in a file that is only a header', () => {
    expect(read('URN,Name,Town')).toEqual({ rows: [], findings: [] });
  });

  it('reads many rows, good and bad, in their order', () => {
    const lines = Array.from({ length: 3000 }, (_, index) => (index % 700 === 500 ? `${index},"lost` : `${index},Name,Town`));
    const { rows, findings } = read(['URN,Name,Town', ...lines].join('\n'));
    expect(rows).toHaveLength(2996);
    expect(rows.at(-1)).toBe('3001: 2999|Name|Town');
    expect(findings.map(({ line }) => line)).toEqual([502, 1202, 1902, 2602]);
  });

  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r', ';', ' ', '0') });
  const written = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it('reads back any cells that were written by the rules', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (table) => {
        const kept = table.map(([urn, name, town]) => [`#${urn}`, name, town] as const);
        const text = ['URN,Name,Town', ...kept.map((cells) => cells.map(written).join(','))].join('\r\n');
        const { rows, findings } = readAll((report) => readCsv(Buffer.from(text), columns, report));
        expect(findings).toEqual([]);
        expect(rows.map((row) => [row.text('URN'), row.text('Name'), row.text('Town')])).toEqual(
          kept.map((cells) => cells.map((one) => one.trim())),
        );
      }),
    );
  });

  it('loses no good row to one broken row, wherever it stands', () => {
    const flat = fc.string({ unit: fc.constantFrom('a', '"', ',', ' '), minLength: 1 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(flat, flat), { maxLength: 6 }),
        fc.nat(6),
        fc.constantFrom('"', 'x,"', 'x,y,"z', 'x"'),
        (pairs, place, broken) => {
          const good = pairs.map(([name, town], index) => `${index + 1},${written(name)},${written(town)}`);
          const { rows } = read(['URN,Name,Town', ...good.slice(0, place), broken, ...good.slice(place)].join('\n'));
          expect(rows.map((row) => row.replace(/^\d+: (\d+).*$/, '$1'))).toEqual(pairs.map((_pair, index) => `${index + 1}`));
        },
      ),
    );
  });
});
