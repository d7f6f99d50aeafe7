import { attendanceResolvers } from './attendance/attendance';

export const progressResolvers = [...attendanceResolvers] as const;
