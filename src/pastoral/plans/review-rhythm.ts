import { lastDay } from '../../platform/calendar/last-day';
import { Counting, type Limit } from '../../platform/calendar/limit';
import type { Calendars } from '../../platform/calendar/calendars';
import { DayUnit } from '../../platform/calendar/day-unit';
import { PastoralKind } from './pastoral-plan.entity';
import { PastoralReviewKind, type PastoralReview } from './pastoral-review.entity';

/** How long a kind of pastoral plan goes on, and how often it is looked at. No law says so: local practice, and a fact that can change. */
interface Rhythm {
  readonly weeks: number;
  readonly mostWeeks: number;
  readonly reviewedEveryWeeks: number;
  /** The most weeks that may lie between two reviews, and the fewest. */
  readonly everyWeeks: readonly [fewest: number, most: number];
  readonly version: string;
  readonly source: string;
}
export const rhythms: Readonly<Record<PastoralKind, Rhythm>> = {
  [PastoralKind.PASTORAL_SUPPORT]: {
    weeks: 16, mostWeeks: 39, reviewedEveryWeeks: 2, everyWeeks: [1, 4], version: '2026',
    source: 'Local practice: usually sixteen weeks, targets of two weeks, a review after two or four weeks, one at least half way, and a final one',
  },
  [PastoralKind.BEHAVIOUR_IMPROVEMENT]: {
    weeks: 12, mostWeeks: 39, reviewedEveryWeeks: 4, everyWeeks: [2, 6], version: '2026', source: 'Local practice: reviewed after two to six weeks',
  },
};

/** What was agreed of one plan. */
export interface Agreed {
  readonly startsOn: string;
  readonly weeks: number;
  readonly reviewedEveryWeeks: number;
}
const weeksLater = (length: number): Limit => ({
  id: `PASTORAL_${length}`, length, unit: DayUnit.CALENDAR_WEEK, counts: Counting.AFTER_THE_FIRST_DAY, rollsTo: DayUnit.SCHOOL_DAY,
  authority: 'Local practice', version: '2026', verified: false,
});

/** The weeks after which there is a review: every few, half way, and at the end. */
function reviewWeeks({ weeks, reviewedEveryWeeks }: Agreed): ReadonlyMap<number, PastoralReviewKind> {
  const half = Math.floor(weeks / 2);
  const every = Array.from({ length: Math.floor(weeks / reviewedEveryWeeks) }, (_, at) => (at + 1) * reviewedEveryWeeks);
  const interim = every.filter((week) => week !== half && week < weeks);
  return new Map([
    ...interim.map((week) => [week, PastoralReviewKind.INTERIM] as const),
    ...(half > 0 ? [[half, PastoralReviewKind.MIDWAY] as const] : []),
    [weeks, PastoralReviewKind.FINAL] as const,
  ]);
}

type Laid = Pick<PastoralReview, 'number' | 'kind' | 'dueOn' | 'because'>;
/** The reviews of a plan, in order, each on a day on which the school meets. */
export function layOutReviews(agreed: Agreed, calendars: Calendars): Laid[] {
  return [...reviewWeeks(agreed)]
    .sort(([one], [other]) => one - other)
    .map(([week, kind], at) => {
      const { dueOn, because } = lastDay(agreed.startsOn, weeksLater(week), calendars);
      return { number: at + 1, kind, dueOn, because };
    });
}
