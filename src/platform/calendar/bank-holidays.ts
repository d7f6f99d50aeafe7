/** The bank holidays of a stretch of years, as data: what is proclaimed later is a new version. */
export interface BankHolidays {
  readonly version: string;
  readonly source: string;
  readonly from: string;
  readonly until: string;
  readonly days: ReadonlySet<string>;
}

const bankHolidayDays = [
  '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
  '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28', '2028-12-25', '2028-12-26',
];

/** England and Wales, with substitute days. */
export const bankHolidaysOfEngland: BankHolidays = {
  version: '2024-2028',
  source: 'gov.uk/bank-holidays (England and Wales); Banking and Financial Dealings Act 1971, section 1 and schedule 1',
  from: '2024-01-01',
  until: '2028-12-31',
  days: new Set(bankHolidayDays),
};
