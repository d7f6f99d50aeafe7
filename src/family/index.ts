export { familyEntities } from './family.entities';
export { familyResolvers } from './family.resolvers';
