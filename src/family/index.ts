export { familyEntities } from './family.entities';
export { familyResolvers } from './family.resolvers';
export { commentOnLine } from './comment-on-line';
export { FamilyAnswer } from './plan-agreement.entity';
export { respondToPlan } from './respond-to-plan';
