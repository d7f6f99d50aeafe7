import { asRead, noField, policyFor } from '../../access';
import { planKeepers, planReaders } from '../audiences';
import { PlanVersion } from './plan-version.entity';

export const planVersionPolicy = policyFor(PlanVersion, {
  read: planReaders,
  write: planKeepers,
  may: {},
  appendOnly: true,
  neverNarrowed: true,
  fields: { planId: asRead, number: asRead, title: asRead, issuedOn: asRead, edition: asRead, legalBasis: asRead, note: asRead, contentHash: asRead, unsupportedThen: noField },
});
