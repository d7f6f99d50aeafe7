export { SchoolSession } from './attendance/attendance-mark.entity';
export { recordSessions } from './attendance/record-sessions';
export { progressEntities } from './progress.entities';
export { progressResolvers } from './progress.resolvers';
export { beforeAndSince, BeforeAndSince } from './wellbeing/before-and-since';
export { recordMeasure } from './wellbeing/record-measure';
