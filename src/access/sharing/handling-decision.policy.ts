import { personally } from '../audience';
import { asRead, policyFor } from '../policy';
import { kinds } from '../relationship';
import { HandlingDecision } from './handling-decision.entity';

/** For the one who decided alone: to anybody else it would tell that there is such a record. */
const whoDecided = [personally('recordedBy', ...kinds)];

export const handlingDecisionPolicy = policyFor(HandlingDecision, {
  read: whoDecided,
  write: whoDecided,
  may: {},
  fields: { recordType: asRead, recordId: asRead, before: asRead, after: asRead, reason: asRead },
  appendOnly: true,
  keptFromFamily: true,
});
