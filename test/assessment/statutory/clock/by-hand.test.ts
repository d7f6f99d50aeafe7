import { deadlinesOf, DeadlineState, PhaseMove } from '../../../../src/assessment/statutory/clock';
import { course, deadline } from './course';

const { TO_OR_BETWEEN_SCHOOLS, TO_POST_16, BETWEEN_POST_16 } = PhaseMove;

/** Each day was counted by hand from the regulation that its rule names. */
describe('days counted by hand', () => {
  it.each([
    ['E1', '2026-09-14', '2026-09-15'],
    ['E2', '2026-09-14', '2026-10-26'],
    ['E4', '2026-09-14', '2027-01-04'],
    ['E7', '2026-09-14', '2027-02-01'],
    // Over the leap day of 2024.
    ['E2', '2024-01-20', '2024-03-02'],
    ['E7', '2023-12-01', '2024-04-19'],
    // Over Christmas: nothing stops for it.
    ['E2', '2026-12-01', '2027-01-12'],
    // A request in the summer holiday runs like any other.
    ['E2', '2026-07-24', '2026-09-04'],
    ['E7', '2026-07-24', '2026-12-11'],
    // E1 over a weekend, and over Easter.
    ['E1', '2026-09-18', '2026-09-21'],
    ['E1', '2027-03-25', '2027-03-30'],
  ])('%s of a request received on %s: %s', (rule, receivedOn, dueOn) => {
    expect(deadline(course('EHC_NEEDS_ASSESSMENT', [['REQUEST_RECEIVED', receivedOn]]), rule).dueOn).toBe(dueOn);
  });

  it('a child brought to notice starts the same clock', () => {
    expect(deadline(course('EHC_NEEDS_ASSESSMENT', [['BROUGHT_TO_NOTICE', '2026-09-14']]), 'E7').dueOn).toBe('2027-02-01');
  });

  it.each([
    ['ADVICE_ASKED', 'E3', '2026-10-27', '2026-12-08'],
    ['ADVICE_ASKED_WITHIN', 'E3B', '2026-10-26', '2026-12-07'],
    ['ADVICE_ASKED', 'E3', '2028-02-01', '2028-03-14'],
  ] as const)('%s: %s from %s until %s', (step, rule, askedOn, dueOn) => {
    expect(deadline(course('ADVICE', [[step, askedOn]]), rule).dueOn).toBe(dueOn);
  });

  it.each([
    ['E5', 'DRAFT_SERVED', '2026-12-16', '2026-12-30'],
    ['E5', 'DRAFT_SERVED', '2028-02-16', '2028-03-01'],
    ['E6', 'SETTING_CONSULTED', '2026-12-16', '2026-12-30'],
  ] as const)('%s counts the first day: %s on %s until %s', (rule, step, on, dueOn) => {
    expect(deadline(course('EHC_NEEDS_ASSESSMENT', [['REQUEST_RECEIVED', '2026-09-14'], [step, on]]), rule).dueOn).toBe(dueOn);
  });

  it.each([
    ['A1', 'REASSESSMENT_REQUESTED', '2026-09-14', '2026-09-29'],
    ['A2', 'DECIDED_TO_REASSESS', '2026-09-29', '2027-01-05'],
    ['A2', 'DECIDED_TO_REASSESS_UNASKED', '2026-09-29', '2027-01-05'],
  ] as const)('%s from %s on %s until %s', (rule, step, on, dueOn) => {
    expect(deadline(course('REASSESSMENT', [[step, on]]), rule).dueOn).toBe(dueOn);
  });

  it.each([
    ['R0', [['PLAN_MADE', '2019-01-01']], '2019-12-31'],
    ['R0', [['PLAN_MADE', '2023-03-01']], '2024-02-29'],
    ['R1', [['MEETING_FIXED', '2027-03-12']], '2027-02-26'],
    ['R2', [['MEETING_FIXED', '2027-03-12']], '2027-02-26'],
    // A meeting that is fixed anew, for an earlier day.
    ['R1', [['MEETING_FIXED', '2027-03-20'], ['MEETING_FIXED', '2027-03-12']], '2027-02-26'],
    ['R3', [['MEETING_HELD', '2026-10-05']], '2026-10-19'],
    ['R4', [['MEETING_HELD', '2026-10-05']], '2026-11-02'],
    ['R5', [['MEETING_HELD', '2026-10-05']], '2026-11-02'],
    ['R8', [['MEETING_HELD', '2026-10-05']], '2026-12-28'],
    // An adjourned meeting: the first one counts.
    ['R8', [['MEETING_HELD', '2026-10-05'], ['MEETING_HELD', '2026-10-19']], '2026-12-28'],
    ['R6', [['MEETING_HELD', '2026-10-05'], ['AMENDMENT_NOTICE_SERVED', '2026-10-20']], '2026-11-03'],
    ['R7', [['MEETING_HELD', '2026-10-05'], ['AMENDMENT_NOTICE_SERVED', '2026-10-20']], '2026-12-15'],
  ] as const)('a review: %s of %j is due on %s', (rule, steps, dueOn) => {
    expect(deadline(course('ANNUAL_REVIEW', steps), rule).dueOn).toBe(dueOn);
  });

  it('asks for an early review of a child under five alone', () => {
    const madeOn = (bornOn: string | null) => course('ANNUAL_REVIEW', [['PLAN_MADE', '2026-09-14']], { bornOn });
    expect(deadline(madeOn('2022-01-01'), 'R0E').dueOn).toBe('2027-03-13');
    expect(deadlinesOf(madeOn('2021-09-14')).map(({ rule }) => rule)).toEqual(['R0']);
    expect(deadlinesOf(madeOn(null)).map(({ rule }) => rule)).toEqual(['R0']);
  });

  it('an amendment outside a review', () => {
    expect(deadline(course('AMENDMENT', [['AMENDMENT_NOTICE_SERVED', '2026-10-20']]), 'R9').dueOn).toBe('2026-12-15');
  });

  it.each([
    ['P1', TO_OR_BETWEEN_SCHOOLS, '2027-09-01', '2027-02-14'],
    ['P2', TO_POST_16, '2027-09-01', '2027-03-30'],
    ['P3', BETWEEN_POST_16, '2027-09-01', '2027-04-01'],
    ['P3', BETWEEN_POST_16, '2027-07-31', '2027-02-28'],
    ['P3', BETWEEN_POST_16, '2028-07-31', '2028-02-29'],
    // Without the sort of move the one that is due first.
    ['P1', null, '2027-09-01', '2027-02-14'],
  ])('%s, a move %s on %s: by %s', (rule, phaseMove, movesOn, dueOn) => {
    const found = deadlinesOf(course('PHASE_TRANSFER', [['PHASE_MOVE_FIXED', movesOn, { phaseMove }]], { today: '2026-09-01' }));
    expect(found.map(({ rule: id, dueOn: day }) => [id, day])).toEqual([[rule, dueOn]]);
  });

  it.each([
    // Known in time: on the day of the move.
    [[['MOVE_KNOWN', '2026-06-01'], ['MOVED', '2026-09-01']], '2026-09-01'],
    // Known late: fifteen working days, of which the first day is one.
    [[['MOVED', '2026-06-01'], ['MOVE_KNOWN', '2026-06-10']], '2026-06-30'],
    // Known on a Saturday: Monday is day one, and a bank holiday is none.
    [[['MOVED', '2026-05-01'], ['MOVE_KNOWN', '2026-05-16']], '2026-06-08'],
    [[['MOVED', '2026-09-01']], '2026-09-01'],
  ] as const)('T1 of %j: %s', (steps, dueOn) => {
    expect(deadline(course('TRANSFER', steps), 'T1').dueOn).toBe(dueOn);
  });

  it.each([
    ['T2', [['PLAN_TRANSFERRED', '2026-06-01']], '2026-07-13'],
    ['T3', [['PLAN_TRANSFERRED', '2026-06-01']], '2026-08-31'],
    ['T3', [['PLAN_MADE', '2026-01-10'], ['PLAN_TRANSFERRED', '2026-06-01']], '2027-01-09'],
    ['T3', [['PLAN_MADE', '2025-07-01'], ['PLAN_TRANSFERRED', '2026-06-01']], '2026-08-31'],
  ] as const)('%s of %j: %s', (rule, steps, dueOn) => {
    expect(deadline(course('TRANSFER', steps), rule).dueOn).toBe(dueOn);
  });

  it.each([
    ['T4', [['HEALTH_BOARD_CHANGE_KNOWN', '2026-06-10'], ['HEALTH_BOARD_CHANGED', '2026-06-01']], '2026-07-01'],
    ['T5', [['NEW_HEALTH_BOARD_TOLD', '2026-12-14']], '2027-01-07'],
  ] as const)('%s of %j: %s', (rule, steps, dueOn) => {
    expect(deadline(course('HEALTH_BOARD_CHANGE', steps), rule).dueOn).toBe(dueOn);
  });

  it.each([
    ['M1', [['DECISION_NOTIFIED', '2026-12-31']], '2027-02-28'],
    ['M2', [['MEDIATION_DECLINED', '2027-03-25']], '2027-04-01'],
    ['M3', [['HEALTH_ISSUES_RAISED', '2026-12-23']], '2026-12-30'],
    ['M4', [['MEDIATION_CANNOT_BE_ARRANGED', '2026-11-20']], '2026-11-25'],
    ['M5', [['MEDIATION_REQUESTED', '2026-11-20']], '2026-12-20'],
    ['M6', [['MEDIATION_HELD', '2026-04-30']], '2026-05-06'],
    ['M7', [['MEDIATION_AGREED_OTHERWISE', '2026-11-20']], '2026-12-04'],
    ['M8', [['MEDIATION_AGREED_BY_HEALTH_BOARD', '2026-11-20']], '2026-11-27'],
    ['M9', [['DECISION_NOTIFIED', '2026-09-14']], '2026-11-14'],
    ['M9', [['DECISION_NOTIFIED', '2026-09-14'], ['MEDIATION_CERTIFICATE_ISSUED', '2026-10-01']], '2026-11-14'],
    ['M9', [['DECISION_NOTIFIED', '2026-09-14'], ['MEDIATION_CERTIFICATE_ISSUED', '2026-11-10']], '2026-12-10'],
    ['M10', [['APPEAL_REGISTERED', '2026-07-20']], '2026-09-29'],
    ['M10', [['APPEAL_REGISTERED', '2026-12-01']], '2027-01-20'],
    ['M11', [['DISCRIMINATION_OCCURRED', '2026-08-31']], '2027-02-28'],
    ['M12', [['ORDERED_TO_ASSESS', '2026-09-14']], '2026-09-28'],
    ['M13', [['ORDERED_TO_ASSESS', '2026-09-14']], '2026-11-23'],
    ['M14', [['APPEAL_CONCEDED_TO_ASSESS', '2026-09-14']], '2026-12-21'],
    ['M15', [['ORDERED_TO_MAKE_PLAN', '2026-09-14']], '2026-10-19'],
    ['M16', [['APPEAL_CONCEDED_TO_MAKE_PLAN', '2026-09-14']], '2026-11-30'],
    ['M17', [['ORDERED_TO_AMEND', '2026-09-14']], '2026-10-19'],
    ['M18', [['ORDERED_TO_AMEND_SETTING', '2026-09-14']], '2026-09-28'],
    ['M19', [['ORDERED_TO_RECONSIDER', '2026-09-14']], '2026-09-28'],
    ['M21', [['ORDERED_TO_CEASE', '2026-09-14']], '2026-09-14'],
    ['M22', [['HEALTH_OR_CARE_RECOMMENDED', '2026-09-14']], '2026-10-19'],
  ] as const)('a challenge: %s of %j is due on %s', (rule, steps, dueOn) => {
    expect(deadline(course('CHALLENGE', steps), rule).dueOn).toBe(dueOn);
  });

  it.each([
    ['G1', [['SUPPORT_STARTED', '2026-09-14']], '2027-01-14'],
    ['G1', [['SUPPORT_STARTED', '2026-09-14'], ['FAMILY_MET', '2026-10-31']], '2027-02-28'],
    ['G2', [['SUPPORT_STARTED', '2026-09-14']], '2026-09-15'],
    ['G3', [['SUPPORT_STARTED', '2026-09-14'], ['CYCLE_REVIEW_FIXED', '2026-12-04']], '2026-12-04'],
  ] as const)('in school: %s of %j is due on %s', (rule, steps, dueOn) => {
    expect(deadline(course('SCHOOL_LED', steps), rule)).toMatchObject({ dueOn });
  });
});

