import { deed } from '../../access';
import { plainCalendars } from '../../platform/calendar/calendars';
import { lastDay } from '../../platform/calendar/last-day';
import { invalid, NotNow } from '../../platform/graphql/problem';
import { movePartTime, whyNotGoingOn } from './move-part-time';
import { reviewWithin } from './part-time-rules';
import { PartTimeState, type PartTimeTimetable } from './part-time-timetable.entity';
import { PartTimeReviewed } from './part-time.events';
import { reviewPartTimeShape, type ReviewPartTimeInput } from './part-time.inputs';
import { partTimePolicy } from './part-time.policy';

/** Looks at it: the hours may grow, never shrink, and the end stays where it was agreed. */
export const reviewPartTime = deed<ReviewPartTimeInput, PartTimeTimetable, PartTimeTimetable>({
  may: partTimePolicy.may.review,
  input: reviewPartTimeShape,
  about: [partTimePolicy, (input) => input.partTimeTimetableId],
  async act(timetable, { version, heldOn, words, minutesPerWeek }, tools) {
    const refused = whyNotGoingOn(timetable, tools.today);
    if (refused) return refused;
    if (timetable.state !== PartTimeState.AGREED) return new NotNow('It has not been agreed yet', timetable.state);
    if (heldOn > tools.today || heldOn < timetable.startsOn) return invalid('heldOn', `it was looked at between ${timetable.startsOn} and today`);
    if (minutesPerWeek < timetable.minutesPerWeek) return invalid('minutesPerWeek', 'for fewer hours the family has to agree anew: propose another timetable');
    const next = lastDay(heldOn, reviewWithin, plainCalendars).dueOn;
    const changes = {
      minutesPerWeek, reviewOn: next < timetable.endsOn ? next : timetable.endsOn, reviews: [...timetable.reviews, { heldOn, words: words.trim(), minutesPerWeek }],
    };
    return movePartTime(timetable, { version, changes, event: PartTimeReviewed, text: words }, tools);
  },
});
