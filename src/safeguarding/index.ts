export { safeguardingEntities } from './safeguarding.entities';
export { safeguardingResolvers } from './safeguarding.resolvers';
export { recordSafeguardingAction } from './actions/record-safeguarding-action';
export { recordConcern } from './concerns/record-concern';
export { handOverConcerns } from './concerns/hand-over-concerns';
export { chaseFiles } from './file-transfer/chase-files';
