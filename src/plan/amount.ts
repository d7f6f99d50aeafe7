import { teachingYear } from './teaching-year';
import { SessionsPer, type ProvisionTerms } from './ten-questions';

type Quantified = Pick<ProvisionTerms, 'sessions' | 'per' | 'minutesPerSession' | 'weeksPerYear'>;

const weeksOf = ({ weeksPerYear }: Quantified): number => weeksPerYear ?? teachingYear.weeks;

function stretchesPerYear(per: SessionsPer, weeks: number): number {
  switch (per) {
    case SessionsPer.WEEK: return weeks;
    case SessionsPer.FORTNIGHT: return weeks / 2;
    case SessionsPer.HALF_TERM: return teachingYear.halfTerms;
    case SessionsPer.TERM: return teachingYear.terms;
    case SessionsPer.YEAR: return 1;
  }
}

function minutesPerYear(terms: Quantified): number | null {
  const { sessions, per, minutesPerSession } = terms;
  if (sessions === null || per === null || minutesPerSession === null) return null;
  return sessions * stretchesPerYear(per, weeksOf(terms)) * minutesPerSession;
}

/** Hours with the child in a year; null where the line does not say how much. Indirect hours come on top. */
export function hoursPerYear(terms: Quantified): number | null {
  const minutes = minutesPerYear(terms);
  return minutes === null ? null : minutes / 60;
}

/** Minutes with the child in a week, on average over the weeks of the year in which it is given; null where the line does not say how much. */
export function minutesPerWeek(terms: Quantified): number | null {
  const minutes = minutesPerYear(terms);
  return minutes === null ? null : minutes / weeksOf(terms);
}

const HUNDREDTHS = 100;
/** As it is shown: to the hundredth. */
export const shown = (amount: number | null): number | null => (amount === null ? null : Math.round(amount * HUNDREDTHS) / HUNDREDTHS);
