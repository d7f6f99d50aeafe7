import { live, type Request } from '../../access';
import { childById } from '../../people';
import { noSuchRecord } from '../../platform/graphql/errors';
import {
  FamilyToldOfIncident, IncidentAddedTo, IncidentCompleted, IncidentLinked, IncidentNoted, InterventionRecorded, OtherNamed, ParentsToldOfIntervention, TellingWithheld,
} from './incident.events';

interface FollowedChild {
  readonly childId: string;
  readonly after?: string | null;
}

/** There is a child to follow. */
async function mustKnowChild({ childId }: FollowedChild, { load }: Request): Promise<{ readonly childId: string }> {
  const child = await load(childById, childId);
  if (!child) throw noSuchRecord();
  return { childId: child.id };
}

/** What happens with a child at school, as it is written down. */
export const followIncidents = live<FollowedChild>({
  to: [
    IncidentNoted, IncidentCompleted, IncidentAddedTo, IncidentLinked, FamilyToldOfIncident, OtherNamed, InterventionRecorded, ParentsToldOfIntervention, TellingWithheld,
  ],
  named: ({ childId }) => [childId.toLowerCase()],
  picks: (event, { childId }) => event.childId === childId.toLowerCase(),
  opens: mustKnowChild,
});
