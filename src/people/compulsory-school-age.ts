const JUNE_30 = '06-30';
const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const FRIDAY = 5;

/** The last day of compulsory school age: the last Friday in June of the school year in which the child turns 16 (Education Act 1996 s.8). */
export function lastDayOfCompulsorySchoolAge(dateOfBirth: string): string {
  const [year, month] = dateOfBirth.split('-').map(Number) as [number, number];
  const june = year + (month >= 9 ? 17 : 16);
  const back = (dayOfWeek(`${june}-${JUNE_30}`) - FRIDAY + 7) % 7;
  return `${june}-06-${30 - back}`;
}

/** Whether somebody born then is a young person on that day (Children and Families Act 2014 s.83). */
export const isYoungPersonOn = (day: string, dateOfBirth: string): boolean => day > lastDayOfCompulsorySchoolAge(dateOfBirth);
