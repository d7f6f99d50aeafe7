import { personally, varying, type Audience } from '../audience';
import { asRead, policyFor } from '../policy';
import { family, Kind } from '../relationship';
import { EmergencyNotice } from './emergency-notice.entity';
import type { ToldTo } from './emergency-words';

/** Whoever opened it sees that others were told, and so does whoever confirmed it. */
const whoTold = personally('recordedBy', Kind.EMERGENCY_PARTY);
const audiences: Readonly<Record<ToldTo, Audience>> = {
  SAFEGUARDING_LEAD: [Kind.DSL, whoTold],
  FAMILY: [...family, Kind.CARER, Kind.FOSTER_CARER, Kind.DSL, whoTold],
};
/** What is for the leads alone: whether it was of safeguarding would tell the family that there is such a thing. */
const leads = [Kind.DSL, whoTold];

export const emergencyNoticePolicy = policyFor(EmergencyNotice, {
  read: varying('toldTo', audiences),
  write: [whoTold],
  may: {},
  fields: {
    toldTo: asRead,
    emergencyAccessId: leads,
    openedBy: leads,
    openedFor: asRead,
    scope: leads,
    openedAt: asRead,
    closesAt: asRead,
  },
  appendOnly: true,
  keptFromFamily: true,
  neverNarrowed: true,
});
