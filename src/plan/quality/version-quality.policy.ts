import { asRead, noField, policyFor, varying } from '../../access';
import { issuedAudiences, issuedWordingAudiences, planKeepers } from '../audiences';
import { VersionQuality } from './version-quality.entity';

/** A count of findings says something of the wording: whoever does not read the wording is told no count. */
const wording = varying('section', issuedWordingAudiences);

export const versionQualityPolicy = policyFor(VersionQuality, {
  read: varying('section', issuedAudiences),
  write: planKeepers,
  may: {},
  appendOnly: true,
  neverNarrowed: true,
  fields: {
    planId: asRead, versionId: asRead, section: asRead, ruleSetVersion: asRead, lines: wording, high: wording, middle: wording, low: wording, overridden: wording, byRule: wording, neededInClass: noField,
  },
});
