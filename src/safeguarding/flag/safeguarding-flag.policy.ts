import { asRead, Kind, policyFor, theirs } from '../../access';
import { flagReaders, toldWhy } from './flag.audiences';
import { SafeguardingFlag } from './safeguarding-flag.entity';

/** Those with a role to play know that it stands; why is for the leads and social care; of the family nobody knows of it. */
export const safeguardingFlagPolicy = policyFor(SafeguardingFlag, {
  read: flagReaders,
  write: [theirs('recordedFor', Kind.DSL)],
  may: { raise: [Kind.DSL], lower: [theirs('recordedFor', Kind.DSL)] },
  fields: { state: asRead, reason: toldWhy, loweredAt: asRead, loweredReason: toldWhy },
  keptFromFamily: true,
});
