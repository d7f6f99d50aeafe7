import { attendanceEntities } from './attendance/attendance';

export const progressEntities = [...attendanceEntities] as const;
