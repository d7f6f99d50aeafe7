import type { Rations } from './platform/server/rations';

/**
 * Questions and deeds by which somebody could try one number or one child after another: how often in a minute.
 * A partner's system works through whole lists, so it may ask more often than a person can type.
 */
export const rations: Rations = {
  'Query.childByIdentifier': { people: 30, programs: 3_000 },
  'Mutation.registerChild': { people: 30, programs: 3_000 },
  'Mutation.addIdentifier': { people: 30, programs: 3_000 },
  'Mutation.openToAgency': { people: 30, programs: 3_000 },
  'Mutation.breakGlass': { people: 30, programs: 30 },
};
