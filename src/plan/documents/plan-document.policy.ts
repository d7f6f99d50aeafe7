import { asRead, noField, personally, policyFor } from '../../access';
import { planKeepers } from '../audiences';
import { copyTakers } from './documents.audiences';
import { PlanDocument } from './plan-document.entity';

/** A copy is its maker's own, whoever else reads the plan. */
const theirOwn = [personally('recordedBy', ...copyTakers)];

export const planDocumentPolicy = policyFor(PlanDocument, {
  read: theirOwn,
  write: theirOwn,
  may: { make: copyTakers, makeFor: planKeepers },
  fields: {
    planId: asRead, planVersionId: asRead, format: asRead, state: asRead, percent: asRead, recipientId: asRead, recipientFor: noField, failure: asRead, bytes: asRead,
    expiresAt: asRead, readingHash: noField,
  },
});
