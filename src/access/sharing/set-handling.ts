import { HubError } from '../../platform/graphql/errors';
import { ChangedMeanwhile, invalid, type InvalidInput, type Problem } from '../../platform/graphql/problem';
import type { ChildRecord } from '../child-record';
import { deed, type Tools } from '../doors/write';
import { SET_HANDLING } from '../explain/viewer-may';
import { HandlingCode } from '../handling';
import { policyNamed, type Policy } from '../policy';
import type { Request } from '../request';
import type { HandlingDecision } from './handling-decision.entity';
import { handlingDecisionPolicy } from './handling-decision.policy';
import { HandlingSet } from './sharing.events';
import { setHandlingShape, type SetHandlingInput } from './sharing.inputs';

/** Only the originator controls onward release; whoever else writes such records does not. */
function mustOriginate({ recordedFor }: ChildRecord, { actingFor }: Tools['viewer']): void {
  if (recordedFor === actingFor) return;
  throw new HubError('FORBIDDEN', 'Only the organisation that recorded it can say who may see it', { rule: SET_HANDLING });
}

function wrongChoice(
  handling: HandlingCode | null,
  record: ChildRecord,
  { personId, actingFor }: Tools['viewer'],
): InvalidInput | undefined {
  if (handling === HandlingCode.NAMED_PEOPLE && record.recordedBy !== personId) {
    return invalid('handling', 'only the one who recorded it can keep it to named people: you would no longer see it yourself');
  }
  if (handling === HandlingCode.NOT_FOR_FAMILY && actingFor === personId) return invalid('handling', 'it is the family’s own');
  return undefined;
}

/** The deed for one kind of record: those who may write it, in the organisation that recorded it. */
const settingOf = (policy: Policy) =>
  deed<SetHandlingInput, ChildRecord, HandlingDecision>({
    may: { name: SET_HANDLING, audience: policy.write },
    input: setHandlingShape,
    about: [policy, ({ recordId }) => recordId],
    async act(record, input, { tx, viewer, emit }) {
      mustOriginate(record, viewer);
      const after = input.handling ?? null;
      const wrong = wrongChoice(after, record, viewer);
      if (wrong) return wrong;
      const handled = await tx.handle(policy, record, after);
      if (!handled) return new ChangedMeanwhile(record);
      emit(HandlingSet, handled);
      return tx.insert(handlingDecisionPolicy, {
        childId: record.childId,
        recordType: policy.name,
        recordId: record.id,
        before: record.handling ?? null,
        after,
        reason: input.reason?.trim() ?? null,
      });
    },
  });

/** Narrows who may see a record of any kind, or widens it again to what its policy says. */
export async function setHandling(request: Request, input: SetHandlingInput): Promise<HandlingDecision | Problem> {
  const policy = policyNamed(input.recordType);
  if (!policy || policy.neverNarrowed) return invalid('recordType', 'records of this kind cannot be narrowed');
  return settingOf(policy)(request, input);
}
