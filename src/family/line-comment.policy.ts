import { asRead, noField, policyFor, varying } from '../access';
import { saidOfLineReaders, saidOfLineWriters, writersOnIssuedLine, writersOnLine } from './audiences';
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
