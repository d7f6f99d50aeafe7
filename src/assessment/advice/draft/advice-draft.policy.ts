import { asRead, noField, policyFor, varying } from '../../../access';
import { drafters } from '../../audiences';
import { AdviceDraft } from './advice-draft.entity';

const ownSide = varying('kind', drafters);

export const adviceDraftPolicy = policyFor(AdviceDraft, {
  read: ownSide,
  write: ownSide,
  may: {},
  fields: {
    adviceRequestId: asRead, assessmentId: asRead, kind: asRead, draftFor: noField, state: asRead, content: asRead, savedAt: asRead, writers: noField, adviceId: asRead,
  },
});
