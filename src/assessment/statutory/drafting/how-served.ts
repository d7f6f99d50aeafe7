import { registerEnumType } from 'type-graphql';
import { plainCalendars } from '../../../platform/calendar/calendars';
import { DayUnit } from '../../../platform/calendar/day-unit';
import { lastDay } from '../../../platform/calendar/last-day';
import { Counting } from '../../../platform/calendar/limit';

/** How something was sent to a family. */
export enum ServiceChannel {
  PORTAL = 'PORTAL',
  EMAIL = 'EMAIL',
  BY_HAND = 'BY_HAND',
  FIRST_CLASS_POST = 'FIRST_CLASS_POST',
  SECOND_CLASS_POST = 'SECOND_CLASS_POST',
}

interface Deemed {
  readonly workingDays: number;
  readonly words: string;
}
/** On which day something that was sent counts as served. Of post it is a setting; these are the days that leave the family no less time than the post takes. */
const deemedService: { readonly version: string; readonly source: string; readonly verified: boolean; readonly channels: Readonly<Record<ServiceChannel, Deemed>> } = {
  version: '1',
  source: 'Interpretation Act 1978 s.7 (the ordinary course of post); days by class of post as Royal Mail aims at them',
  verified: false,
  channels: {
    PORTAL: { workingDays: 0, words: 'In the family’s portal, with a message that it is there: served on the day.' },
    EMAIL: { workingDays: 0, words: 'By email, where the family has agreed to it: served on the day.' },
    BY_HAND: { workingDays: 0, words: 'Handed over: served on the day.' },
    FIRST_CLASS_POST: { workingDays: 2, words: 'By first-class post: served on the second working day after posting.' },
    SECOND_CLASS_POST: { workingDays: 4, words: 'By second-class post: served on the fourth working day after posting.' },
  },
};

registerEnumType(ServiceChannel, {
  name: 'ServiceChannel',
  description: 'How something was sent to a family, which decides the day on which it counts as served.',
  valuesConfig: Object.fromEntries(Object.entries(deemedService.channels).map(([name, { words }]) => [name, { description: words }])),
});

/** The day on which what was sent on a day counts as served. */
export function servedOn(sentOn: string, channel: ServiceChannel): string {
  const { workingDays } = deemedService.channels[channel];
  if (workingDays === 0) return sentOn;
  return lastDay(sentOn, { length: workingDays, unit: DayUnit.WORKING_DAY, counts: Counting.AFTER_THE_FIRST_DAY }, plainCalendars).dueOn;
}
