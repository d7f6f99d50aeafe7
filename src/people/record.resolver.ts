import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, type Request } from '../access';
import { ChildFact } from './child-fact.entity';
import { childFactPolicy, whoSaysSo } from './child-fact.policy';
import { Child } from './child.entity';
import { Enrolment } from './enrolment.entity';
import { enrolmentPolicy } from './enrolment.policy';
import { KnownAgency } from './known-agency.entity';
import { knownAgencyPolicy } from './known-agency.policy';
import { Organisation } from './organisation.entity';
import { childById, organisationById, personById } from './people.loaders';
import { Person } from './person.entity';
import { TeamMember } from './team-member.entity';
import { teamMemberPolicy } from './team-member.policy';

@Resolver(() => ChildFact)
export class ChildFactResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that says so.' })
  agency(@Root() { saidBy }: ChildFact, @Ctx() { load }: Request) {
    return load(organisationById, saidBy);
  }
}
alsoFields(childFactPolicy, { agency: whoSaysSo });

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The school or setting.' })
  school(@Root() { schoolId }: Enrolment, @Ctx() { load }: Request) {
    return load(organisationById, schoolId);
  }
}
alsoFields(enrolmentPolicy, { school: asRead });

@Resolver(() => TeamMember)
export class TeamMemberResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who.' })
  person(@Root() { personId }: TeamMember, @Ctx() { load }: Request) {
    return load(personById, personId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation they act for.' })
  organisation(@Root() { organisationId }: TeamMember, @Ctx() { load }: Request) {
    return load(organisationById, organisationId);
  }
}
alsoFields(teamMemberPolicy, { person: asRead, organisation: asRead });

@Resolver(() => KnownAgency)
export class KnownAgencyResolver {
  @FieldResolver(() => Organisation, { nullable: true, description: 'The agency.' })
  organisation(@Root() { organisationId }: KnownAgency, @Ctx() { load }: Request) {
    return load(organisationById, organisationId);
  }
}
alsoFields(knownAgencyPolicy, { organisation: asRead });

@Resolver(() => Change)
export class ChangeOfChildResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() { childId }: Change, @Ctx() { load }: Request) {
    return load(childById, childId);
  }
}

answeredBy('ChildFact', { agency: [organisationById, 'saidBy'] });
answeredBy('Enrolment', { school: [organisationById, 'schoolId'] });
answeredBy('TeamMember', { person: [personById, 'personId'], organisation: [organisationById, 'organisationId'] });
answeredBy('KnownAgency', { organisation: [organisationById, 'organisationId'] });
