import { asRead, noField, policyFor, varying } from '../../access';
import { presenceReaders, presenceWriters, whoArePresent } from './audiences';
import { PlanPresence } from './plan-presence.entity';

/** It is left out of what the family is told about who looked: that they read the plan is written down as any reading is. */
export const planPresencePolicy = policyFor(PlanPresence, {
  read: varying('place', presenceReaders),
  write: varying('place', presenceWriters),
  may: { show: whoArePresent },
  fields: { planId: asRead, lineType: asRead, lineId: asRead, place: noField, doing: asRead, until: asRead },
  keptFromFamily: true,
  neverNarrowed: true,
});
