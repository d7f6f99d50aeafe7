import { asRead, policyFor, varying } from '../access';
import { planKeepers, sectionAudiences, wordedBy, wordingAudiences } from './audiences';
import { Need } from './need.entity';

const wording = varying('section', wordingAudiences);

export const needPolicy = policyFor(Need, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: { change: varying('section', wordedBy) },
  fields: {
    section: asRead, text: wording, brief: asRead, neededInClass: asRead, sharedWithFamily: asRead,
    sourceLineId: asRead, sourceType: asRead, sourceWording: wording,
    area: asRead, senType: wording, isStrength: asRead,
  },
});
