import { deed } from '../../access';
import { childPolicy } from '../../people';
import { invalid } from '../../platform/graphql/problem';
import type { Incident } from './incident.entity';
import { OtherNamed } from './incident.events';
import type { NameOtherInvolvedInput } from './incident.inputs';
import { incidentPolicy, otherInvolvedPolicy } from './incident.policies';
import { namesIn } from './names-in';
import type { OtherInvolved } from './other-involved.entity';

/** Notes that another child was in it. What the family has been told already must not name them. */
export const nameOtherInvolved = deed<NameOtherInvolvedInput, Incident, OtherInvolved>({
  may: incidentPolicy.may.nameOther,
  about: [incidentPolicy, (input) => input.incidentId],
  async act({ id: incidentId, childId, forFamily }, { otherChildId, part }, { tx, find, emit }) {
    const other = await find(childPolicy, otherChildId);
    if (!other || other.id === childId) return invalid('otherChildId', 'there is no such other child');
    const known = await tx.connection.query('SELECT FROM other_involved WHERE incident_id = $1 AND other_child_id = $2', [incidentId, other.id]);
    if (known.length > 0) return invalid('otherChildId', 'it is noted already that this child was in it');
    if (forFamily && namesIn(forFamily, [other]).length > 0) return invalid('otherChildId', 'what the family has been told names this child: speak to your safeguarding lead first');
    const named = await tx.insert(otherInvolvedPolicy, { childId, incidentId, otherChildId: other.id, part });
    emit(OtherNamed, named, { incidentId });
    return named;
  },
});
