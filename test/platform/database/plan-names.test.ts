import { PlanNames } from '../../../src/platform/database/plan-names';

const long = (which: number): string => `SELECT ${which} /* ${'x'.repeat(100_000)} */`;

describe('the names that plans are kept under', () => {
  it('are given to a text that comes again, always the same', () => {
    const names = new PlanNames();
    expect(names.of('SELECT 1')).toBeUndefined();
    const name = names.of('SELECT 1');
    expect(name).toEqual(expect.any(String));
    expect(names.of('SELECT 1')).toBe(name);
    expect(new PlanNames().of('SELECT 1')).toBeUndefined();
  });

  it('make room for what is asked now, and stay with what is asked all the time', () => {
    const names = new PlanNames();
    names.of('SELECT usual');
    for (let which = 0; which < 40; which++) {
      expect(names.of('SELECT usual')).toBeDefined();
      expect(names.of(long(which))).toBeUndefined();
      expect(names.of(long(which))).toBeDefined();
    }
    // The first of the long ones was let go meanwhile, and is new again; the last is known.
    expect(names.of(long(39))).toBeDefined();
    expect(names.of(long(0))).toBeUndefined();
  });

  it('are soon given again to what comes back, however many texts were asked once', () => {
    const names = new PlanNames();
    for (let once = 0; once < 20_000; once++) expect(names.of(`SELECT ${once}`)).toBeUndefined();
    names.of('SELECT again');
    expect(names.of('SELECT again')).toBeDefined();
  });
});
