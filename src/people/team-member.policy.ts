import { asRead, Kind, policyFor } from '../access';
import { everyoneAround, ofTeam } from './audiences';
import { TeamMember } from './team-member.entity';

const keepers = [Kind.SCHOOL_SYSTEM, Kind.SENCO, Kind.SEND_CASEWORKER, Kind.AUTHORITY_SYSTEM] as const;

export const teamMemberPolicy = policyFor(TeamMember, {
  read: [...everyoneAround, ...keepers, Kind.EMERGENCY_HEALTH_AND_CARE],
  write: keepers,
  grants: ofTeam,
  may: { leave: keepers },
  fields: { personId: asRead, organisationId: asRead, kind: asRead, sinceOn: asRead, untilOn: asRead },
});
