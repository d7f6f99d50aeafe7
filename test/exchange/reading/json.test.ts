import fc from 'fast-check';
import { readAll, shorten } from '../../../src/exchange/reading/finding';
import { readJson } from '../../../src/exchange/reading/json';
import { readJsonRows } from '../../../src/exchange/reading/json-rows';
import { pointerStep } from '../../../src/exchange/reading/json-scan';

const read = (text: string) => readJson(Buffer.from(text));

describe('reading a JSON file', () => {
  it('reads whatever JSON can say', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read(text)).toMatchObject({ value: JSON.parse(text) });
      }),
    );
  });

  it('refuses exactly what is no JSON', () => {
    const parses = (text: string): boolean => {
      try {
        return JSON.parse(text) !== undefined;
      } catch {
        return false;
      }
    };
    const scrap = fc.array(
      fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '\\', '0', '-1', '01', '1.', '1e5', 'true', 'nul', ' ', '\n', '"\\u12"'),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(scrap, (parts) => {
        const text = parts.join('');
        fc.pre(text.trim() !== '');
        expect('value' in read(text)).toBe(parses(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n  "b": tru\n}', '3:8', 'a value is expected'],
    ['{"a" 1}', '1:6', ': is expected'],
    ['[1, 2', '1:6', '] is expected'],
    ['[1] 2', '1:5', 'after the end'],
    ['{\r\n"a": "b\r\n"}', '2:8', 'line break'],
    ['{"a": "b', '1:7', 'not closed'],
    ["{'a': 1}", '1:2', '" is expected'],
    ['["\\x"]', '1:3', 'escape'],
    ['{"a": ', '1:7', 'too early'],
    ['[1,]', '1:4', 'a value is expected'],
  ])('says where %j is broken', (text, place, reason) => {
    const [line, column] = place.split(':');
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([
      { severity: 'refused', code: 'JSON_SYNTAX', line: Number(line), column, reason: expect.stringContaining(reason) },
    ]);
  });

  it('says which field stands twice, and reads the last', () => {
    const { value, findings } = read('{\n "makaton": true,\n "a/b": {"x": 1, "x": 2},\n "makaton": false\n}');
    expect(value).toEqual({ makaton: false, 'a/b': { x: 2 } });
    expect(findings).toMatchObject([
      { severity: 'doubtful', code: 'DUPLICATE_FIELD', path: '/a~1b/x', line: 3 },
      { severity: 'doubtful', code: 'DUPLICATE_FIELD', path: '/makaton', line: 4 },
    ]);
  });

  it('refuses a text nested too deep to read safely', () => {
    expect(read('['.repeat(100_000)).findings).toMatchObject([{ severity: 'refused', code: 'JSON_TOO_DEEP' }]);
  });

  it('refuses empty and binary files', () => {
    expect(read('').findings).toMatchObject([{ severity: 'refused', code: 'EMPTY_FILE' }]);
    expect(read(' \n ').findings).toMatchObject([{ severity: 'refused', code: 'EMPTY_FILE' }]);
    expect(readJson(Buffer.from([0x7b, 0, 0x7d, 0])).findings).toMatchObject([{ severity: 'refused', code: 'NOT_TEXT' }]);
  });

  it('reads Windows-1252 and says so', () => {
    const { value, findings } = readJson(Buffer.from([...Buffer.from('{"name": "Zo'), 0xeb, ...Buffer.from('"}')]));
    expect(value).toEqual({ name: 'Zoë' });
    expect(findings).toMatchObject([{ severity: 'doubtful', code: 'NOT_UTF8' }]);
  });

  it('writes pointers as the standard does', () => {
    expect(pointerStep('a/b~c')).toBe('/a~1b~0c');
    expect(pointerStep(3)).toBe('/3');
  });
});

describe('reading a JSON list of records', () => {
  const rowsOf = (value: unknown) => readAll((report) => readJsonRows(Buffer.from(JSON.stringify(value)), ['code', 'name'], report));

  it('keeps the good ones and says what is wrong with the others', () => {
    const { rows, findings } = rowsOf([
      { code: 'A', name: ' One  two ' },
      'B',
      { code: 'C' },
      { code: 'D', name: {} },
      { code: 5, name: null },
    ]);
    expect(rows.map((row) => [row.at.path, row.text('code'), row.text('name')])).toEqual([
      ['/0', 'A', 'One two'],
      ['/4', '5', ''],
    ]);
    expect(findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`)).toEqual([
      'doubtful ODD_BLANKS /0/name',
      'refused NOT_AN_OBJECT /1',
      'refused MISSING_VALUE /2',
      'refused MISSING_VALUE /3',
    ]);
  });

  it('refuses what is no list', () => {
    expect(rowsOf({ code: 'A' }).findings).toMatchObject([{ severity: 'refused', code: 'WRONG_TOP_LEVEL' }]);
  });
});

describe('what was sent', () => {
  it('is shown in one line that any database takes', () => {
    expect(shorten('a\u0000\r\nb')).toBe('a b');
    expect(shorten('x'.repeat(500))).toHaveLength(81);
    expect(shorten(`${'x'.repeat(79)}😀`)).toBe(`${'x'.repeat(79)}\ufffd…`);
  });
});
