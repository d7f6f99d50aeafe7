import { asRead, noField, policyFor, varying } from '../../access';
import { adviceLineReaders, adviceWordingReaders, adviceWriters, asking, whyNotSharedReaders } from '../audiences';
import { AdviceLine } from './advice-line.entity';

const wording = varying('section', adviceWordingReaders);

export const adviceLinePolicy = policyFor(AdviceLine, {
  read: varying('section', adviceLineReaders),
  write: adviceWriters,
  may: { query: [...asking] },
  appendOnly: true,
  fields: {
    adviceId: asRead, assessmentId: asRead, lineType: asRead, section: asRead, position: noField, text: wording, brief: asRead, neededInClass: asRead,
    sharedWithFamily: asRead, notSharedReason: whyNotSharedReaders, terms: wording, meetsIds: noField, speaksFor: noField,
  },
});
