import { asRead, policyFor, varying } from '../access';
import { planKeepers, sectionAudiences, sparing, wordedBy, wordingAudiences } from './audiences';
import { Outcome } from './outcome.entity';

const wording = varying('section', wordingAudiences);
const whereabouts = varying('section', sparing(wordingAudiences));

export const outcomePolicy = policyFor(Outcome, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: { change: varying('section', wordedBy) },
  fields: {
    section: asRead, text: wording, brief: asRead, neededInClass: asRead, sharedWithFamily: asRead,
    sourceLineId: asRead, sourceType: asRead, sourceWording: wording,
    byWhen: wording, byWhenInWords: wording, measure: wording, baseline: wording,
    action: wording, context: whereabouts, support: wording, baselineOn: wording, reviewedBy: whereabouts, evidencedBy: wording,
  },
});
