import { asRead, policyFor } from '../../access';
import { AttendanceMark } from './attendance-mark.entity';
import { attendanceReaders, noteReaders, registerCorrectors, registerKeepers } from './attendance.audiences';

export const attendanceMarkPolicy = policyFor(AttendanceMark, {
  read: attendanceReaders,
  write: registerKeepers,
  may: { record: registerKeepers, correct: registerCorrectors },
  fields: { schoolId: asRead, day: asRead, session: asRead, code: asRead, minutesLate: asRead, note: noteReaders, corrections: noteReaders },
});
