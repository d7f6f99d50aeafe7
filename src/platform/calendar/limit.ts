import { registerEnumType } from 'type-graphql';
import type { DayUnit } from './day-unit';

/** How a limit is counted from the day on which it begins. */
export enum Counting {
  AFTER_THE_FIRST_DAY = 'AFTER_THE_FIRST_DAY',
  FIRST_DAY_IS_DAY_ONE = 'FIRST_DAY_IS_DAY_ONE',
  BEFORE = 'BEFORE',
  BEFORE_A_DAY_OF_THE_YEAR = 'BEFORE_A_DAY_OF_THE_YEAR',
}
registerEnumType(Counting, {
  name: 'Counting',
  description: 'How a limit is counted from the day on which it begins.',
  valuesConfig: {
    AFTER_THE_FIRST_DAY: { description: '“Within six weeks of”: the first day itself is left out.' },
    FIRST_DAY_IS_DAY_ONE: { description: '“15 days beginning with”: the first day is day one.' },
    BEFORE: { description: '“At least two weeks before”: counted back from a day that is to come.' },
    BEFORE_A_DAY_OF_THE_YEAR: { description: '“Before 15 February in the calendar year of”: the last day is the one before it.' },
  },
});

/** How long something may take, as the law counts it. */
export interface Span {
  readonly length: number;
  readonly unit: DayUnit;
  readonly counts: Counting;
  /** MM-DD: the day of the year that it must be done before, where that is how it is counted. */
  readonly beforeDay?: string;
  /** A last day that is none of these rolls on to the next that is. */
  readonly rollsTo?: DayUnit;
}

/** A statutory or agreed limit: a fact with its source and its version. */
export interface Limit extends Span {
  readonly id: string;
  readonly authority: string;
  readonly version: string;
  /** False where the wording was not read again in its source. */
  readonly verified: boolean;
}

/** The last lawful day, and how it was found. */
export interface LastDay {
  readonly dueOn: string;
  /** For a parent to follow. */
  readonly because: string;
  /** A calendar that it was counted by does not reach so far yet: the day can still change. */
  readonly provisional: boolean;
}
