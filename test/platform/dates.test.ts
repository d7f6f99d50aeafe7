import fc from 'fast-check';
import { readDate, readDayMonthYear, readIsoDate } from '../../src/platform/dates';

describe('reading a date', () => {
  it.each([
    ['29/02/2024', '2024-02-29'],
    ['03/04/2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['  01/01/1993 ', '1993-01-01'],
    ['29/02/2000', '2000-02-29'],
  ])('takes %s', (text, date) => {
    expect(readDate(text)).toEqual({ ok: true, date });
  });

  it.each(['31/02/2026', '29/02/2023', '29/02/1900', '31/04/2026', '00/01/2026', '01/13/2026', '2026-02-31', '2026-00-10', '0000-01-01'])(
    'says that %s is not a day in the calendar',
    (text) => {
      expect(readDate(text)).toEqual({ ok: false, reason: `${text} is not a day in the calendar` });
    },
  );

  it.each(['', '1/2/2026', '01-02-2026', '2026/02/01', '01/02/26', '2026-02-01T00:00:00Z', 'yesterday', '٠١/٠٢/٢٠٢٦'])(
    'does not guess at "%s"',
    (text) => {
      expect(readDate(text)).toMatchObject({ ok: false });
    },
  );

  it('takes one form only where one is asked for', () => {
    expect(readDayMonthYear('2026-02-01')).toMatchObject({ ok: false, reason: 'a date is written DD/MM/YYYY here' });
    expect(readIsoDate('01/02/2026')).toMatchObject({ ok: false, reason: 'a date is written YYYY-MM-DD here' });
  });

  it('knows the same days as the calendar of the machine', () => {
    const twoDigits = (number: number): string => String(number).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const text = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
          const real = new Date(Date.UTC(year, month - 1, day));
          const isDay = real.getUTCFullYear() === year && real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
          expect(readIsoDate(text).ok).toBe(isDay);
          expect(readDayMonthYear(`${twoDigits(day)}/${twoDigits(month)}/${year}`).ok).toBe(isDay);
        },
      ),
    );
  });
});
