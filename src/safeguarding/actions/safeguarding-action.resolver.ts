import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, HandlingSet, listed, live, tell, type Request } from '../../access';
import { Child, childById, childPolicy, Organisation, organisationById, Person, personById } from '../../people';
import type { LoggedEvent } from '../../platform/events/event';
import { PageArgs } from '../../platform/graphql/connection';
import { Concern } from '../concerns/concern.entity';
import { concernById } from '../concerns/concern.loaders';
import { saidAt } from './chasing-stages';
import { SafeguardingActionConnection } from './connections';
import { recordSafeguardingAction } from './record-safeguarding-action';
import { SafeguardingAction, SafeguardingActionState } from './safeguarding-action.entity';
import { safeguardingActionPolicy, theLeads } from './safeguarding-action.policy';
import { nextStates, sidesOf } from './safeguarding-action.states';
import { SafeguardingChase } from './safeguarding-chase.entity';
import { safeguardingChasePolicy } from './safeguarding-chase.policy';
import { SafeguardingNote } from './safeguarding-note.entity';
import { safeguardingNotePolicy } from './safeguarding-note.policy';
import { SafeguardingActionChased, SafeguardingActionRecorded, SafeguardingActionUpdated } from './action.events';
import { RecordSafeguardingActionInput, UpdateSafeguardingActionInput } from './action.inputs';
import { chasesOfSafeguardingAction, notesOfSafeguardingAction, openSafeguardingActions, safeguardingActionById, safeguardingActionsOfChild } from './action.loaders';
import { SafeguardingActionResult } from './action.results';
import { updateSafeguardingAction } from './update-safeguarding-action';

@Resolver(() => SafeguardingAction)
export class SafeguardingActionResolver {
  @Query(() => SafeguardingAction, { nullable: true, description: 'A safeguarding action that you asked for or undertake.' })
  safeguardingAction(@Arg('id', () => ID, { description: 'The action.' }) id: string, @Ctx() { load }: Request) {
    return load(safeguardingActionById, id);
  }

  @Query(() => SafeguardingActionConnection, {
    description: 'Safeguarding actions that wait for you, the soonest due first: those you undertake, and those you asked for until you have closed them.',
  })
  mySafeguardingActions(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, openSafeguardingActions, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: SafeguardingAction, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who undertakes it.' })
  owner(@Root() { ownerPersonId }: SafeguardingAction, @Ctx() { load }: Request) {
    return load(personById, ownerPersonId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that the owner acts for.' })
  ownerOrganisation(@Root() { ownerOrganisationId }: SafeguardingAction, @Ctx() { load }: Request) {
    return load(organisationById, ownerOrganisationId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'The safeguarding lead who asked for it.' })
  askedBy(@Root() { recordedBy }: SafeguardingAction, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => [SafeguardingNote], { description: 'The progress notes, oldest first.' })
  notes(@Root() { id }: SafeguardingAction, @Ctx() { load }: Request) {
    return load(notesOfSafeguardingAction, id);
  }

  @FieldResolver(() => [SafeguardingChase], { description: 'When the owner was reminded of it, or asked where it is, oldest first.' })
  chases(@Root() { id }: SafeguardingAction, @Ctx() { load }: Request) {
    return load(chasesOfSafeguardingAction, id);
  }

  @FieldResolver(() => Concern, { nullable: true, description: 'The concern that it comes from; for the safeguarding leads who keep it.' })
  concern(@Root() { concernId }: SafeguardingAction, @Ctx() { load }: Request) {
    return concernId ? load(concernById, concernId) : null;
  }

  @FieldResolver(() => [SafeguardingActionState], { description: 'The states that you may take it to from here.' })
  async mayMoveTo(@Root() action: SafeguardingAction, @Ctx() request: Request) {
    return nextStates(action.state, sidesOf(action, await request.viewer()));
  }

  @Mutation(() => SafeguardingActionResult, { description: 'Asks one agency to do something to keep a child safe. Nobody but its owner is told.' })
  recordSafeguardingAction(@Arg('input', { description: 'What is to be done, by whom, by when, and why they need to know.' }) input: RecordSafeguardingActionInput, @Ctx() request: Request) {
    return recordSafeguardingAction(request, input);
  }

  @Mutation(() => SafeguardingActionResult, { description: 'Says how a safeguarding action goes: a note, a state, an outcome, another date.' })
  updateSafeguardingAction(@Arg('input', { description: 'What is new.' }) input: UpdateSafeguardingActionInput, @Ctx() request: Request) {
    return updateSafeguardingAction(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Each change to a safeguarding action that you asked for or undertake, as it happens; and that one was opened to you again.',
    subscribe: live<AfterArgs>({
      to: [SafeguardingActionRecorded, SafeguardingActionUpdated, SafeguardingActionChased, HandlingSet],
      picks: ({ subjectType }) => subjectType === safeguardingActionPolicy.name,
    }) as never,
  })
  safeguardingActionUpdated(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(safeguardingActionPolicy, { child: asRead, owner: asRead, ownerOrganisation: asRead, askedBy: asRead, notes: asRead, chases: asRead, concern: theLeads, mayMoveTo: asRead });

@Resolver(() => SafeguardingNote)
export class SafeguardingNoteResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who wrote it.' })
  author(@Root() { recordedBy }: SafeguardingNote, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation they acted for.' })
  organisation(@Root() { recordedFor }: SafeguardingNote, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }
}
alsoFields(safeguardingNotePolicy, { author: asRead, organisation: asRead });

@Resolver(() => SafeguardingChase)
export class SafeguardingChaseResolver {
  @FieldResolver(() => String, { description: 'What was said.' })
  words(@Root() { stage, dueOn }: SafeguardingChase): string {
    return saidAt(stage, dueOn);
  }
}
alsoFields(safeguardingChasePolicy, { words: asRead });

@Resolver(() => Child)
export class SafeguardingOfChildResolver {
  @FieldResolver(() => [SafeguardingAction], {
    description: 'Safeguarding actions that you asked for or undertake. For everybody else it is empty, whether or not there are any.',
  })
  safeguardingActions(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(safeguardingActionsOfChild, id);
  }
}
alsoFields(childPolicy, { safeguardingActions: asRead });
answeredBy('Query', { safeguardingAction: [safeguardingActionById, 'id'], mySafeguardingActions: [openSafeguardingActions, 'first'] });
answeredBy('Child', { safeguardingActions: [safeguardingActionsOfChild, 'id'] });
answeredBy('SafeguardingAction', {
  child: [childById, 'childId'], owner: [personById, 'ownerPersonId'], ownerOrganisation: [organisationById, 'ownerOrganisationId'], notes: [notesOfSafeguardingAction, 'id'],
  chases: [chasesOfSafeguardingAction, 'id'], concern: [concernById, 'concernId'], askedBy: [personById, 'recordedBy'],
});
answeredBy('SafeguardingNote', { author: [personById, 'recordedBy'], organisation: [organisationById, 'recordedFor'] });

@Resolver(() => Change)
export class ChangeOfSafeguardingResolver {
  @FieldResolver(() => SafeguardingAction, { nullable: true, description: 'The safeguarding action it is about, where it is about one.' })
  safeguardingAction(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('SafeguardingAction');
    return id ? load(safeguardingActionById, id) : null;
  }
}
