import { asRead, noField, policyFor, varying } from '../access';
import { commentReaders, commentWriters, writersOnIssuedLine, writersOnLine } from './audiences';
import { LineComment } from './line-comment.entity';

export const lineCommentPolicy = policyFor(LineComment, {
  read: varying('section', commentReaders),
  write: varying('section', commentWriters),
  may: { onLine: varying('section', writersOnLine), onIssuedLine: varying('section', writersOnIssuedLine) },
  fields: {
    lineType: asRead, lineId: asRead, versionLineId: asRead, section: asRead, text: asRead, inReplyToId: asRead, sharedWithFamily: asRead, lineFor: noField,
  },
  appendOnly: true,
});
