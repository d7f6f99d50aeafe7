import { deed } from '../../access';
import { ChangedMeanwhile, invalid, NotNow } from '../../platform/graphql/problem';
import { TellingWithheld } from './incident.events';
import { restrictiveInterventionPolicy } from './incident.policies';
import { withholdShape, type WithholdInterventionInput } from './intervention.inputs';
import type { RestrictiveIntervention } from './restrictive-intervention.entity';
import { Telling } from './restrictive-means';

/** Decides that the parents are not told, because it would do the child significant harm; the authority is told instead. */
export const withholdIntervention = deed<WithholdInterventionInput, RestrictiveIntervention, RestrictiveIntervention>({
  may: restrictiveInterventionPolicy.may.withhold,
  input: withholdShape,
  about: [restrictiveInterventionPolicy, (input) => input.restrictiveInterventionId],
  async act(intervention, { version, because, authorityToldOn }, { tx, today, emit }) {
    const { id, incidentId, usedOn } = intervention;
    if (intervention.telling === Telling.TOLD) return new NotNow('The parents have been told already', intervention.telling);
    if (authorityToldOn > today || authorityToldOn < usedOn) return invalid('authorityToldOn', `the authority was told between ${usedOn} and today`);
    const changed = await tx.change(restrictiveInterventionPolicy, { id, version }, { telling: Telling.WITHHELD, notToldBecause: because.trim(), authorityToldOn });
    if (!changed) return new ChangedMeanwhile({ version: intervention.version, text: intervention.notToldBecause }, because);
    emit(TellingWithheld, changed, { incidentId });
    return changed;
  },
});
