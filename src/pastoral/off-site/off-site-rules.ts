import { DayUnit } from '../../platform/calendar/day-unit';
import { Counting, type Limit } from '../../platform/calendar/limit';

const authority =
  'Education Act 2002, section 29A; Education (Educational Provision for Improving Behaviour) Regulations 2010 (SI 2010/1156), as amended by SI 2012/2532';

/** Written notice to the parents, and to the authority of a child with an EHC plan. */
export const noticeBefore: Limit = { id: 'OS1', authority, length: 2, unit: DayUnit.SCHOOL_DAY, counts: Counting.BEFORE, version: '2012', verified: false };
/** Whoever asks for a review gets one, unless there was one so short a time ago. */
export const reviewedWithin: Limit = { id: 'OS2', authority, length: 10, unit: DayUnit.CALENDAR_WEEK, counts: Counting.AFTER_THE_FIRST_DAY, version: '2012', verified: true };
