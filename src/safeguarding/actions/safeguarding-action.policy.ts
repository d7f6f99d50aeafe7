import { asRead, Kind, policyFor } from '../../access';
import { leadAndOwner, leadOwnerManagerAndSystem, ownerPosts } from './action.audiences';
import { SafeguardingAction } from './safeguarding-action.entity';

/** Each agency sees its own actions, and the lead who asked for them; to everybody else there are none. */
export const safeguardingActionPolicy = policyFor(SafeguardingAction, {
  read: leadOwnerManagerAndSystem('recordedFor'),
  write: leadAndOwner('recordedFor'),
  grants: ownerPosts,
  may: { record: [Kind.DSL], update: leadAndOwner('recordedFor') },
  fields: {
    title: asRead, detail: asRead, reason: asRead, ownerPersonId: asRead, ownerOrganisationId: asRead, ownerPost: asRead,
    dueOn: asRead, state: asRead, outcome: asRead, lastUpdateNote: asRead,
  },
  keptFromFamily: true,
});
