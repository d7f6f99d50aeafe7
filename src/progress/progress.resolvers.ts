import { attendanceResolvers } from './attendance/attendance';
import { wellbeingResolvers } from './wellbeing/wellbeing';

export const progressResolvers = [...attendanceResolvers, ...wellbeingResolvers] as const;
