import { asRead, noField, policyFor, varying } from '../../../access';
import { asking, coordinators, familyVoices, whoFollowRequests } from '../../audiences';
import { AdviceWish } from './advice-wish.entity';

export const adviceWishPolicy = policyFor(AdviceWish, {
  read: whoFollowRequests,
  write: [...familyVoices, ...asking],
  may: { answer: varying('kind', coordinators) },
  fields: {
    assessmentId: asRead, kind: noField, coordinatingOrganisationId: noField, wanted: asRead, from: asRead, reason: asRead, writtenDownFor: asRead, state: asRead,
    answer: asRead, answeredOn: asRead,
  },
});
