import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, listed, tell, type Request } from '../../access';
import { Child, childById, childPolicy, Person, personById } from '../../people';
import { Outcome, outcomePolicy } from '../../plan';
import type { LoggedEvent } from '../../platform/events/event';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { followIncidents } from './follow-incidents';
import { IncidentAddition } from './incident-addition.entity';
import { IncidentPatterns, incidentPatterns } from './incident-patterns';
import { FollowIncidentsArgs, IncidentsArgs, PatternsArgs } from './incident.args';
import { Incident } from './incident.entity';
import {
  additionsOfIncident, incidentById, incidents, incidentsAboutTarget, incidentsOfChild, interventionById, interventionsOfIncident, interventionsToTell, othersOfIncident, targetById,
} from './incident.loaders';
import { incidentPolicy, otherInvolvedPolicy, restrictiveInterventionPolicy } from './incident.policies';
import { OtherInvolved } from './other-involved.entity';
import { RestrictiveIntervention } from './restrictive-intervention.entity';

const IncidentConnection = connectionOf(Incident, 'Incidents, the earliest first.');
const RestrictiveInterventionConnection = connectionOf(RestrictiveIntervention, 'Restraints and seclusions, by the day by which the parents must be told.');

@Resolver(() => Incident)
export class IncidentResolver {
  @Query(() => Incident, { nullable: true, description: 'One incident.' })
  incident(@Arg('id', () => ID, { description: 'The incident.' }) id: string, @Ctx() { load }: Request) {
    return load(incidentById, id);
  }

  @Query(() => IncidentConnection, { description: 'Incidents of the children whom you know.' })
  incidents(@Args(() => IncidentsArgs) args: IncidentsArgs, @Ctx() request: Request) {
    return listed(request, incidents, args);
  }

  @Query(() => RestrictiveInterventionConnection, { description: 'Restraints and seclusions of which the parents are still to be told in writing.' })
  interventionsToTell(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, interventionsToTell, args);
  }

  @Query(() => IncidentPatterns, { description: 'When, where and after what incidents come: of one child, or of all whom you know, and then without a name.' })
  incidentPatterns(@Args(() => PatternsArgs) args: PatternsArgs, @Ctx() request: Request) {
    return incidentPatterns(request, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: Incident, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who noted it.' })
  notedBy(@Root() { recordedBy }: Incident, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => [IncidentAddition], { description: 'What was added later, in its order.' })
  additions(@Root() { id }: Incident, @Ctx() { load }: Request) {
    return load(additionsOfIncident, id);
  }

  @FieldResolver(() => [OtherInvolved], { description: 'Which other children were in it, for those who answer for all of them.' })
  othersInvolved(@Root() { id }: Incident, @Ctx() { load }: Request) {
    return load(othersOfIncident, id);
  }

  @FieldResolver(() => [RestrictiveIntervention], { description: 'Restraints and seclusions in it.' })
  interventions(@Root() { id }: Incident, @Ctx() { load }: Request) {
    return load(interventionsOfIncident, id);
  }

  @FieldResolver(() => Outcome, { nullable: true, description: 'The target of a plan that it tells something about.' })
  target(@Root() { targetId }: Incident, @Ctx() { load }: Request) {
    return targetId ? load(targetById, targetId) : null;
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'What is written down of a child’s days at school, as it happens, of what you may know.',
    subscribe: followIncidents as never,
  })
  incidentsUpdated(@Root() event: LoggedEvent, @Args(() => FollowIncidentsArgs) _: FollowIncidentsArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(incidentPolicy, { child: asRead, notedBy: asRead, additions: asRead, othersInvolved: asRead, interventions: asRead, target: asRead });
answeredBy('Query', { incident: [incidentById, 'id'], incidents: [incidents, 'first'], interventionsToTell: [interventionsToTell, 'first'] });
answeredBy('Incident', {
  child: [childById, 'childId'], notedBy: [personById, 'recordedBy'], additions: [additionsOfIncident, 'id'], othersInvolved: [othersOfIncident, 'id'],
  interventions: [interventionsOfIncident, 'id'], target: [targetById, 'targetId'],
});

@Resolver(() => OtherInvolved)
export class OtherInvolvedResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The other child, where you may know them.' })
  otherChild(@Root() { otherChildId }: OtherInvolved, @Ctx() { load }: Request) {
    return load(childById, otherChildId);
  }
}
alsoFields(otherInvolvedPolicy, { otherChild: asRead });
answeredBy('OtherInvolved', { otherChild: [childById, 'otherChildId', [], 'another child'] });

@Resolver(() => RestrictiveIntervention)
export class RestrictiveInterventionResolver {
  @FieldResolver(() => Incident, { nullable: true, description: 'The incident in which it was used.' })
  incident(@Root() { incidentId }: RestrictiveIntervention, @Ctx() { load }: Request) {
    return load(incidentById, incidentId);
  }
}
alsoFields(restrictiveInterventionPolicy, { incident: asRead });
answeredBy('RestrictiveIntervention', { incident: [incidentById, 'incidentId'] });

@Resolver(() => Child)
export class IncidentsOfChildResolver {
  @FieldResolver(() => [Incident], { description: 'What happened with the child at school, the latest first.' })
  incidents(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(incidentsOfChild, id);
  }
}
alsoFields(childPolicy, { incidents: asRead });
answeredBy('Child', { incidents: [incidentsOfChild, 'id'] });

@Resolver(() => Outcome)
export class IncidentsOfOutcomeResolver {
  @FieldResolver(() => [Incident], { description: 'Incidents that tell something about it, in their order.' })
  incidents(@Root() { id }: Outcome, @Ctx() { load }: Request) {
    return load(incidentsAboutTarget, id);
  }
}
alsoFields(outcomePolicy, { incidents: asRead });
answeredBy('Outcome', { incidents: [incidentsAboutTarget, 'id'] });

@Resolver(() => Change)
export class ChangeOfIncidentResolver {
  @FieldResolver(() => Incident, { nullable: true, description: 'The incident that it is about.' })
  incident(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Incident');
    return id ? load(incidentById, id) : null;
  }

  @FieldResolver(() => RestrictiveIntervention, { nullable: true, description: 'The restraint or seclusion that it is about.' })
  restrictiveIntervention(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('RestrictiveIntervention');
    return id ? load(interventionById, id) : null;
  }
}
