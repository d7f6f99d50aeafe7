import { asRead, policyFor } from '../../../access';
import { ceasingReaders, officers } from '../review.audiences';
import { PlanCeasing } from './plan-ceasing.entity';

export const planCeasingPolicy = policyFor(PlanCeasing, {
  read: ceasingReaders,
  write: officers,
  may: { consider: officers, decide: officers },
  fields: {
    planId: asRead, state: asRead, ground: asRead, reason: asRead, inWords: asRead, reviewId: asRead, familyConsultedOn: asRead, settingConsultedOn: asRead,
    wishesToReturn: asRead, notifiedOn: asRead, appealBy: asRead, appealedOn: asRead, appealEndedOn: asRead, ceasedOn: asRead, withdrawnReason: asRead,
  },
});
