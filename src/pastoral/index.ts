export { pastoralEntities } from './pastoral.entities';
export { pastoralResolvers } from './pastoral.resolvers';
