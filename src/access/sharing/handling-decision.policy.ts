import { except, personally } from '../audience';
import { asRead, policyFor } from '../policy';
import { emergencies, Kind, kinds, overseers } from '../relationship';
import { HandlingDecision } from './handling-decision.entity';

/** For the one who decided alone: to anybody else it would tell that there is such a record. */
const whoDecided = except([personally('recordedBy', ...kinds)], ...overseers, ...emergencies, Kind.EMERGENCY_PARTY);

export const handlingDecisionPolicy = policyFor(HandlingDecision, {
  read: whoDecided,
  write: whoDecided,
  may: {},
  fields: { recordType: asRead, recordId: asRead, before: asRead, after: asRead, reason: asRead },
  appendOnly: true,
  keptFromFamily: true,
});
