import { Kind } from '../access';
import { endOfDay } from '../platform/clock';
import { isYoungPersonOn, lastDayOfCompulsorySchoolAge } from './compulsory-school-age';

/** Who somebody of the family is to the child in law. */
export interface InLaw {
  readonly parentalResponsibility: boolean;
  readonly hasCare: boolean;
  readonly fosters: boolean;
  readonly isYoungPerson: boolean;
  readonly isAdvocate: boolean;
}

/** How they stand to the child by that; null for a relative who takes part and stands in no way of their own. */
export function standingOf({ parentalResponsibility, hasCare, fosters, isYoungPerson, isAdvocate }: InLaw): Kind | null {
  if (isYoungPerson) return Kind.YOUNG_PERSON;
  if (isAdvocate) return Kind.ADVOCATE;
  if (parentalResponsibility) return Kind.PARENT;
  if (fosters) return Kind.FOSTER_CARER;
  return hasCare ? Kind.CARER : null;
}

/** Parents in the sense of the Education Act 1996 s.576: by responsibility, or by care. */
export const parents: readonly Kind[] = [Kind.PARENT, Kind.CARER, Kind.FOSTER_CARER];

/** Until when a parent knows the child by being one: the young person’s own rights begin then (Children and Families Act 2014 s.83). */
export const parenthoodEnds = (dateOfBirth: string): string => endOfDay(lastDayOfCompulsorySchoolAge(dateOfBirth));

/** Whether parenthood alone gives anything on that day. */
export const parenthoodCounts = (today: string, dateOfBirth: string): boolean => !isYoungPersonOn(today, dateOfBirth);
