export { safeguardingEntities } from './safeguarding.entities';
export { safeguardingResolvers } from './safeguarding.resolvers';
