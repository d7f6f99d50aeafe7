import { asRead, policyFor } from '../policy';
import { byDecider } from './audiences';
import { Share } from './share.entity';

/** For those who decided. The recipient reads it because it is shared itself, together with what it opens. */
export const sharePolicy = policyFor(Share, {
  read: byDecider,
  write: byDecider,
  may: { end: byDecider },
  fields: {
    decisionId: asRead,
    decidedAs: asRead,
    organisationId: asRead,
    personId: asRead,
    post: asRead,
    purpose: asRead,
    items: asRead,
    untilOn: asRead,
    endedAt: asRead,
    endedReason: asRead,
  },
  keptFromFamily: true,
});
