import fc from 'fast-check';
import { kindsOf } from '../../../src/access/audience';
import { assessmentPolicy } from '../../../src/assessment/assessment.policy';
import { deadlinesOf, DeadlineState, type Computed } from '../../../src/assessment/statutory/clock';
import { lifecycles, stageAfter } from '../../../src/assessment/statutory/lifecycles';
import { CourseKind, fixesADay, StepKind } from '../../../src/assessment/statutory/steps';
import type { Taken } from '../../../src/assessment/statutory/course';
import { whyNotTaken } from '../../../src/assessment/statutory/take-step';
import { daysAfter } from '../../../src/platform/clock';

const BEGINS = '2026-09-14';
const everyKind = Object.values(StepKind);
const courses = Object.values(CourseKind);

/** Steps as somebody might try them, right and wrong, on days that go forth and back; each recorded on a later day than the one before. */
const tries = (course: CourseKind) =>
  fc.array(fc.record({ kind: fc.constantFrom(...everyKind.filter((kind) => lifecycles[course][kind])), ago: fc.integer({ min: -20, max: 60 }), wait: fc.integer({ min: 0, max: 25 }) }), { maxLength: 14 });
const facts = { source: 'FAMILY', told: [], noticeId: 'n', channel: 'PORTAL', planVersionId: 'v', movedTo: '801' };

interface Lived {
  readonly taken: readonly Taken[];
  readonly today: string;
}
/** What is let through of what is tried, day by day. */
function live(course: CourseKind, tried: readonly { kind: StepKind; ago: number; wait: number }[]): Lived[] {
  let taken: readonly Taken[] = [];
  let today = BEGINS;
  return tried.map(({ kind, ago, wait }) => {
    today = daysAfter(today, wait);
    const step = { kind, on: daysAfter(today, -ago), facts };
    if (!whyNotTaken({ type: course }, step, { taken, today })) taken = [...taken, { kind, on: step.on, about: null, phaseMove: null }];
    return { taken, today };
  });
}
const eachCourse = fc.constantFrom(...courses).chain((course) => fc.tuple(fc.constant(course), tries(course)));

describe('whatever is tried of a course', () => {
  it('is only let through after what it follows from, on no earlier day, and on none that has not come', () => {
    fc.assert(fc.property(eachCourse, ([course, tried]) => {
      for (const { taken, today } of live(course, tried)) {
        for (const [at, { kind, on }] of taken.entries()) {
          const { after, from, times } = lifecycles[course][kind]!;
          const before = taken.slice(0, at);
          expect(from).toContain(stageAfter(course, before));
          if (after) expect(before.some((each) => after.includes(each.kind) && each.on <= on)).toBe(true);
          if (!fixesADay.has(kind)) expect(on <= today).toBe(true);
          if (!times) expect(before.some((each) => each.kind === kind)).toBe(false);
        }
      }
    }));
  });

  it('moves no day that has passed, and without an exception no day at all is lifted', () => {
    fc.assert(fc.property(eachCourse, ([course, tried]) => {
      let held: readonly Computed[] = [];
      for (const { taken, today } of live(course, tried)) {
        const now = deadlinesOf({ kind: course, steps: taken, exceptions: [], held, today, bornOn: '2017-03-09' });
        for (const before of held.filter(({ dueOn }) => dueOn < today)) {
          const same = now.find((each) => each.rule === before.rule && each.about === before.about && each.startedOn === before.startedOn);
          if (same) expect(same.dueOn).toBe(before.dueOn);
        }
        expect(now.filter(({ state, liftedBy }) => state === DeadlineState.LIFTED || liftedBy)).toEqual([]);
        held = now;
      }
    }));
  });
});

it('every step of every lifecycle can be reached, and names only steps of its own course as what comes before', () => {
  for (const course of courses) {
    const lifecycle = lifecycles[course];
    const leadsTo = new Set(Object.values(lifecycle).map(({ to }) => to));
    for (const [kind, { from, after }] of Object.entries(lifecycle)) {
      expect([course, kind, from.some((stage) => stage === 'NOT_BEGUN' || leadsTo.has(stage))]).toEqual([course, kind, true]);
      if (after) expect([course, kind, after.some((each) => lifecycle[each])]).toEqual([course, kind, true]);
    }
  }
});

/** Who each party of a lifecycle is, said apart from the policies. */
const parties: Readonly<Record<string, readonly string[]>> = {
  AUTHORITY: ['SEND_CASEWORKER', 'SEND_MANAGER'], FAMILY: ['PARENT', 'YOUNG_PERSON', 'CARER', 'FOSTER_CARER'], SCHOOL: ['SENCO', 'HEAD'],
};

it('whoever a lifecycle lets take a step may do the deed that takes it, and nobody else', () => {
  const { may } = assessmentPolicy;
  const deeds = [
    [may.request, StepKind.REQUEST_RECEIVED], [may.tellOfRequest, StepKind.CONSULTED], [may.decide, StepKind.DECIDED_TO_ASSESS], [may.decide, StepKind.DECIDED_NOT_TO_ISSUE],
    [may.serve, StepKind.DRAFT_SERVED], [may.serve, StepKind.FINAL_PLAN_ISSUED], [may.respondToDraft, StepKind.REPRESENTATIONS_RECEIVED], [may.consultSetting, StepKind.SETTING_CONSULTED],
    [may.end, StepKind.REQUEST_WITHDRAWN],
  ] as const;
  for (const [{ name, audience }, step] of deeds) {
    const takers = lifecycles[CourseKind.EHC_NEEDS_ASSESSMENT][step]!.by.flatMap((party) => parties[party]!);
    expect([name, [...kindsOf(audience)].sort()]).toEqual([name, [...takers].sort()]);
  }
});
