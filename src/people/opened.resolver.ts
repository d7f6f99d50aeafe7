import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  alsoFields,
  answeredBy,
  asRead,
  EmergencyAccess,
  emergencyAccessPolicy,
  EmergencyNotice,
  emergencyNoticePolicy,
  Share,
  sharePolicy,
  SharingDecision,
  sharingDecisionPolicy,
  type Request,
} from '../access';
import { Child } from './child.entity';
import { Organisation } from './organisation.entity';
import { childById, organisationById, personById } from './people.loaders';
import { Person } from './person.entity';

/** Who decided to share, asked in an emergency, or is told: what access knows by ids, with the names that people know. */
@Resolver(() => SharingDecision)
export class SharingDecisionNamesResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who decided.' })
  decidedBy(@Root() { recordedBy }: SharingDecision, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation.' })
  organisation(@Root() { recordedFor }: SharingDecision, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }
}
alsoFields(sharingDecisionPolicy, { decidedBy: asRead, organisation: asRead });
answeredBy('SharingDecision', { decidedBy: [personById, 'recordedBy'], organisation: [organisationById, 'recordedFor'] });

@Resolver(() => Share)
export class ShareNamesResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The child whose records are open.' })
  child(@Root() { childId }: Share, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that shared it.' })
  sharedBy(@Root() { recordedFor }: Share, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation it was shared with.' })
  organisation(@Root() { organisationId }: Share, @Ctx() { load }: Request) {
    return load(organisationById, organisationId);
  }
}
alsoFields(sharePolicy, { child: asRead, sharedBy: asRead, organisation: asRead });
answeredBy('Share', { child: [childById, 'childId'], sharedBy: [organisationById, 'recordedFor'], organisation: [organisationById, 'organisationId'] });

@Resolver(() => EmergencyAccess)
export class EmergencyAccessNamesResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The child, while you may know of them.' })
  child(@Root() { childId }: EmergencyAccess, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who asked for it.' })
  askedBy(@Root() { recordedBy }: EmergencyAccess, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'For which organisation.' })
  organisation(@Root() { recordedFor }: EmergencyAccess, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }
}
alsoFields(emergencyAccessPolicy, { child: asRead, askedBy: asRead, organisation: asRead });
answeredBy('EmergencyAccess', { child: [childById, 'childId'], askedBy: [personById, 'recordedBy'], organisation: [organisationById, 'recordedFor'] });

@Resolver(() => EmergencyNotice)
export class EmergencyNoticeNamesResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: EmergencyNotice, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation whose people opened the record.' })
  organisation(@Root() { openedFor }: EmergencyNotice, @Ctx() { load }: Request) {
    return load(organisationById, openedFor);
  }
}
alsoFields(emergencyNoticePolicy, { child: asRead, organisation: asRead });
answeredBy('EmergencyNotice', { child: [childById, 'childId'], organisation: [organisationById, 'openedFor'] });
