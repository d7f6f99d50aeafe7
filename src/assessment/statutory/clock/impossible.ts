import type { Calendars } from '../../../platform/calendar/calendars';
import { dayInWords } from '../../../platform/calendar/day-words';
import { lastDay } from '../../../platform/calendar/last-day';
import { latestStart } from '../../../platform/calendar/latest-start';
import { Counting } from '../../../platform/calendar/limit';
import { daysAfter } from '../../../platform/clock';
import type { ClockCourse } from './computed';
import { versionInForce } from './rules';
import { runsOf, type RunOfRule } from './run-of-rule';

interface Due {
  readonly run: RunOfRule;
  readonly dueOn: string;
}

/** Why something that nobody has done yet can no longer be done in time; nothing while it can. */
export function whyImpossible(due: Due, course: ClockCourse, calendars: Calendars): string | undefined {
  return noRoomForFamily(due, course, calendars) ?? tooShortNotice(due, course);
}

/** A draft after day 125 cannot become a final plan by day 140: nobody may take the family's fifteen days from it. */
function noRoomForFamily({ run: { rule, began }, dueOn }: Due, course: ClockCourse, calendars: Calendars): string | undefined {
  if (rule.leavesRoomFor === undefined) return undefined;
  const room = versionInForce(rule.leavesRoomFor, began.on);
  const latest = latestStart(daysAfter(dueOn, -1), room, calendars);
  const family = runsOf(room, course).find(({ began: served }) => served.on >= began.on || rule.counts !== Counting.AFTER_THE_FIRST_DAY);
  if (family?.met) return undefined;
  if (!family) {
    if (course.today <= latest || course.today > dueOn) return undefined;
    return `Nothing has been served on the family yet. It has ${room.length} days by law; for ${dayInWords(dueOn)} to be kept they had to begin on ${dayInWords(latest)} at the latest.`;
  }
  if (family.began.on <= latest) return undefined;
  const until = lastDay(family.began.on, room, calendars).dueOn;
  return `What was served on ${dayInWords(family.began.on)} leaves the family until ${dayInWords(until)} by law. ${dayInWords(dueOn)} can be kept only if the family answers sooner of its own will.`;
}

/** Notice that should have been given on a day that has passed, of something that is still to come. */
function tooShortNotice({ run: { rule, began }, dueOn }: Due, { today }: ClockCourse): string | undefined {
  if (rule.counts !== Counting.BEFORE || today <= dueOn || today > began.on) return undefined;
  return `${dayInWords(began.on)} is too near: it had to be done by ${dayInWords(dueOn)}. Choose a later day.`;
}
