import { asRead, policyFor, varying } from '../access';
import { planKeepers, sectionAudiences, sparing, wordedBy, wordingAudiences } from './audiences';
import { Provision } from './provision.entity';

const wording = varying('section', wordingAudiences);
const whereabouts = varying('section', sparing(wordingAudiences));

/** Amounts are wording: what a child is given by social care says what it is for. */
export const provisionPolicy = policyFor(Provision, {
  read: varying('section', sectionAudiences),
  write: planKeepers,
  may: { change: varying('section', wordedBy) },
  fields: {
    section: asRead, text: wording, brief: asRead, neededInClass: asRead, sharedWithFamily: asRead,
    sourceLineId: asRead, sourceType: asRead, sourceWording: wording,
    what: wording, deliveredBy: whereabouts, qualification: wording, sessions: wording, per: wording, minutesPerSession: wording,
    weeksPerYear: wording, groupSize: wording, adults: wording, place: whereabouts, indirectHoursPerYear: wording,
    catalogueEntryId: whereabouts, serviceId: whereabouts, reviewedHow: wording, reviewedBy: whereabouts, absenceCover: wording,
  },
});
