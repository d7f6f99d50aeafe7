import { asRead, noField, policyFor, varying } from '../access';
import { isSearched, saidOfLineReaders, saidOfLineWriters, writersOnIssuedLine, writersOnLine } from '../plan';
import { LineComment } from './line-comment.entity';

export const lineCommentPolicy = policyFor(LineComment, {
  read: varying('section', saidOfLineReaders),
  write: varying('section', saidOfLineWriters),
  may: { onLine: varying('section', writersOnLine), onIssuedLine: varying('section', writersOnIssuedLine) },
  fields: {
    lineType: asRead, lineId: asRead, versionLineId: asRead, section: asRead, text: asRead, inReplyToId: asRead, sharedWithFamily: asRead, lineFor: noField,
  },
  appendOnly: true,
});
isSearched(lineCommentPolicy, { line: 'named', says: ['text'] });
