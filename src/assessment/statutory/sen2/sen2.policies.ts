import { asRead, except, Kind, policyFor } from '../../../access';
import { issuedAudiences, Section } from '../../../plan';
import { officers, whoKnowWhy } from '../statutory.audiences';
import { NamedSetting } from './named-setting.entity';
import { PlanTerms } from './plan-terms.entity';

/** Section I is read as any other section, once it is issued; where a child is to learn is kept from whoever may not know where the child is. */
export const namedSettingPolicy = policyFor(NamedSetting, {
  read: except(issuedAudiences[Section.I], Kind.RESTRICTED_PARENT),
  write: officers,
  may: {},
  fields: {
    planId: asRead, planVersionId: asRead, rank: asRead, settingId: asRead, settingCode: asRead, inWords: asRead, isInSenUnit: asRead, isInResourcedProvision: asRead, namedOn: asRead,
  },
  appendOnly: true,
  neverNarrowed: true,
});

export const planTermsPolicy = policyFor(PlanTerms, {
  read: whoKnowWhy,
  write: officers,
  may: { record: officers },
  fields: {
    planId: asRead, fromOn: asRead, primarySenType: asRead, secondarySenType: asRead, residence: asRead, workBasedPathway: asRead, personalBudget: asRead, organisedArrangements: asRead,
    directPayments: asRead,
  },
  appendOnly: true,
});
