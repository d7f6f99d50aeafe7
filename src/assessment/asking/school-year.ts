/** Years of the national curriculum: Year 9 is the first in which provision for adulthood is advised on. */
const FIRST_OF_SEPTEMBER = '09-01';
const AGE_AT_START_OF_YEAR_ONE = 5;

/** The year that somebody born then is in by age on a day, Reception being 0: their age on the 31 August before the school year, less four (Education Act 1996 s.8; law of school admission). */
export function curriculumYearByAge(dateOfBirth: string, day: string): number {
  const [year, monthDay] = [Number(day.slice(0, 4)), day.slice(5)];
  const startsIn = monthDay >= FIRST_OF_SEPTEMBER ? year : year - 1;
  const [bornIn, bornOn] = [Number(dateOfBirth.slice(0, 4)), dateOfBirth.slice(5)];
  const ageInAugust = startsIn - bornIn - (bornOn >= FIRST_OF_SEPTEMBER ? 1 : 0);
  return ageInAugust - AGE_AT_START_OF_YEAR_ONE + 1;
}

/** The same of a code as schools record it; none where it says no year, as N1, R before Year 1, or X. */
export const curriculumYearOf = (code: string | null): number | undefined => (code && /^\d{1,2}$/.test(code) ? Number(code) : undefined);

/** Whole years of age on a day. Somebody born on 29 February is a year older on 1 March, or on the day itself where there is one. */
export const ageOn = (dateOfBirth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);
