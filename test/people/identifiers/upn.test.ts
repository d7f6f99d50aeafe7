import fc from 'fast-check';
import { checkUpn, upnCheckLetter } from '../../../src/people/identifiers';

const codesOf = (text: string): readonly string[] => {
  const checked = checkUpn(text);
  return checked.ok ? [] : checked.findings.map(({ code }) => code);
};

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''));
const areas = fc.constantFrom('201', '305', '801', '873', '909', '660', '001');
const last = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUVWXYZ');
const pupilNumbers = fc.tuple(areas, digits(8), last).map(([area, middle, end]) => {
  const twelve = `${area}${middle}${end}`;
  return `${upnCheckLetter(twelve)}${twelve}`;
});

describe('a UPN', () => {
  it.each(['X873200126001', 'L873200126002', 'K330400026017', 'B801200005001'])('%s is right', (text) => {
    expect(checkUpn(text)).toMatchObject({ ok: true, value: { text, temporary: false, areaCode: text.slice(1, 4), area: 'current' } });
  });

  it('that ends in a letter is temporary', () => {
    expect(checkUpn('H87320012600A')).toMatchObject({ ok: true, value: { temporary: true } });
  });

  it('is judged apart by its letter and by its area', () => {
    expect(codesOf('A801200005001')).toEqual(['CHECK_LETTER']);
    expect(codesOf('A950000178301')).toEqual(['UNKNOWN_AREA']);
    expect(codesOf('H243278544154')).toEqual(['UNKNOWN_AREA']);
    expect(codesOf('B950000178301')).toEqual(['CHECK_LETTER', 'UNKNOWN_AREA']);
  });

  it.each([
    ['909', 'former'],
    ['835', 'former'],
    ['670', 'wales'],
    ['703', 'other'],
    ['004', 'pseudo'],
  ])('may come from area %s, which is %s', (areaCode, area) => {
    const twelve = `${areaCode}200126001`;
    expect(checkUpn(upnCheckLetter(twelve) + twelve)).toMatchObject({ ok: true, value: { area } });
  });

  it('is held against the areas that one names', () => {
    expect(checkUpn('X873200126001', { knownAuthorities: new Set(['873']) })).toMatchObject({ ok: true });
    expect(checkUpn('X873200126001', { knownAuthorities: new Set(['305']) })).toMatchObject({ ok: false, code: 'UNKNOWN_AREA' });
  });

  it.each([
    '',
    'X87320012600',
    'X8732001260011',
    '1873200126001',
    'I873200126001',
    'X87320012600S',
    'X8732O0126001',
    'UN1',
    'X87320012６001',
  ])('"%s" is none', (text) => {
    expect(codesOf(text)).toEqual(['MALFORMED']);
  });

  it('is taken with blanks and in small letters', () => {
    expect(checkUpn(' x873 2001\u00a026001 ')).toMatchObject({ ok: true, value: { text: 'X873200126001' } });
  });

  it('made by the rule is right', () => {
    fc.assert(
      fc.property(pupilNumbers, (upn) => {
        expect(checkUpn(upn)).toMatchObject({ ok: true, value: { text: upn, temporary: /[A-Z]$/.test(upn) } });
      }),
    );
  });

  it('shows any one digit that was changed', () => {
    fc.assert(
      fc.property(pupilNumbers, fc.integer({ min: 1, max: 11 }), fc.integer({ min: 1, max: 9 }), (upn, place, step) => {
        const changed = upn.slice(0, place) + String((Number(upn[place]) + step) % 10) + upn.slice(place + 1);
        expect(codesOf(changed)).toContain('CHECK_LETTER');
      }),
    );
  });

  it('is never repeated in a reason', () => {
    fc.assert(
      fc.property(digits(12), (twelve) => {
        const checked = checkUpn(`A${twelve}`);
        if (!checked.ok) expect(checked.findings.map(({ reason }) => reason).join()).not.toContain(twelve.slice(3));
      }),
    );
  });
});
