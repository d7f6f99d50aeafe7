import { ChildResolver } from './child.resolver';
import { MeResolver } from './me.resolver';
import { OrganisationResolver } from './organisation.resolver';
import { ChangeOfChildResolver, ChildFactResolver, EnrolmentResolver, TeamMemberResolver } from './record.resolver';

export const peopleResolvers = [
  MeResolver, OrganisationResolver, ChildResolver, ChildFactResolver, EnrolmentResolver, TeamMemberResolver, ChangeOfChildResolver,
] as const;
