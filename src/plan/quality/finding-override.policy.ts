import { asRead, noField, policyFor, varying } from '../../access';
import { issuedAudiences, issuedWordingAudiences, planKeepers } from '../audiences';
import { FindingOverride } from './finding-override.entity';

const wording = varying('section', issuedWordingAudiences);

export const findingOverridePolicy = policyFor(FindingOverride, {
  read: varying('section', issuedAudiences),
  write: planKeepers,
  may: {},
  appendOnly: true,
  neverNarrowed: true,
  fields: { planId: asRead, versionId: asRead, section: asRead, lineType: asRead, lineId: asRead, rule: wording, words: wording, reason: wording, neededInClass: noField },
});
