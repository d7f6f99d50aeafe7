import { asRead, policyFor, varying } from '../access';
import { Aspiration } from './aspiration.entity';
import { planKeepers, sectionAudiences, wordedBy, wordingAudiences } from './audiences';

const wording = varying('section', wordingAudiences);

export const aspirationPolicy = policyFor(Aspiration, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: { change: varying('section', wordedBy) },
  fields: {
    section: asRead, text: wording, brief: asRead, neededInClass: asRead, sharedWithFamily: asRead,
    sourceLineId: asRead, sourceType: asRead, sourceWording: wording,
    whoseWords: asRead, howGathered: wording,
  },
});
