import { deed, endGrants } from '../access';
import { ChangedMeanwhile, NotNow } from '../platform/graphql/problem';
import { TeamLeft } from './people.events';
import type { LeaveTeamInput } from './people.inputs';
import type { TeamMember } from './team-member.entity';
import { teamMemberPolicy } from './team-member.policy';

/** Ends a place in the team, and with it every right that came from it, at once: their own, and that of whoever supervises them. */
export const leaveTeam = deed<LeaveTeamInput, TeamMember, TeamMember>({
  may: teamMemberPolicy.may.leave,
  about: [teamMemberPolicy, (input) => input.teamMemberId],
  async act(member, { version }, { tx, today, emit }) {
    if (member.untilOn && member.untilOn < today) return new NotNow(`They were of the team until ${member.untilOn}.`, 'LEFT');
    const left = await tx.change(teamMemberPolicy, { id: member.id, version }, { untilOn: today });
    if (!left) return new ChangedMeanwhile(member);
    await endGrants(tx.connection, member.id);
    emit(TeamLeft, left);
    return left;
  },
});
