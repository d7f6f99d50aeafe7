import { asRead, noField, policyFor } from '../../access';
import { leadAndOwner, leadOwnerManagerAndSystem } from './action.audiences';
import { SafeguardingNote } from './safeguarding-note.entity';

/** A note is read by whoever reads its action. */
export const safeguardingNotePolicy = policyFor(SafeguardingNote, {
  read: leadOwnerManagerAndSystem('leadOrganisationId'),
  write: leadAndOwner('leadOrganisationId'),
  may: {},
  fields: { actionId: asRead, text: asRead, leadOrganisationId: noField, ownerOrganisationId: noField, ownerPost: noField, ownerPersonId: noField },
  appendOnly: true,
  keptFromFamily: true,
});
