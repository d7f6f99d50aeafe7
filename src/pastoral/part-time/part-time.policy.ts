import { asRead, policyFor } from '../../access';
import { PartTimeTimetable } from './part-time-timetable.entity';
import { authorityAgrees, outOfSchoolReaders, outOfSchoolWriters, whoAgree, whoKeepTimetable } from './part-time.audiences';

export const partTimePolicy = policyFor(PartTimeTimetable, {
  read: outOfSchoolReaders,
  write: outOfSchoolWriters,
  may: { propose: whoKeepTimetable, agree: whoAgree, agreeForAuthority: authorityAgrees, review: whoKeepTimetable, end: whoKeepTimetable },
  fields: {
    schoolId: asRead, state: asRead, reason: asRead, words: asRead, minutesPerWeek: asRead, fullTimeMinutes: asRead, startsOn: asRead, endsOn: asRead, reviewOn: asRead, steps: asRead,
    safeAway: asRead, needsAuthority: asRead, familyAgreedOn: asRead, familyAgreedHow: asRead, authorityAgreedOn: asRead, reviews: asRead, endedOn: asRead, endedReason: asRead,
  },
});
