import { asRead, noField, policyFor, varying } from '../access';
import { planKeepers, sectionAudiences, sparing, wordingAudiences } from './audiences';
import { LineWording } from './line-wording.entity';

const wording = varying('section', wordingAudiences);

export const lineWordingPolicy = policyFor(LineWording, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: {},
  appendOnly: true,
  fields: {
    lineType: asRead, lineId: asRead, lineVersion: asRead, section: asRead, text: wording, brief: asRead, terms: varying('section', sparing(wordingAudiences)), reason: wording,
    neededInClass: noField, sharedWithFamily: noField,
  },
});
