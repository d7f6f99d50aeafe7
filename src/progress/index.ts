export { progressEntities } from './progress.entities';
export { progressResolvers } from './progress.resolvers';
export { beforeAndSince, BeforeAndSince } from './wellbeing/before-and-since';
export { recordMeasure } from './wellbeing/record-measure';
