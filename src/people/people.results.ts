import { resultOf } from '../platform/graphql/problem';
import { Child } from './child.entity';
import { Enrolment } from './enrolment.entity';
import { FamilyMember } from './family-member.entity';
import { KnownAgency } from './known-agency.entity';
import { OpenedMatters } from './matters/opened-matters.entity';
import { TeamMember } from './team-member.entity';

export const ChildResult = resultOf('ChildResult', 'The child, or what stands in the way.', Child);
export const EnrolmentResult = resultOf('EnrolmentResult', 'The place on the roll, or what stands in the way.', Enrolment);
export const TeamMemberResult = resultOf('TeamMemberResult', 'The place in the team, or what stands in the way.', TeamMember);
export const FamilyMemberResult = resultOf('FamilyMemberResult', 'The family member, or what stands in the way.', FamilyMember);
export const KnownAgencyResult = resultOf('KnownAgencyResult', 'That the agency knows the child, or what stands in the way.', KnownAgency);
export const OpenedMattersResult = resultOf('OpenedMattersResult', 'What was opened to the parent, or what stands in the way.', OpenedMatters);
