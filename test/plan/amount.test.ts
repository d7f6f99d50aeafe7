import * as fc from 'fast-check';
import { hoursPerYear, minutesPerWeek, SessionsPer } from '../../src/plan';
import { TestHub } from '../support/hub';
import { World } from '../support/world';
import { DraftPlan } from './draft-plan';

const terms = fc.record({
  sessions: fc.integer({ min: 1, max: 1_000 }),
  per: fc.constantFrom(...Object.values(SessionsPer)),
  minutesPerSession: fc.integer({ min: 1, max: 1_440 }),
  weeksPerYear: fc.option(fc.integer({ min: 1, max: 53 })),
});

describe('the amount of provision', () => {
  it('grows with the number of sessions, one for one', () => {
    fc.assert(
      fc.property(terms, fc.integer({ min: 1, max: 50 }), (some, times) => {
        const more = { ...some, sessions: some.sessions * times };
        expect(hoursPerYear(more)).toBeCloseTo(hoursPerYear(some)! * times, 6);
        expect(minutesPerWeek(more)).toBeCloseTo(minutesPerWeek(some)! * times, 6);
      }),
    );
  });

  it('is unknown as soon as one of the three answers is', () => {
    fc.assert(
      fc.property(terms, fc.constantFrom('sessions', 'per', 'minutesPerSession'), (some, unknown) => {
        expect(hoursPerYear({ ...some, [unknown]: null })).toBeNull();
        expect(minutesPerWeek({ ...some, [unknown]: null })).toBeNull();
      }),
    );
  });

  it.each([
    [{ sessions: 1, per: SessionsPer.WEEK, minutesPerSession: 45, weeksPerYear: null }, 45, 28.5],
    [{ sessions: 4, per: SessionsPer.WEEK, minutesPerSession: 15, weeksPerYear: 38 }, 60, 38],
    [{ sessions: 1, per: SessionsPer.FORTNIGHT, minutesPerSession: 60, weeksPerYear: null }, 30, 19],
    [{ sessions: 2, per: SessionsPer.HALF_TERM, minutesPerSession: 60, weeksPerYear: null }, 720 / 38, 12],
    [{ sessions: 1, per: SessionsPer.TERM, minutesPerSession: 60, weeksPerYear: null }, 180 / 38, 3],
    [{ sessions: 26, per: SessionsPer.YEAR, minutesPerSession: 180, weeksPerYear: 52 }, 90, 78],
  ])('of %o is %d minutes a week and %d hours a year', (some, minutes, hours) => {
    expect(minutesPerWeek(some)).toBeCloseTo(minutes, 9);
    expect(hoursPerYear(some)).toBeCloseTo(hours, 9);
  });
});

describe('the amount in a plan', () => {
  it('stands beside the line, to the hundredth', async () => {
    const hub = await TestHub.open();
    try {
      const world = await World.make(hub);
      const plan = await DraftPlan.begin(world, await world.child());
      await plan.provision('G', 'Hearing aid check', { terms: { sessions: 5, per: 'YEAR', minutesPerSession: 45, weeksPerYear: 52 } });
      await plan.provision('G', 'Regular opportunities');
      const { sections } = await plan.keeper.gets('query ($id: ID!) { plan(id: $id) { sections { lines { ... on Provision { minutesPerWeek hoursPerYear } } } } }', { id: plan.id });
      expect(sections[6].lines).toEqual([{ minutesPerWeek: 4.33, hoursPerYear: 3.75 }, { minutesPerWeek: null, hoursPerYear: null }]);
    } finally {
      await hub.close();
    }
  });
});
