import { daysAfter } from '../../platform/clock';
import { lastDayBy } from './by-rule';

/**
 * Advice is asked for two weeks before it goes to everybody, so that it can be written: four weeks before the meeting. The law has no such day; its
 * two weeks’ notice and its two weeks for reading collide otherwise, since those who are invited on the last day would have no time to write.
 */
const WEEKS_TO_WRITE = 2;
const WEEKS_TO_PREPARE = 6;

/** When each thing before a meeting is to be done: by the law, and by good practice. */
export function daysBefore(meetingOn: string) {
  const circulateBy = lastDayBy('R2', meetingOn);
  return {
    planBy: daysAfter(circulateBy, -7 * WEEKS_TO_PREPARE),
    askForAdviceBy: daysAfter(circulateBy, -7 * WEEKS_TO_WRITE),
    inviteBy: lastDayBy('R1', meetingOn),
    circulateBy,
  };
}
