import { asRead, noField, policyFor, varying } from '../../access';
import { adviceReaders, adviceWriters, summaryReaders, whyNotSharedReaders } from '../audiences';
import { Advice } from './advice.entity';

export const advicePolicy = policyFor(Advice, {
  read: varying('kind', adviceReaders),
  write: adviceWriters,
  may: {},
  appendOnly: true,
  fields: {
    adviceRequestId: asRead, assessmentId: asRead, kind: asRead, summary: varying('kind', summaryReaders), signedOn: asRead, authorRole: asRead,
    writtenDownFor: asRead, sharedWithFamily: asRead, notSharedReason: whyNotSharedReaders, supersedesId: asRead, speaksFor: noField, draftedByIds: noField,
  },
});
