export { progressEntities } from './progress.entities';
export { progressResolvers } from './progress.resolvers';
