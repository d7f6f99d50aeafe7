import { teachingYear } from './teaching-year';
import { SessionsPer } from './ten-questions';

const weeks = `coalesce(t.weeks_per_year, ${teachingYear.weeks})`;
/** How often a year, by the stretch of time that a line names. */
const stretches: Readonly<Record<SessionsPer, string>> = {
  [SessionsPer.WEEK]: weeks,
  [SessionsPer.FORTNIGHT]: `${weeks} / 2.0`,
  [SessionsPer.HALF_TERM]: String(teachingYear.halfTerms),
  [SessionsPer.TERM]: String(teachingYear.terms),
  [SessionsPer.YEAR]: '1',
};

/** The same reckoning as `minutesPerWeek`, over a line of provision `t`: for sums that PostgreSQL makes. */
export const minutesPerWeekSql = `t.sessions * t.minutes_per_session * (CASE t.per ${Object.entries(stretches)
  .map(([per, times]) => `WHEN '${per}' THEN ${times}`)
  .join(' ')} END)::numeric / ${weeks}`;
