/** The days from the first of September to the day before the next. */
export interface SchoolYear {
  readonly from: string;
  readonly until: string;
}

/** The school year that a day lies in (Education Act 1996, section 579: it begins with the first term after July). */
export function schoolYearOf(day: string): SchoolYear {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '09-01' ? 1 : 0);
  return { from: `${year}-09-01`, until: `${year + 1}-08-31` };
}
