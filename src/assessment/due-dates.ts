import { Temporal } from 'temporal-polyfill';

/** How long those who are asked for advice have. */
export interface Limit {
  readonly id: string;
  readonly weeks: number;
  readonly startsWith: string;
  readonly authority: string;
  readonly version: string;
}

/** Applies to what an authority asks for in an EHC needs assessment; elsewhere it is what a due date is when nobody has set one. */
export const adviceLimit: Limit = {
  id: 'E3',
  weeks: 6,
  startsWith: 'the day on which the request for advice is received',
  authority: 'Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 8(1)',
  version: '2014',
};

/** The last lawful day: the day of receipt itself is left out of the count. */
export const lastDay = (startedOn: string, { weeks }: Limit): string => Temporal.PlainDate.from(startedOn).add({ weeks }).toString();

/** Days from one day to another; negative once it has passed. */
export const daysBetween = (from: string, to: string): number => Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
