import { plainCalendars } from '../../platform/calendar/calendars';
import { lastDay } from '../../platform/calendar/last-day';
import { latestStart } from '../../platform/calendar/latest-start';
import { versionInForce } from '../statutory/clock';

/** The last day of a limit of the law that begins on a day, by its rule. */
export const lastDayBy = (rule: string, startedOn: string): string => lastDay(startedOn, versionInForce(rule, startedOn), plainCalendars).dueOn;
/** The first day on which a meeting can be held of which notice is given on a day. */
export const firstMeetingAfter = (noticeOn: string): string => latestStart(noticeOn, versionInForce('R1', noticeOn), plainCalendars);
