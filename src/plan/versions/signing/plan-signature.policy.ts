import { asRead, policyFor } from '../../../access';
import { planReaders } from '../../audiences';
import { PlanSignature } from './plan-signature.entity';
import { everySigner, whoKnowsTheSigner } from './signing.audiences';

export const planSignaturePolicy = policyFor(PlanSignature, {
  read: planReaders,
  write: everySigner,
  may: { give: everySigner },
  appendOnly: true,
  neverNarrowed: true,
  fields: { planId: asRead, planVersionId: asRead, signedBy: whoKnowsTheSigner, signedAs: asRead, signedOn: asRead },
});
