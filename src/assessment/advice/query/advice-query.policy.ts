import { asRead, noField, policyFor, varying } from '../../../access';
import { adviceWordingReaders, queryAnswerers, queryWriters } from '../../audiences';
import { AdviceQuery } from './advice-query.entity';

export const adviceQueryPolicy = policyFor(AdviceQuery, {
  read: varying('section', adviceWordingReaders),
  write: varying('kind', queryWriters),
  may: { answer: varying('kind', queryAnswerers) },
  fields: {
    assessmentId: asRead, adviceRequestId: asRead, adviceId: asRead, adviceLineId: asRead, kind: asRead, section: asRead, purpose: asRead, state: asRead, about: asRead,
    question: asRead, askedOn: asRead, answer: asRead, answered: asRead, answeredOn: asRead, answeredByAdviceId: asRead, answeredBy: asRead,
    position: noField, neededInClass: noField, sharedWithFamily: noField, speaksFor: noField,
  },
});
