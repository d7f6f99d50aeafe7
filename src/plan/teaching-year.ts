/** What amounts of provision are reckoned with where a line does not say. */
export const teachingYear = {
  version: '1999',
  source: 'Education (School Day and School Year) (England) Regulations 1999 (SI 1999/3181), regulation 3: 380 sessions of half a day, which are 38 weeks',
  weeks: 38,
  terms: 3,
  halfTerms: 6,
} as const;
