import { ActResolver } from './acts/acts.resolver';
import { AddressProtectionOfChildResolver, AddressProtectionResolver, ChangeOfAddressProtectionResolver } from './addresses/addresses.resolver';
import { CalendarsOfOrganisationResolver } from './calendars/school-calendar.resolver';
import { ChronologyResolver } from './chronology/chronology.resolver';
import './chronology/sources-of-people';
import { ChildResolver } from './child.resolver';
import { MattersOfChildResolver, OpenedMattersResolver } from './matters/opened-matters.resolver';
import { MeResolver } from './me.resolver';
import { EmergencyAccessNamesResolver, EmergencyNoticeNamesResolver, ShareNamesResolver, SharingDecisionNamesResolver } from './opened.resolver';
import { ChangeOfOrderResolver, ConflictOfInterestResolver, CourtOrderResolver, OrdersOfChildResolver } from './orders/orders.resolver';
import { OrganisationLinkResolver, OrganisationResolver } from './organisation.resolver';
import { ChangeOfChildResolver, ChildFactResolver, EnrolmentResolver, KnownAgencyResolver, TeamMemberResolver } from './record.resolver';

export const peopleResolvers = [
  MeResolver, ActResolver, OrganisationResolver, OrganisationLinkResolver, CalendarsOfOrganisationResolver, ChildResolver, ChildFactResolver, EnrolmentResolver, KnownAgencyResolver, TeamMemberResolver, ChangeOfChildResolver, OpenedMattersResolver, MattersOfChildResolver,
  SharingDecisionNamesResolver, ShareNamesResolver, EmergencyAccessNamesResolver, EmergencyNoticeNamesResolver,
  CourtOrderResolver, ConflictOfInterestResolver, OrdersOfChildResolver, ChangeOfOrderResolver,
  AddressProtectionResolver, AddressProtectionOfChildResolver, ChangeOfAddressProtectionResolver,
  ChronologyResolver,
] as const;
