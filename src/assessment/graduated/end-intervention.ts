import { deed } from '../../access';
import { ChangedMeanwhile, invalid } from '../../platform/graphql/problem';
import { InterventionKept } from './graduated.events';
import { endInterventionShape, type EndInterventionInput } from './graduated.inputs';
import { supportInterventionPolicy } from './graduated.policies';
import type { SupportIntervention } from './support-intervention.entity';

/** Says what came of an intervention: how much of it there was, and where the child stands after it. */
export const endIntervention = deed<EndInterventionInput, SupportIntervention, SupportIntervention>({
  may: supportInterventionPolicy.may.end,
  input: endInterventionShape,
  about: [supportInterventionPolicy, (input) => input.interventionId],
  async act(intervention, { version, endedOn, sessionsHeld, sessionsAttended, result, costInPounds }, { tx, emit }) {
    if (endedOn < intervention.startedOn) return invalid('endedOn', `it began on ${intervention.startedOn}`);
    const ended = await tx.change(supportInterventionPolicy, { id: intervention.id, version }, {
      endedOn, sessionsHeld: sessionsHeld ?? null, sessionsAttended: sessionsAttended ?? null, result: result?.trim() || null, costInPounds: costInPounds ?? null,
    });
    if (!ended) return new ChangedMeanwhile(intervention, result);
    emit(InterventionKept, ended, { senSupportId: ended.supportId });
    return ended;
  },
});
