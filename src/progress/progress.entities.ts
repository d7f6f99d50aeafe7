import { attendanceEntities } from './attendance/attendance';
import { wellbeingEntities } from './wellbeing/wellbeing';

export const progressEntities = [...attendanceEntities, ...wellbeingEntities] as const;
