import { asRead, noField, policyFor, varying } from '../../../access';
import { reuseAuthors, reuseReaders, reuseSpeakers } from '../../audiences';
import { AdviceReuse } from './advice-reuse.entity';

const speaking = varying('kind', reuseSpeakers);
/** Whoever may speak for the author’s side: a post there that gives such advice. */
export const ofAuthor = varying('kind', reuseAuthors);

export const adviceReusePolicy = policyFor(AdviceReuse, {
  read: reuseReaders,
  write: speaking,
  may: { answer: speaking },
  fields: {
    assessmentId: asRead, kind: asRead, adviceId: asRead, authorFor: noField, reason: asRead, state: asRead,
    authorSays: asRead, authorSaidOn: asRead, authorWords: asRead, authorSaidBy: noField,
    authoritySays: asRead, authoritySaidOn: asRead, authorityWords: asRead, authoritySaidBy: noField,
    familySays: asRead, familySaidOn: asRead, familyWords: asRead, familySaidBy: noField,
  },
});
