import { deed } from '../../access';
import { provisionPolicy, Section } from '../../plan';
import { invalid, NotNow } from '../../platform/graphql/problem';
import { InterventionKept } from './graduated.events';
import { addInterventionShape, type AddInterventionInput } from './graduated.inputs';
import { supportCyclePolicy, supportInterventionPolicy } from './graduated.policies';
import { CycleStage, type SupportCycle } from './support-cycle.entity';
import type { SupportIntervention } from './support-intervention.entity';

/** Notes what is done with the child in a cycle; where it carries out the provision of a plan, which. */
export const addIntervention = deed<AddInterventionInput, SupportCycle, SupportIntervention>({
  may: supportCyclePolicy.may.addIntervention,
  input: addInterventionShape,
  about: [supportCyclePolicy, (input) => input.cycleId],
  async act({ id: cycleId, supportId, childId, stage }, input, { tx, find, emit }) {
    if (stage === CycleStage.REVIEWED) return new NotNow('This cycle is over: begin the next', stage);
    if (input.provisionId) {
      const provision = await find(provisionPolicy, input.provisionId);
      if (provision?.childId !== childId || provision.section !== Section.F) return invalid('provisionId', 'there is no such provision in section F of this child’s');
    }
    const kept = await tx.insert(supportInterventionPolicy, {
      childId, supportId, cycleId, name: input.name.trim(), provisionId: input.provisionId ?? null, givenBy: input.givenBy?.trim() || null, startedOn: input.startedOn,
      minutesPerSession: input.minutesPerSession ?? null, sessionsPerWeek: input.sessionsPerWeek ?? null, baseline: input.baseline?.trim() || null,
      endedOn: null, sessionsHeld: null, sessionsAttended: null, result: null, costInPounds: null,
    });
    emit(InterventionKept, kept, { senSupportId: supportId });
    return kept;
  },
});
