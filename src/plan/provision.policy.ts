import { asRead, policyFor, varying } from '../access';
import { planKeepers, sectionAudiences, wordedBy, wordingAudiences } from './audiences';
import { Provision } from './provision.entity';

const wording = varying('section', wordingAudiences);

/** Amounts are wording: what a child is given by social care says what it is for. */
export const provisionPolicy = policyFor(Provision, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: { change: varying('section', wordedBy) },
  fields: {
    section: asRead, text: wording, brief: asRead, neededInClass: asRead, sharedWithFamily: asRead,
    sourceLineId: asRead, sourceType: asRead, sourceWording: wording,
    what: wording, deliveredBy: wording, qualification: wording, sessions: wording, per: wording, minutesPerSession: wording,
    weeksPerYear: wording, groupSize: wording, adults: wording, place: wording, indirectHoursPerYear: wording,
    reviewedHow: wording, reviewedBy: wording, absenceCover: wording,
  },
});
