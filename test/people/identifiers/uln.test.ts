import fc from 'fast-check';
import { checkUln, ulnCheckDigit } from '../../../src/people/identifiers';

const learnerNumbers = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }))
  .map(([first, others]) => `${first}${others.join('')}`)
  .filter((nine) => ulnCheckDigit(nine) !== undefined)
  .map((nine) => nine + ulnCheckDigit(nine));

describe('a unique learner number', () => {
  it.each(['1000000019', '1234567899', '9999999998'])('%s is right', (text) => {
    expect(checkUln(text)).toEqual({ ok: true, value: text });
  });

  it('of ten nines stands for nobody', () => {
    expect(checkUln('9999999999')).toMatchObject({ ok: false, code: 'TEMPORARY' });
  });

  it.each(['', '0123456789', '123456789', '12345678990', '12345678'])('"%s" is none', (text) => {
    expect(checkUln(text)).toMatchObject({ ok: false, code: 'MALFORMED' });
  });

  it('made by the rule is right, and shows any one digit that was changed', () => {
    fc.assert(
      fc.property(learnerNumbers, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (uln, place, step) => {
        expect(checkUln(` ${uln.slice(0, 4)} ${uln.slice(4)}`)).toEqual({ ok: true, value: uln });
        const changed = uln.slice(0, place) + String((Number(uln[place]) + step) % 10) + uln.slice(place + 1);
        expect(checkUln(changed).ok).toBe(false);
      }),
    );
  });

  it('has no check digit where the sum is a multiple of eleven', () => {
    expect(ulnCheckDigit('100000006')).toBeUndefined();
  });
});
