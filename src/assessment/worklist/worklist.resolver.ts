import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, listed, tell, type Request } from '../../access';
import { Organisation, organisationById, Person, personById } from '../../people';
import type { LoggedEvent } from '../../platform/events/event';
import { connectionOf } from '../../platform/graphql/connection';
import { resultOf } from '../../platform/graphql/problem';
import { AdviceRequest } from '../request/advice-request.entity';
import { adviceRequestPolicy } from '../request/advice-request.policy';
import { Deadline } from '../statutory/deadline.entity';
import { deadlineById, deadlinesOfCourse } from '../statutory/statutory.loaders';
import { deadlinePolicy } from '../statutory/statutory.policies';
import { chaseDeadline } from './chase-deadline';
import { Chase } from './chase.entity';
import { ChaseInput, EscalateInput } from './chase.inputs';
import { chasePolicy } from './chase.policy';
import { escalateDeadline } from './escalate-deadline';
import { followMyWorklist, followOrganisation } from './follow-worklist';
import { isOurs, waysToMine } from './on-worklist';
import { WorklistTotals, worklistTotals } from './worklist-totals';
import { OrganisationWorklistArgs, WorklistArgs, WorklistSide } from './worklist.args';
import { chaseById, chasesOfDeadline } from './worklist.loaders';
import { myWorklist, organisationWorklist } from './worklists';

const DeadlineConnection = connectionOf(Deadline, 'What is due, what is due first before the rest.');
const ChaseResult = resultOf('ChaseResult', 'That they were told, or what stands in the way.', Chase);

@Resolver()
export class WorklistResolver {
  @Query(() => DeadlineConnection, {
    description: 'What you have to do, by the day that it is lawfully due: what names you, what was taken to you because nobody acted, and what nobody of your organisation is named for. To a family, its own time and what was asked of it.',
  })
  myWorklist(@Args(() => WorklistArgs) args: WorklistArgs, @Ctx() request: Request) {
    return listed(request, myWorklist, args);
  }

  @Query(() => DeadlineConnection, { description: 'What your organisation has to do, or waits for, by the day that it is lawfully due; of what you may know of.' })
  organisationWorklist(@Args(() => OrganisationWorklistArgs) args: OrganisationWorklistArgs, @Ctx() request: Request) {
    return listed(request, organisationWorklist, args);
  }

  @Query(() => WorklistTotals, { description: 'How much there is on your worklist.' })
  myWorklistTotals(@Ctx() request: Request) {
    return worklistTotals(request, waysToMine);
  }

  @Query(() => WorklistTotals, { description: 'How much your organisation has to do, or waits for; of what you may know of.' })
  organisationWorklistTotals(
    @Arg('side', () => WorklistSide, { defaultValue: WorklistSide.TO_DO, description: 'What it must do, or what it waits for.' }) side: WorklistSide,
    @Ctx() request: Request,
  ) {
    return worklistTotals(request, [isOurs(side)]);
  }

  @Mutation(() => ChaseResult, { description: 'Asks whoever must act where it is that is due. It is recorded, and they are told.' })
  chase(@Arg('input', { description: 'What is due, and whom to ask.' }) input: ChaseInput, @Ctx() request: Request) {
    return chaseDeadline(request, input);
  }

  @Mutation(() => ChaseResult, { description: 'Takes what is late to the next person of the organisation who answers for it, by their post.' })
  escalateDeadline(@Arg('input', { description: 'What is late.' }) input: EscalateInput, @Ctx() request: Request) {
    return escalateDeadline(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Every change to what is on your worklist, as it happens: asked, answered, soon due, late, chased, taken to you, done.',
    subscribe: followMyWorklist as never,
  })
  myWorklistUpdated(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Every change around the children whom you know in the organisation that you act for, as it happens; of what you may know of, and of nothing else not even that it happened.',
    subscribe: followOrganisation as never,
  })
  organisationUpdated(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
answeredBy('Query', { myWorklist: [myWorklist, 'first'], organisationWorklist: [organisationWorklist, 'first'] });

@Resolver(() => Deadline)
export class ChasesOfDeadlineResolver {
  @FieldResolver(() => [Chase], { description: 'Who was reminded of it, asked where it is, or told because nobody acted.' })
  chases(@Root() { id }: Deadline, @Ctx() { load }: Request) {
    return load(chasesOfDeadline, id);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The person who was told because nobody acted.' })
  escalatedTo(@Root() { escalatedToId }: Deadline, @Ctx() { load }: Request) {
    return escalatedToId ? load(personById, escalatedToId) : null;
  }
}
alsoFields(deadlinePolicy, { chases: asRead, escalatedTo: asRead });
answeredBy('Deadline', { chases: [chasesOfDeadline, 'id'], escalatedTo: [personById, 'escalatedToId'] });

@Resolver(() => AdviceRequest)
export class DeadlinesOfRequestResolver {
  @FieldResolver(() => [Deadline], { description: 'By when it is due, by which rule, and how that was found.' })
  deadlines(@Root() { id }: AdviceRequest, @Ctx() { load }: Request) {
    return load(deadlinesOfCourse, id);
  }
}
alsoFields(adviceRequestPolicy, { deadlines: asRead });
answeredBy('AdviceRequest', { deadlines: [deadlinesOfCourse, 'id'] });

@Resolver(() => Chase)
export class ChaseResolver {
  @FieldResolver(() => Deadline, { nullable: true, description: 'The deadline that it is about.' })
  deadline(@Root() { deadlineId }: Chase, @Ctx() { load }: Request) {
    return load(deadlineById, deadlineId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who told them: a person, or the hub by itself.' })
  by(@Root() { recordedBy }: Chase, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who was told by name.' })
  to(@Root() { toPersonId }: Chase, @Ctx() { load }: Request) {
    return toPersonId ? load(personById, toPersonId) : null;
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that must act.' })
  responsibleOrganisation(@Root() { responsibleOrganisationId }: Chase, @Ctx() { load }: Request) {
    return responsibleOrganisationId ? load(organisationById, responsibleOrganisationId) : null;
  }
}
alsoFields(chasePolicy, { deadline: asRead, by: asRead, to: asRead, responsibleOrganisation: asRead });
answeredBy('Chase', {
  deadline: [deadlineById, 'deadlineId'], by: [personById, 'recordedBy'], to: [personById, 'toPersonId'], responsibleOrganisation: [organisationById, 'responsibleOrganisationId'],
});

@Resolver(() => Change)
export class ChangeOfChaseResolver {
  @FieldResolver(() => Chase, { nullable: true, description: 'That somebody was told of what is due.' })
  chase(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Chase');
    return id ? load(chaseById, id) : null;
  }
}
