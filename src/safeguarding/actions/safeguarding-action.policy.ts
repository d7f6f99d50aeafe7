import { asRead, Kind, policyFor, theirs } from '../../access';
import { leadAndOwner, leadOwnerManagerAndSystem, officePosts } from './action.audiences';
import { SafeguardingAction } from './safeguarding-action.entity';

export const theLeads = [theirs('recordedFor', Kind.DSL)];

/** Each agency sees its own actions, and the lead who asked for them; to everybody else there are none. */
export const safeguardingActionPolicy = policyFor(SafeguardingAction, {
  read: leadOwnerManagerAndSystem('recordedFor'),
  write: leadAndOwner('recordedFor'),
  grants: officePosts,
  may: { record: [Kind.DSL], update: leadAndOwner('recordedFor') },
  fields: {
    title: asRead, detail: asRead, reason: asRead, ownerPersonId: asRead, ownerOrganisationId: asRead, ownerPost: asRead,
    agency: asRead, concernId: theLeads, clock: asRead, startedOn: asRead, because: asRead, dueOn: asRead, state: asRead, outcome: asRead, lastUpdateNote: asRead,
  },
  keptFromFamily: true,
});
