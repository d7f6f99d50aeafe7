import { deed, grant } from '../access';
import { invalid } from '../platform/graphql/problem';
import { isUuid } from '../platform/uuid';
import type { Child } from './child.entity';
import { childPolicy } from './child.policy';
import { TeamJoined } from './people.events';
import type { AddToTeamInput } from './people.inputs';
import type { TeamMember } from './team-member.entity';
import { teamMemberPolicy } from './team-member.policy';

/** Takes a practitioner into the team: they know the child from now on, in the post that they hold. */
export const addToTeam = deed<AddToTeamInput, Child, TeamMember>({
  may: childPolicy.may.addToTeam,
  about: [childPolicy, (input) => input.childId],
  async act(child, { personId, organisationId, kind }, { tx, viewer, today, emit }) {
    const holds = isUuid(personId) && isUuid(organisationId) && (await tx.connection.query(
      'SELECT 1 FROM post WHERE person_id = $1 AND organisation_id = $2 AND kind = $3 AND ends_at > now()', [personId, organisationId, kind]));
    if (!holds || holds.length === 0) return invalid('personId', 'nobody with this post is known at that organisation');
    const member = await tx.insert(teamMemberPolicy, { childId: child.id, personId, organisationId, kind, sinceOn: today, untilOn: null });
    await grant(tx.connection, viewer, [{ childId: child.id, personId, actingFor: organisationId, kind, source: 'TeamMember', sourceId: member.id }]);
    emit(TeamJoined, member);
    return member;
  },
});
