import { deed, endGrants } from '../access';
import { ChangedMeanwhile } from '../platform/graphql/problem';
import { TeamLeft } from './people.events';
import type { LeaveTeamInput } from './people.inputs';
import type { TeamMember } from './team-member.entity';
import { teamMemberPolicy } from './team-member.policy';

/** Ends a place in the team, and with it every right that came from it, at once. */
export const leaveTeam = deed<LeaveTeamInput, TeamMember, TeamMember>({
  may: teamMemberPolicy.may.leave,
  about: [teamMemberPolicy, (input) => input.teamMemberId],
  async act(member, { version }, { tx, today, emit }) {
    const left = await tx.change(teamMemberPolicy, { id: member.id, version }, { untilOn: today });
    if (!left) return new ChangedMeanwhile(member);
    await endGrants(tx.connection, member.id);
    emit(TeamLeft, left);
    return left;
  },
});
