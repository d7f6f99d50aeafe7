import { byDays, keyWithin, type Days, type Request } from '../../access';
import type { AttendanceMark } from './attendance-mark.entity';
import { attendanceMarkPolicy } from './attendance.policy';

export interface MarksOf extends Days {
  readonly childId: string;
}

/** Sessions of children within stretches of days. */
export const marksWithin = byDays(attendanceMarkPolicy, 'childId', { day: 'day', by: 't.day, t.session, t.id' });

export const marksBetween = ({ load }: Request, { childId, ...days }: MarksOf): Promise<AttendanceMark[]> => load(marksWithin, keyWithin(childId, days));
