import { Temporal } from 'temporal-polyfill';

/** The only place where the hub asks what time it is. */
export interface Clock {
  /** The present instant, as `2026-09-01T08:30:00.000Z`. */
  now(): string;
  /** The present day in England, as `2026-09-01`. */
  today(): string;
  epochMs(): number;
}

export interface SetClock extends Clock {
  /** Moves on by calendar time in England, as `P1D`, `PT2H` or `{ minutes: 5 }`. */
  advance(by: string | Temporal.DurationLike): void;
}

const zone = 'Europe/London';

/** The moment at which a day begins in England, for what begins or ends by itself. */
export const startOfDay = (day: string): string => Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString();
/** The moment so many minutes later. */
export const minutesAfter = (moment: string, minutes: number): string => Temporal.Instant.from(moment).add({ minutes }).toString();
/** The day so many days later; earlier, where the number is below nought. */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
/** The Monday of the week that a day lies in. */
export const mondayOf = (day: string): string => daysAfter(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
/** The same day so many years later; the last of February where that year has no such day. */
export const yearsAfter = (day: string, years: number): string => Temporal.PlainDate.from(day).add({ years }).toString();
/** The moment at which a day is over in England. */
export const endOfDay = (day: string): string => startOfDay(daysAfter(day, 1));

/** The instant so many seconds after 1970 began, to the millisecond before it. */
export const instantOf = (epochSeconds: string): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(Number(epochSeconds) * 1_000)).toString({ fractionalSecondDigits: 3 });
/** The instant so many seconds later. */
export const secondsAfter = (instant: string, seconds: number): string => Temporal.Instant.from(instant).add({ seconds }).toString({ fractionalSecondDigits: 3 });

const inEngland = (epochMs: number): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(zone);

const aMinute = 60_000;

function clockReading(epochMs: () => number): Clock {
  let minute = { number: NaN, day: '' };
  /** No day in England begins within a minute, and each question asks for the day. */
  const dayOf = (number: number): string => {
    if (number !== minute.number) minute = { number, day: inEngland(number * aMinute).toPlainDate().toString() };
    return minute.day;
  };
  return {
    epochMs,
    now: () => Temporal.Instant.fromEpochMilliseconds(epochMs()).toString({ fractionalSecondDigits: 3 }),
    today: () => dayOf(Math.floor(epochMs() / aMinute)),
  };
}

export const systemClock: Clock = clockReading(() => Date.now());

/** A clock that stands still until it is told to move on. */
export function clockAt(isoInstant: string): SetClock {
  let present = Temporal.Instant.from(isoInstant).epochMilliseconds;
  return {
    ...clockReading(() => present),
    advance: (by) => {
      present = inEngland(present).add(by).epochMilliseconds;
    },
  };
}
