import { Temporal } from 'temporal-polyfill';

/** The last day of a plan by age, and the law that says so. */
export interface EndByAge {
  readonly on: string;
  readonly authority: string;
  readonly verified: boolean;
}

const authority = 'Children and Families Act 2014, section 46; Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 46';

/** Somebody born on 29 February is a year older on 1 March of a year that has no such day: the later day keeps the plan longer. */
function birthdayAt(age: number, bornOn: string): Temporal.PlainDate {
  const born = Temporal.PlainDate.from(bornOn);
  const birthday = born.add({ years: age });
  return birthday.day === born.day ? birthday : birthday.add({ days: 1 });
}

/** In further education a plan can be kept to 31 July of the academic year in which the young person turns 25. */
export function endInFurtherEducation(bornOn: string): EndByAge {
  const turns = birthdayAt(25, bornOn);
  const year = turns.month >= 8 ? turns.year + 1 : turns.year;
  return { on: `${year}-07-31`, authority, verified: false };
}

/** Elsewhere to the end of the course, and no longer than the day before the 26th birthday. */
export function endElsewhere(bornOn: string, courseEndsOn: string): EndByAge {
  const before26 = birthdayAt(26, bornOn).subtract({ days: 1 }).toString();
  return { on: courseEndsOn < before26 ? courseEndsOn : before26, authority, verified: false };
}
