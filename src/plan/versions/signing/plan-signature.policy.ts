import { asRead, policyFor } from '../../../access';
import { whoMayKnowWhere } from '../../../people';
import { planReaders } from '../../audiences';
import { PlanSignature } from './plan-signature.entity';
import { everySigner } from './signers';

export const planSignaturePolicy = policyFor(PlanSignature, {
  read: planReaders,
  write: everySigner,
  may: { give: everySigner },
  appendOnly: true,
  neverNarrowed: true,
  // A name and a post say which authority and which school.
  fields: { planId: asRead, planVersionId: asRead, signedBy: whoMayKnowWhere(planReaders), signedAs: asRead, signedOn: asRead },
});
