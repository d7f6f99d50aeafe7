import fc from 'fast-check';
import { checkNhsNumber, formatNhsNumber, nhsCheckDigit } from '../../../src/people/identifiers';

const nineDigits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }).map((all) => all.join(''));
const nhsNumbers = nineDigits
  .filter((nine) => nhsCheckDigit(nine) !== undefined)
  .map((nine) => nine + nhsCheckDigit(nine))
  .filter((number) => new Set(number).size > 1);

describe('an NHS number', () => {
  it.each(['9434765919', '9449303223', '9990000018', '9990000026', '9990000034'])('%s is right', (text) => {
    expect(checkNhsNumber(text)).toMatchObject({ ok: true, value: { text, isTestNumber: text.startsWith('999') } });
  });

  it('is shown in threes', () => {
    expect(checkNhsNumber('9434765919')).toMatchObject({ value: { display: '943 476 5919' } });
    expect(formatNhsNumber('9434765919')).toBe('943 476 5919');
  });

  it('from the Department’s own sample fails its check digit', () => {
    expect(checkNhsNumber('9991234566')).toMatchObject({ ok: false, code: 'CHECK_DIGIT' });
  });

  it.each(['', '943476591', '94347659190', '943476591X', '９434765919', 'null'])('"%s" is none', (text) => {
    expect(checkNhsNumber(text)).toMatchObject({ ok: false, code: 'MALFORMED' });
  });

  it('is not ten times the same digit, though the sum comes out', () => {
    for (const digit of '0123456789') expect(checkNhsNumber(digit.repeat(10))).toMatchObject({ ok: false, code: 'PLACEHOLDER' });
  });

  it('has no check digit for some beginnings', () => {
    expect(nhsCheckDigit('000000006')).toBeUndefined();
    expect(checkNhsNumber('0000000060')).toMatchObject({ ok: false, code: 'CHECK_DIGIT' });
  });

  it('reads the same however it is written', () => {
    fc.assert(
      fc.property(nhsNumbers, fc.constantFrom(' ', '-', '\u00a0', '\u200b', '\t'), (number, gap) => {
        const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
        expect(checkNhsNumber(written)).toMatchObject({ ok: true, value: { text: number } });
        expect(checkNhsNumber(formatNhsNumber(number))).toMatchObject({ ok: true, value: { text: number } });
      }),
    );
  });

  it('shows any one digit that was changed', () => {
    fc.assert(
      fc.property(nhsNumbers, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const changed = number.slice(0, place) + String((Number(number[place]) + step) % 10) + number.slice(place + 1);
        expect(checkNhsNumber(changed).ok).toBe(false);
      }),
    );
  });

  it('shows two neighbours that were swapped', () => {
    fc.assert(
      fc.property(nhsNumbers, fc.integer({ min: 0, max: 8 }), (number, place) => {
        fc.pre(number[place] !== number[place + 1]);
        const swapped = `${number.slice(0, place)}${number[place + 1]}${number[place]}${number.slice(place + 2)}`;
        expect(checkNhsNumber(swapped).ok).toBe(false);
      }),
    );
  });
});
