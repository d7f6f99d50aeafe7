/** What one file says of one school year, as it was sent. */
export interface SentYear {
  readonly schoolYear: string;
  readonly closures: readonly SentClosure[];
  readonly bankHolidays: readonly string[];
  readonly trainingDays: readonly string[];
  /** Days on which the school meets, where the file lists them. */
  readonly schoolDays: readonly string[];
  readonly provisional: boolean;
}
export interface SentClosure {
  readonly from: string;
  readonly until: string;
  readonly label: string;
}
export interface SentCalendar {
  /** The school or the authority, by the name that the file gives it. */
  readonly name: string;
  readonly source: string | null;
  readonly years: readonly SentYear[];
}

/** A school year runs from August to July. */
export const schoolYearOf = (day: string): string => {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};
