import { ChildFact } from './child-fact.entity';
import { ChildIdentifier } from './child-identifier.entity';
import { Child } from './child.entity';
import { Enrolment } from './enrolment.entity';
import { FamilyMember } from './family-member.entity';
import { KnownAgency } from './known-agency.entity';
import { OpenedMatters } from './matters/opened-matters.entity';
import { OrganisationLink } from './organisation-link.entity';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';
import { TeamMember } from './team-member.entity';

export const peopleEntities = [Organisation, OrganisationLink, Person, Child, ChildIdentifier, ChildFact, Enrolment, FamilyMember, TeamMember, KnownAgency, OpenedMatters] as const;
