import { asRead, noField, policyFor, varying } from '../access';
import { linkAudiences, planKeepers } from './audiences';
import { ThreadLink } from './thread-link.entity';

export const threadLinkPolicy = policyFor(ThreadLink, {
  read: varying('sections', linkAudiences),
  write: planKeepers,
  may: { link: planKeepers, unlink: planKeepers },
  fields: {
    fromType: asRead, fromId: asRead, toType: asRead, toId: asRead, endedAt: asRead, sections: noField, neededInClass: noField, sharedWithFamily: noField,
  },
});
