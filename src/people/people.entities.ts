import { AddressProtection } from './addresses/address-protection.entity';
import { SchoolCalendar } from './calendars/school-calendar.entity';
import { ChildFact } from './child-fact.entity';
import { ChildIdentifier } from './child-identifier.entity';
import { Child } from './child.entity';
import { Enrolment } from './enrolment.entity';
import { FamilyMember } from './family-member.entity';
import { KnownAgency } from './known-agency.entity';
import { OpenedMatters } from './matters/opened-matters.entity';
import { AuthorityHandover, AuthorityMove } from './moving/authority-move.entity';
import { ConflictOfInterest } from './orders/conflict-of-interest.entity';
import { CourtOrder } from './orders/court-order.entity';
import { OrganisationLink } from './organisation-link.entity';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';
import { TeamMember } from './team-member.entity';

export const peopleEntities = [Organisation, OrganisationLink, Person, Child, ChildIdentifier, ChildFact, Enrolment, FamilyMember, TeamMember, KnownAgency, OpenedMatters, CourtOrder, ConflictOfInterest, AddressProtection, SchoolCalendar, AuthorityMove, AuthorityHandover] as const;
