import { asRead, policyFor } from '../../access';
import { ownWordsReaders, ownWordsWriters } from '../audiences';
import { OnePageProfile } from './one-page-profile.entity';

export const onePageProfilePolicy = policyFor(OnePageProfile, {
  read: ownWordsReaders,
  write: ownWordsWriters,
  may: { write: ownWordsWriters },
  appendOnly: true,
  fields: {
    whatPeopleLikeAboutMe: asRead, whatMattersToMe: asRead, howBestToSupportMe: asRead, howICommunicate: asRead, whoseWords: asRead, howGathered: asRead,
    language: asRead, saidOn: asRead, sharedWithFamily: asRead, notForFamilyBecause: asRead,
  },
});
