import { AttendanceMark } from './attendance-mark.entity';
import { AttendanceOfChildResolver, AttendanceResolver } from './attendance.resolver';

export const attendanceEntities = [AttendanceMark] as const;
export const attendanceResolvers = [AttendanceOfChildResolver, AttendanceResolver] as const;
