import { ChildResolver } from './child.resolver';
import { MeResolver } from './me.resolver';
import { EmergencyAccessNamesResolver, EmergencyNoticeNamesResolver, ShareNamesResolver, SharingDecisionNamesResolver } from './opened.resolver';
import { OrganisationLinkResolver, OrganisationResolver } from './organisation.resolver';
import { ChangeOfChildResolver, ChildFactResolver, EnrolmentResolver, KnownAgencyResolver, TeamMemberResolver } from './record.resolver';

export const peopleResolvers = [
  MeResolver, OrganisationResolver, OrganisationLinkResolver, ChildResolver, ChildFactResolver, EnrolmentResolver, KnownAgencyResolver, TeamMemberResolver, ChangeOfChildResolver,
  SharingDecisionNamesResolver, ShareNamesResolver, EmergencyAccessNamesResolver, EmergencyNoticeNamesResolver,
] as const;
