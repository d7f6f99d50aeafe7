import { deed } from '../../access';
import { ChangedMeanwhile } from '../../platform/graphql/problem';
import type { Incident } from './incident.entity';
import { FamilyToldOfIncident } from './incident.events';
import { tellFamilyShape, type TellFamilyOfIncidentInput } from './incident.inputs';
import { incidentPolicy } from './incident.policies';
import { whyNotForFamily, whyNotToldOn } from './why-not-for-family';

/** Tells the family: from now on it reads these words, and neither the note nor who else was in it. */
export const tellFamilyOfIncident = deed<TellFamilyOfIncidentInput, Incident, Incident>({
  may: incidentPolicy.may.tellFamily,
  input: tellFamilyShape,
  about: [incidentPolicy, (input) => input.incidentId],
  async act(incident, { version, words, on }, tools) {
    const { id: incidentId, childId, happenedOn } = incident;
    const toldOn = on ?? tools.today;
    const refused = whyNotToldOn(toldOn, { after: happenedOn, today: tools.today }) ?? (await whyNotForFamily({ childId, incidentId, words }, tools));
    if (refused) return refused;
    const changed = await tools.tx.change(incidentPolicy, { id: incidentId, version }, { familyTold: true, familyToldOn: toldOn, forFamily: words.trim() });
    if (!changed) return new ChangedMeanwhile({ version: incident.version, text: incident.forFamily }, words);
    tools.emit(FamilyToldOfIncident, changed);
    return changed;
  },
});