describe('how it stands', () => {
  const received = ['REQUEST_RECEIVED', '2026-09-14'] as const;
  const at = (today: string, ...steps: readonly Parameters<typeof course>[1][number][]) => course('EHC_NEEDS_ASSESSMENT', [received, ...steps], { today });

  it.each([
    ['runs on its last day', at('2026-10-26'), 'E2', DeadlineState.RUNNING],
    ['is overdue the day after', at('2026-10-27'), 'E2', DeadlineState.OVERDUE],
    ['is met on its last day', at('2026-11-30', ['DECIDED_TO_ASSESS', '2026-10-26']), 'E2', DeadlineState.MET],
    ['is met late the day after', at('2026-11-30', ['DECIDED_TO_ASSESS', '2026-10-27']), 'E2', DeadlineState.MET_LATE],
    ['falls with a refusal', at('2027-03-01', ['DECIDED_NOT_TO_ASSESS', '2026-10-20']), 'E7', DeadlineState.NO_LONGER_DUE],
    ['falls with a withdrawal', at('2027-03-01', ['REQUEST_WITHDRAWN', '2026-10-20']), 'E2', DeadlineState.NO_LONGER_DUE],
    ['falls with a move to another authority', at('2027-03-01', ['MOVED_AWAY', '2026-10-20']), 'E7', DeadlineState.NO_LONGER_DUE],
    ['stays met when the course goes on', at('2027-03-01', ['DECIDED_TO_ASSESS', '2026-10-20'], ['REQUEST_WITHDRAWN', '2026-11-20']), 'E2', DeadlineState.MET],
    ['calls no family late', at('2027-01-20', ['DRAFT_SERVED', '2027-01-04']), 'E5', DeadlineState.NO_LONGER_DUE],
    ['takes a family’s answer after its time', at('2027-01-20', ['DRAFT_SERVED', '2027-01-04'], ['REPRESENTATIONS_RECEIVED', '2027-01-19']), 'E5', DeadlineState.MET],
  ])('%s', (_, of, rule, state) => {
    expect(deadline(of, rule).state).toBe(state);
  });

  it('gives the family its time anew when a draft is served again', () => {
    const again = at('2027-01-20', ['DRAFT_SERVED', '2027-01-04'], ['REPRESENTATIONS_RECEIVED', '2027-01-10'], ['DRAFT_SERVED', '2027-01-15']);
    expect(deadline(again, 'E5')).toMatchObject({ startedOn: '2027-01-15', dueOn: '2027-01-29', state: DeadlineState.RUNNING });
  });

  it('counts advice that was returned as not there, and its day stands', () => {
    const returned = course('ADVICE', [['ADVICE_ASKED', '2026-10-27'], ['ADVICE_RECEIVED', '2026-12-01'], ['ADVICE_RETURNED', '2026-12-03']], { today: '2026-12-09' });
    expect(deadline(returned, 'E3')).toMatchObject({ dueOn: '2026-12-08', state: DeadlineState.OVERDUE, metOn: null });
    const mended = { ...returned, steps: [...returned.steps, { ...returned.steps[1]!, on: '2026-12-09' }] };
    expect(deadline(mended, 'E3')).toMatchObject({ state: DeadlineState.MET_LATE, metOn: '2026-12-09' });
  });

  it('keeps each consulted setting apart', () => {
    const two = at('2027-01-10', ['SETTING_CONSULTED', '2026-12-16', { about: 'one' }], ['SETTING_CONSULTED', '2027-01-04', { about: 'other' }], ['SETTING_REPLIED', '2026-12-20', { about: 'one' }]);
    expect(deadlinesOf(two).filter(({ rule }) => rule === 'E6')).toMatchObject([
      { about: 'one', dueOn: '2026-12-30', state: DeadlineState.MET },
      { about: 'other', dueOn: '2027-01-18', state: DeadlineState.RUNNING },
    ]);
  });

  it('asks for a new invitation to a meeting on another day, and for no new papers', () => {
    const moved = course('ANNUAL_REVIEW', [['MEETING_FIXED', '2027-03-12'], ['INVITATIONS_SENT', '2027-02-01'], ['PAPERS_CIRCULATED', '2027-02-20'], ['MEETING_FIXED', '2027-03-20']], { today: '2027-02-21' });
    expect(deadline(moved, 'R1')).toMatchObject({ dueOn: '2027-03-06', state: DeadlineState.RUNNING });
    expect(deadline(moved, 'R2').state).toBe(DeadlineState.MET);
  });

  it('counts from the latest meeting, though an earlier one was written down after it', () => {
    const written = course('SCHOOL_LED', [['SUPPORT_STARTED', '2026-09-14'], ['FAMILY_MET', '2026-11-02'], ['FAMILY_MET', '2026-10-05']], { today: '2026-11-03' });
    expect(deadline(written, 'G1')).toMatchObject({ startedOn: '2026-11-02', dueOn: '2027-03-02', state: DeadlineState.RUNNING });
  });

  it('has no deadline for a duty that begins and goes on', () => {
    expect(deadlinesOf(at('2027-02-02', ['FINAL_PLAN_ISSUED', '2027-02-01'])).map(({ rule }) => rule)).not.toContain('E8');
  });
});
