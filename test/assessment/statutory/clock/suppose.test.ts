import { DeadlineState, suppose } from '../../../../src/assessment/statutory/clock';
import { StepKind } from '../../../../src/assessment/statutory/steps';
import { course } from './course';

const received = ['REQUEST_RECEIVED', '2026-09-14'] as const;
const assessment = course('EHC_NEEDS_ASSESSMENT', [received, ['DECIDED_TO_ASSESS', '2026-10-20']], { today: '2026-11-02' });

describe('what if', () => {
  it('advice arrives on the 14th: what it leaves for the draft', () => {
    const { said } = suppose(assessment, [{ kind: StepKind.ADVICE_RECEIVED, on: '2026-12-14' }]);
    expect(said).toEqual([
      'Advice on Monday 14 December 2026 leaves 34 days until Sunday 17 January 2027, the last day on which a draft can be served if the family is to have its time before Monday 1 February 2027.',
    ]);
  });

  it('it arrives after the day on which it was due', () => {
    const advice = course('ADVICE', [['ADVICE_ASKED', '2026-10-20']], { today: '2026-11-02' });
    const { deadlines, said } = suppose(advice, [{ kind: StepKind.ADVICE_RECEIVED, on: '2026-12-14' }]);
    expect(deadlines).toMatchObject([{ rule: 'E3', dueOn: '2026-12-01', state: DeadlineState.MET_LATE, now: { state: DeadlineState.RUNNING } }]);
    expect(said).toEqual(['Give the advice that was asked for: done 13 days late; it was due by Tuesday 1 December 2026.']);
  });

  it('the draft is served too late for the twenty weeks', () => {
    const { said } = suppose(assessment, [{ kind: StepKind.DRAFT_SERVED, on: '2027-01-20' }]);
    expect(said).toEqual([
      'Decide whether there will be a plan: done 16 days late; it was due by Monday 4 January 2027.',
      'What was served on Wednesday 20 January 2027 leaves the family until Wednesday 3 February 2027 by law. Monday 1 February 2027 can be kept only if the family answers sooner of its own will.',
      'The family’s time to answer the draft: due by Wednesday 3 February 2027.',
    ]);
  });

  it('a meeting is fixed for a day that is still to come, and today stays today', () => {
    const review = course('ANNUAL_REVIEW', [['PLAN_MADE', '2026-01-10']], { today: '2026-11-02' });
    const { deadlines } = suppose(review, [{ kind: StepKind.MEETING_FIXED, on: '2026-12-10' }]);
    expect(deadlines.filter(({ rule }) => rule === 'R1')).toMatchObject([{ dueOn: '2026-11-26', state: DeadlineState.RUNNING, now: null }]);
  });
});
