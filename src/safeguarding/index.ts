export { safeguardingEntities } from './safeguarding.entities';
export { safeguardingResolvers } from './safeguarding.resolvers';
export { recordSafeguardingAction } from './record-safeguarding-action';
