import { registerEnumType } from 'type-graphql';

/** What a limit is counted in. */
export enum DayUnit {
  CALENDAR_DAY = 'CALENDAR_DAY',
  CALENDAR_WEEK = 'CALENDAR_WEEK',
  CALENDAR_MONTH = 'CALENDAR_MONTH',
  WORKING_DAY = 'WORKING_DAY',
  TRIBUNAL_WORKING_DAY = 'TRIBUNAL_WORKING_DAY',
  SCHOOL_DAY = 'SCHOOL_DAY',
}
registerEnumType(DayUnit, {
  name: 'DayUnit',
  description: 'What a limit is counted in.',
  valuesConfig: {
    CALENDAR_DAY: { description: 'Every day, weekends and holidays too.' },
    CALENDAR_WEEK: { description: 'Seven days, whatever they are.' },
    CALENDAR_MONTH: { description: 'To the same day of a later month; to its last day, where it has no such day.' },
    WORKING_DAY: { description: 'Not Saturday, Sunday or a bank holiday in England.' },
    TRIBUNAL_WORKING_DAY: { description: 'A working day that is neither from 25 December to 1 January nor in August.' },
    SCHOOL_DAY: { description: 'A day on which the child’s school meets: no holidays, and no training days of its staff.' },
  },
});

/** Units whose days depend on a calendar that can change. */
export const dependsOnCalendar = (unit: DayUnit): boolean =>
  unit === DayUnit.WORKING_DAY || unit === DayUnit.TRIBUNAL_WORKING_DAY || unit === DayUnit.SCHOOL_DAY;
