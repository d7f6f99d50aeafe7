import { Temporal } from 'temporal-polyfill';
import type { Rhythm } from './job';

/** One time at which a job is due. Its name is the same on every node, so that it is planned once. */
export interface Occurrence {
  readonly name: string;
  readonly at: string;
}

const zone = 'Europe/London';

/**
 * The last time that a job was due. A day has one, however long the night is: an hour that does not exist is the next one that does, and of
 * an hour that comes twice it is the first. What was missed while no hub ran is not made up for one by one: the last stands for all.
 */
export function lastOccurrence(rhythm: Rhythm, now: string): Occurrence {
  const present = Temporal.Instant.from(now);
  if ('everyMinutes' in rhythm) {
    const step = rhythm.everyMinutes * 60_000;
    const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(present.epochMilliseconds / step) * step).toString();
    return { name: at, at };
  }
  const today = present.toZonedDateTimeISO(zone).toPlainDate();
  const on = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(rhythm.dailyAt) }).toInstant();
  const day = Temporal.Instant.compare(on(today), present) <= 0 ? today : today.subtract({ days: 1 });
  return { name: day.toString(), at: on(day).toString() };
}
