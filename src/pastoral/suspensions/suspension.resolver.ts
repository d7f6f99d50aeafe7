import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, holdsNoRecord, type Request } from '../../access';
import { Child, childById, childPolicy, Organisation, organisationById } from '../../people';
import { daysBetween } from '../../platform/calendar/last-day';
import { CalendarDate } from '../../platform/graphql/scalars';
import { incidentById } from '../incidents/incident.loaders';
import { Incident } from '../incidents/incident.entity';
import { isOpen, stateOn, SuspensionClock, SuspensionClockState } from './suspension-clock';
import { ruleWith } from './suspension-rules';
import { suspensionSums, SuspensionSums } from './suspension-sums';
import { Suspension } from './suspension.entity';
import { suspensionById, suspensionsOfChild } from './suspension.loaders';
import { suspensionPolicy } from './suspension.policy';

@ObjectType({ description: 'What the law says of a limit.' })
class SuspensionRuleWords {
  @Field(() => String, { description: 'What is due.' }) readonly title!: string;
  @Field(() => String, { description: 'Who has to do it.' }) readonly duty!: string;
  @Field(() => String, { description: 'Where it stands.' }) readonly authority!: string;
  @Field(() => Boolean, { description: 'False where the wording was not read again in its source.' }) readonly verified!: boolean;
}
holdsNoRecord('SuspensionRuleWords', 'the law is public');

@Resolver(() => SuspensionClock)
export class SuspensionClockResolver {
  @FieldResolver(() => SuspensionClockState, { description: 'How it stands today.' })
  state(@Root() clock: SuspensionClock, @Ctx() { ground }: Request) {
    return stateOn(clock, ground.clock.today());
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Days that are left, below nought once it is overdue; none where it waits for nothing.' })
  daysLeft(@Root() clock: SuspensionClock, @Ctx() { ground }: Request) {
    return isOpen(clock) ? daysBetween(ground.clock.today(), clock.dueOn) : null;
  }

  @FieldResolver(() => SuspensionRuleWords, { description: 'What the law says of it.' })
  rule(@Root() { ruleId }: SuspensionClock) {
    return ruleWith(ruleId);
  }
}

@Resolver(() => Suspension)
export class SuspensionResolver {
  @Query(() => Suspension, { nullable: true, description: 'One suspension or exclusion.' })
  suspension(@Arg('id', () => ID, { description: 'The suspension.' }) id: string, @Ctx() { load }: Request) {
    return load(suspensionById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: Suspension, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The school.' })
  school(@Root() { schoolId }: Suspension, @Ctx() { load }: Request) {
    return load(organisationById, schoolId);
  }

  @FieldResolver(() => Incident, { nullable: true, description: 'The incident that it followed, where you may know of it.' })
  incident(@Root() { incidentId }: Suspension, @Ctx() { load }: Request) {
    return incidentId ? load(incidentById, incidentId) : null;
  }
}
alsoFields(suspensionPolicy, { child: asRead, school: asRead, incident: asRead });
answeredBy('Query', { suspension: [suspensionById, 'id'] });
answeredBy('Suspension', { child: [childById, 'childId'], school: [organisationById, 'schoolId'], incident: [incidentById, 'incidentId'] });

@Resolver(() => Child)
export class SuspensionsOfChildResolver {
  @FieldResolver(() => [Suspension], { description: 'Suspensions and exclusions, the latest first.' })
  suspensions(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(suspensionsOfChild, id);
  }

  @FieldResolver(() => SuspensionSums, { description: 'How many days they are in the term and in the school year.' })
  async suspensionSums(
    @Root() { id }: Child,
    @Arg('on', () => CalendarDate, { nullable: true, description: 'A day of that term; today, where none is given.' }) on: string | null,
    @Ctx() { load, ground }: Request,
  ) {
    return suspensionSums(await load(suspensionsOfChild, id), on ?? ground.clock.today());
  }
}
alsoFields(childPolicy, { suspensions: asRead, suspensionSums: asRead });
answeredBy('Child', { suspensions: [suspensionsOfChild, 'id'], suspensionSums: [suspensionsOfChild, 'id'] });

@Resolver(() => Change)
export class ChangeOfSuspensionResolver {
  @FieldResolver(() => Suspension, { nullable: true, description: 'The suspension that it is about.' })
  suspension(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Suspension');
    return id ? load(suspensionById, id) : null;
  }
}
