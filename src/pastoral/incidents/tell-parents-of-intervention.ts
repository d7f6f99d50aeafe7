import { deed } from '../../access';
import { ChangedMeanwhile } from '../../platform/graphql/problem';
import { ParentsToldOfIntervention } from './incident.events';
import { restrictiveInterventionPolicy } from './incident.policies';
import { tellParentsShape, type TellParentsOfInterventionInput } from './intervention.inputs';
import type { RestrictiveIntervention } from './restrictive-intervention.entity';
import { Telling } from './restrictive-means';
import { whyNotForFamily, whyNotToldOn } from './why-not-for-family';

/** Tells the parents in writing. */
export const tellParentsOfIntervention = deed<TellParentsOfInterventionInput, RestrictiveIntervention, RestrictiveIntervention>({
  may: restrictiveInterventionPolicy.may.tellParents,
  input: tellParentsShape,
  about: [restrictiveInterventionPolicy, (input) => input.restrictiveInterventionId],
  async act(intervention, { version, words, on }, tools) {
    const { id, childId, incidentId, usedOn } = intervention;
    const toldOn = on ?? tools.today;
    const refused = whyNotToldOn(toldOn, { after: usedOn, today: tools.today }) ?? (await whyNotForFamily({ childId, incidentId, words }, tools));
    if (refused) return refused;
    const changed = await tools.tx.change(restrictiveInterventionPolicy, { id, version }, { telling: Telling.TOLD, familyToldOn: toldOn, forFamily: words.trim() });
    if (!changed) return new ChangedMeanwhile({ version: intervention.version, text: intervention.forFamily }, words);
    tools.emit(ParentsToldOfIntervention, changed, { incidentId });
    return changed;
  },
});
