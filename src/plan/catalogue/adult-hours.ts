import { hoursPerYear } from '../amount';
import type { ProvisionTerms } from '../ten-questions';

/** Hours of adults in a year, planning and liaison with them; null where the line does not say how much, or how many adults (derived from the ten questions). */
export function adultHoursPerYear(terms: ProvisionTerms): number | null {
  const hours = hoursPerYear(terms);
  return hours === null || terms.adults === null ? null : hours * terms.adults + (terms.indirectHoursPerYear ?? 0);
}

/** The share of one child of the group. Indirect hours are the child’s alone: they are not divided. */
export function adultHoursForChild(terms: ProvisionTerms): number | null {
  const hours = hoursPerYear(terms);
  if (hours === null || terms.adults === null || terms.groupSize === null) return null;
  return (hours * terms.adults) / terms.groupSize + (terms.indirectHoursPerYear ?? 0);
}

const PENCE = 100;
/** What that costs in a year, rounded once, half a penny up. */
export function poundsPerYear(terms: ProvisionTerms, poundsPerAdultHour: number | null): number | null {
  const hours = adultHoursForChild(terms);
  return hours === null || poundsPerAdultHour === null ? null : Math.round(hours * poundsPerAdultHour * PENCE + 1e-6) / PENCE;
}
