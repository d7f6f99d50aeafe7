import { asRead, family, Kind, policyFor, type Audience } from '../../access';
import { carers, whoMayKnowWhere } from '../../people';
import { sectionAudiences } from '../audiences';
import { OnePageProfile } from './one-page-profile.entity';

/** Whoever works with the child writes down what the child says; the family does, and the young person does it without anybody. */
const writers: Audience = [
  Kind.SENCO, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD, Kind.HEAD, Kind.THERAPIST, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER,
  Kind.SOCIAL_WORKER, ...family, ...carers,
];

/** Read as section A is, of which it is the child’s part; by the young person whatever it says. Who is nice to me, and where, tells where I am. */
export const onePageProfilePolicy = policyFor(OnePageProfile, {
  read: [...whoMayKnowWhere(sectionAudiences.A), Kind.YOUNG_PERSON],
  write: writers,
  may: { write: writers },
  appendOnly: true,
  fields: {
    whatPeopleLikeAboutMe: asRead, whatMattersToMe: asRead, howBestToSupportMe: asRead, howICommunicate: asRead, whoseWords: asRead, howGathered: asRead,
    language: asRead, saidOn: asRead, sharedWithFamily: asRead, notForFamilyBecause: asRead,
  },
});
