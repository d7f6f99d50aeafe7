/** Where the law leaves something open, the reading that the hub takes, and why. It can be changed here and nowhere else. */
export interface OpenReading {
  readonly id: string;
  readonly question: string;
  readonly choices: readonly string[];
  readonly taken: string;
  readonly because: string;
}

const readings = {
  AS_SOON_AS_PRACTICABLE: {
    question: 'By which day is “as soon as practicable” looked for, where the law names no day?',
    choices: ['NEXT_WORKING_DAY', 'NO_DAY'],
    taken: 'NEXT_WORKING_DAY',
    because: 'A duty without a day is watched by nobody; the next working day is the earliest that is fair to expect.',
  },
  LAST_DAY_OF_APPEAL: {
    question: 'Does an appeal’s last day roll on from a weekend, a bank holiday, August or 25 December to 1 January?',
    choices: ['STANDS', 'ROLLS_TO_NEXT_TRIBUNAL_WORKING_DAY'],
    taken: 'STANDS',
    because: 'A family that acts by the earlier day has lost nothing, whichever reading is right.',
  },
  NO_CORRESPONDING_DAY: {
    question: 'When do months end that begin with a day which a later month does not have, as 29 February?',
    choices: ['DAY_BEFORE_LAST_OF_MONTH', 'LAST_OF_MONTH'],
    taken: 'DAY_BEFORE_LAST_OF_MONTH',
    because: 'Twelve months less a day, counted from the last day that the later month has: the earlier day, so that a review is no later than either reading asks.',
  },
  FOUR_WEEKS_WITHIN_PERIOD: {
    question: 'Must an absence or a closure of four weeks lie wholly in the period that it lifts?',
    choices: ['WHOLLY_WITHIN', 'BEGINS_WITHIN'],
    taken: 'WHOLLY_WITHIN',
    because: 'The narrower reading lifts a limit less often. A closure is looked for on the day of the request, as regulation 5(4)(a) says.',
  },
  FIRST_OF_WORKING_DAYS: {
    question: 'Does the first day count in “within N working days”?',
    choices: ['ONLY_WHERE_SAID', 'ALWAYS'],
    taken: 'ONLY_WHERE_SAID',
    because: 'Regulation 15(2) alone says “beginning with”.',
  },
  FIRST_DAY_OF_SETTINGS_REPLY: {
    question: 'Is the day on which a setting is consulted the first of its fifteen?',
    choices: ['DAY_ONE', 'LEFT_OUT'],
    taken: 'DAY_ONE',
    because: 'The earlier day leaves the family’s own twenty weeks more room.',
  },
  REVIEW_EIGHT_AND_TWELVE_WEEKS: {
    question: 'Which binds, eight weeks from the notice or twelve weeks from the meeting?',
    choices: ['THE_EARLIER', 'EIGHT_WEEKS'],
    taken: 'THE_EARLIER',
    because: 'Both are held, each with its own day; whichever comes first is first on every list.',
  },
  THREE_MEETINGS_A_YEAR: {
    question: 'How are “at least three meetings a year” spread?',
    choices: ['FOUR_MONTHS_APART', 'ANY_TIME_IN_THE_YEAR'],
    taken: 'FOUR_MONTHS_APART',
    because: 'One a term; a family is not left until July with nothing.',
  },
  SCHOOL_CLOSED_FROM: {
    question: 'Do weekends and training days beside a holiday make a closure longer?',
    choices: ['AS_PUBLISHED', 'ALL_DAYS_WITHOUT_PUPILS'],
    taken: 'AS_PUBLISHED',
    because: 'The narrower closure opens the exception less often.',
  },
} satisfies Record<string, Omit<OpenReading, 'id'>>;

export type ReadingId = keyof typeof readings;
export const openReadings: readonly OpenReading[] = Object.entries(readings).map(([id, reading]) => ({ id, ...reading }));
/** Whether the hub takes this reading of an open question. */
export const takes = (id: ReadingId, choice: string): boolean => readings[id].taken === choice;
