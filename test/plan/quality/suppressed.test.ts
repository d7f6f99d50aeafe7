import fc from 'fast-check';
import { FEWEST, keptBack } from '../../../src/plan/quality/suppressed';

describe('what is kept back of a picture', () => {
  it('is every part of fewer than five plans, and never so little that it could be had by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }).map((plans) => ({ plans })), { maxLength: 8 }), (parts) => {
        const kept = keptBack(parts);
        for (const part of parts) if (part.plans < FEWEST) expect(kept.has(part)).toBe(true);
        if (kept.size === 0 || kept.size === parts.length) return;
        expect(kept.size).toBeGreaterThan(1);
        expect([...kept].reduce((sum, { plans }) => sum + plans, 0)).toBeGreaterThanOrEqual(FEWEST);
      }),
    );
  });
});
