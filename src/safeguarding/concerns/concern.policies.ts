import { asRead, Kind, noField, policyFor } from '../../access';
import { keepers } from './concern.audiences';
import { Concern } from './concern.entity';
import { ConcernAddition, ConcernDecision, ConcernLink } from './concern-parts.entities';

/** Anybody on the staff records one without any right to see it (`record-concern.ts`); to everybody but its keepers there are none. */
export const concernPolicy = policyFor(Concern, {
  read: keepers,
  write: keepers,
  may: { receive: keepers, add: keepers, place: keepers, decide: keepers, close: keepers },
  fields: {
    childInWords: asRead, whatISaw: asRead, childSaid: asRead, whatIDid: asRead, happenedAt: asRead, place: asRead, bodyMap: asRead,
    aboutColleagues: asRead, keeper: asRead, state: asRead, decideBy: asRead, receivedAt: asRead, receivedBy: asRead, closedAt: asRead, outcome: asRead,
    heldFor: noField,
  },
  keptFromFamily: true,
});

const part = { read: keepers, write: keepers, appendOnly: true, keptFromFamily: true } as const;
const place = { concernId: asRead, keeper: noField, heldFor: noField } as const;

export const concernAdditionPolicy = policyFor(ConcernAddition, { ...part, may: {}, fields: { ...place, text: asRead } });
export const concernDecisionPolicy = policyFor(ConcernDecision, {
  ...part,
  may: {},
  fields: { ...place, decision: asRead, reason: asRead, whyNotReferred: asRead, whoWasTold: asRead },
});
/** It is a record of the child to whom the concern matters: read by whoever keeps that child’s file too. */
export const concernLinkPolicy = policyFor(ConcernLink, { ...part, may: { link: [Kind.DSL, Kind.HEAD] }, fields: { ...place, reason: asRead } });
