import { asRead, noField, nobody, policyFor } from '../../access';
import { leadOwnerManagerAndSystem } from './action.audiences';
import { SafeguardingChase } from './safeguarding-chase.entity';

/** It is read by whoever reads its action, and written by the hub alone. */
export const safeguardingChasePolicy = policyFor(SafeguardingChase, {
  read: leadOwnerManagerAndSystem('leadOrganisationId'),
  write: nobody,
  may: {},
  fields: {
    actionId: asRead, stage: asRead, dueOn: asRead, chasedOn: asRead,
    leadOrganisationId: noField, ownerOrganisationId: noField, ownerPost: noField, ownerPersonId: noField,
  },
  appendOnly: true,
  keptFromFamily: true,
});
