import { Temporal } from 'temporal-polyfill';

/** How old somebody is on a day. */
export const ageOn = (day: string, dateOfBirth: string): number => Temporal.PlainDate.from(dateOfBirth).until(Temporal.PlainDate.from(day), { largestUnit: 'years' }).years;
