import fc from 'fast-check';
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from '../../src/people/compulsory-school-age';

describe('compulsory school age', () => {
  it.each([
    ['2010-08-31', '2026-06-26'],
    ['2010-09-01', '2027-06-25'],
    ['2008-02-29', '2024-06-28'],
  ])('of somebody born on %s ends on %s, the last Friday in June', (born, last) => {
    expect(lastDayOfCompulsorySchoolAge(born)).toBe(last);
    expect(isYoungPersonOn(last, born)).toBe(false);
    expect(isYoungPersonOn(`${last.slice(0, 8)}30`, born)).toBe(last.endsWith('30') === false);
  });

  it('ends on a Friday in the last week of June, at the age of fifteen or sixteen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (day) => {
        const born = new Date(Date.UTC(1990, 0, 1 + day)).toISOString().slice(0, 10);
        const last = new Date(`${lastDayOfCompulsorySchoolAge(born)}T00:00:00Z`);
        expect([last.getUTCDay(), last.getUTCMonth()]).toEqual([5, 5]);
        expect(last.getUTCDate()).toBeGreaterThan(23);
        const years = (last.getTime() - new Date(`${born}T00:00:00Z`).getTime()) / (365.25 * 86_400_000);
        expect(years).toBeGreaterThan(15.8);
        expect(years).toBeLessThan(16.9);
      }),
    );
  });
});
