import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, HandlingSet, listed, live, tell, type Request } from '../../access';
import { Child, childById, childPolicy, Person, personById } from '../../people';
import type { LoggedEvent } from '../../platform/events/event';
import { PageArgs } from '../../platform/graphql/connection';
import { addToConcern, addToOwnConcern } from './add-to-concern';
import { closeConcern } from './close-concern';
import { ConcernAddition, ConcernDecision, ConcernLink } from './concern-parts.entities';
import { ConcernReceiptConnection, myConcernReceipts } from './concern-receipt';
import { Concern } from './concern.entity';
import { ConcernAdded, ConcernClosed, ConcernDecided, ConcernHandedOver, ConcernLinked, ConcernPlaced, ConcernReceived, ConcernRecorded } from './concern.events';
import { AddToConcernInput, CloseConcernInput, DecideOnConcernInput, LinkConcernInput, PlaceConcernInput, ReceiveConcernInput, RecordConcernInput } from './concern.inputs';
import { additionsOfConcern, concernById, concernLinksOfChild, concernsOfChild, decisionsOfConcern, linksOfConcern, openConcerns } from './concern.loaders';
import { concernAdditionPolicy, concernDecisionPolicy, concernLinkPolicy, concernPolicy } from './concern.policies';
import { ConcernReceiptResult, ConcernResult } from './concern.results';
import { ConcernConnection } from './connections';
import { decideOnConcern } from './decide-on-concern';
import { linkConcern } from './link-concern';
import { placeConcern } from './place-concern';
import { receiveConcern } from './receive-concern';
import { recordConcern } from './record-concern';

@Resolver(() => Concern)
export class ConcernResolver {
  @Query(() => Concern, { nullable: true, description: 'A concern that you keep.' })
  concern(@Arg('id', () => ID, { description: 'The concern.' }) id: string, @Ctx() { load }: Request) {
    return load(concernById, id);
  }

  @Query(() => ConcernConnection, { description: 'Concerns that wait for you: those that you keep and that are not closed, the longest waiting first.' })
  openConcerns(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, openConcerns, args);
  }

  @Query(() => ConcernReceiptConnection, { description: 'Your receipts for the concerns that you recorded, the newest first: that they were received, and when.' })
  myConcernReceipts(@Args(() => PageArgs) page: PageArgs, @Ctx() request: Request) {
    return myConcernReceipts(request, page);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child; none while it is not known here whom the reporter meant.' })
  child(@Root() { childId }: Concern, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who recorded it.' })
  reporter(@Root() { recordedBy }: Concern, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }

  @FieldResolver(() => [ConcernAddition], { description: 'What was added to it, oldest first.' })
  additions(@Root() { id }: Concern, @Ctx() { load }: Request) {
    return load(additionsOfConcern, id);
  }

  @FieldResolver(() => [ConcernDecision], { description: 'What was decided, oldest first: the last one holds.' })
  decisions(@Root() { id }: Concern, @Ctx() { load }: Request) {
    return load(decisionsOfConcern, id);
  }

  @FieldResolver(() => [ConcernLink], { description: 'Other children to whom it matters, and why.' })
  siblings(@Root() { id }: Concern, @Ctx() { load }: Request) {
    return load(linksOfConcern, id);
  }

  @Mutation(() => ConcernReceiptResult, {
    description: 'Records a concern about a child. Anybody on the staff may, about any child, without seeing anything of the child before or after; the answer is a receipt.',
  })
  recordConcern(@Arg('input', { description: 'What you saw, or what the child said.' }) input: RecordConcernInput, @Ctx() request: Request) {
    return recordConcern(request, input);
  }

  @Mutation(() => ConcernReceiptResult, { description: 'Adds to a concern that you recorded yourself.' })
  addToMyConcern(@Arg('input', { description: 'What you add or correct.' }) input: AddToConcernInput, @Ctx() request: Request) {
    return addToOwnConcern(request, input);
  }

  @Mutation(() => ConcernResult, { description: 'Adds to a concern that you keep. Nothing of it is ever altered.' })
  addToConcern(@Arg('input', { description: 'What you add.' }) input: AddToConcernInput, @Ctx() request: Request) {
    return addToConcern(request, input);
  }

  @Mutation(() => ConcernResult, { description: 'Says that you have a concern in hand; whoever recorded it is told so, and when.' })
  receiveConcern(@Arg('input', { description: 'Which concern.' }) input: ReceiveConcernInput, @Ctx() request: Request) {
    return receiveConcern(request, input);
  }

  @Mutation(() => ConcernResult, { description: 'Says which child a concern is about that names its child in words alone.' })
  placeConcern(@Arg('input', { description: 'Which concern, and which child.' }) input: PlaceConcernInput, @Ctx() request: Request) {
    return placeConcern(request, input);
  }

  @Mutation(() => ConcernResult, { description: 'Decides what is done about a concern, with the reason; and where nobody outside is told, why not.' })
  decideOnConcern(@Arg('input', { description: 'What you decide, and why.' }) input: DecideOnConcernInput, @Ctx() request: Request) {
    return decideOnConcern(request, input);
  }

  @Mutation(() => ConcernResult, { description: 'Says that a concern matters to another child too, as to a sibling, and why.' })
  linkConcern(@Arg('input', { description: 'Which concern, which child, and why.' }) input: LinkConcernInput, @Ctx() request: Request) {
    return linkConcern(request, input);
  }

  @Mutation(() => ConcernResult, { description: 'Closes a concern that was decided on, with its outcome.' })
  closeConcern(@Arg('input', { description: 'Which concern, and with what outcome.' }) input: CloseConcernInput, @Ctx() request: Request) {
    return closeConcern(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Each concern that you keep, as it is recorded, added to, decided and closed.',
    subscribe: live<AfterArgs>({
      to: [ConcernRecorded, ConcernReceived, ConcernAdded, ConcernPlaced, ConcernDecided, ConcernLinked, ConcernClosed, ConcernHandedOver, HandlingSet],
      picks: ({ subjectType }) => subjectType === concernPolicy.name,
    }) as never,
  })
  concernUpdated(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(concernPolicy, { child: asRead, reporter: asRead, additions: asRead, decisions: asRead, siblings: asRead });

@Resolver(() => ConcernAddition)
export class ConcernAdditionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who added it.' })
  author(@Root() { recordedBy }: ConcernAddition, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(concernAdditionPolicy, { author: asRead });

@Resolver(() => ConcernDecision)
export class ConcernDecisionResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who decided.' })
  decidedBy(@Root() { recordedBy }: ConcernDecision, @Ctx() { load }: Request) {
    return load(personById, recordedBy);
  }
}
alsoFields(concernDecisionPolicy, { decidedBy: asRead });

@Resolver(() => ConcernLink)
export class ConcernLinkResolver {
  @FieldResolver(() => Child, { nullable: true, description: 'The child to whom the concern matters.' })
  child(@Root() { childId }: ConcernLink, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Concern, { nullable: true, description: 'The concern, if you keep it.' })
  concern(@Root() { concernId }: ConcernLink, @Ctx() { load }: Request) {
    return load(concernById, concernId);
  }
}
alsoFields(concernLinkPolicy, { child: asRead, concern: asRead });

@Resolver(() => Child)
export class ConcernsOfChildResolver {
  @FieldResolver(() => [Concern], { description: 'Concerns about the child that you keep, oldest first. For everybody else it is empty, whether or not there are any.' })
  concerns(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(concernsOfChild, id);
  }

  @FieldResolver(() => [ConcernLink], { description: 'Concerns about other children that matter to this one, and why; of those that you keep.' })
  linkedConcerns(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(concernLinksOfChild, id);
  }
}
alsoFields(childPolicy, { concerns: asRead, linkedConcerns: asRead });

@Resolver(() => Change)
export class ChangeOfConcernResolver {
  @FieldResolver(() => Concern, { nullable: true, description: 'The concern it is about, where it is about one.' })
  concern(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Concern');
    return id ? load(concernById, id) : null;
  }
}
answeredBy('Query', { concern: [concernById, 'id'], openConcerns: [openConcerns, 'first'] });
answeredBy('Child', { concerns: [concernsOfChild, 'id'], linkedConcerns: [concernLinksOfChild, 'id'] });
answeredBy('Concern', {
  child: [childById, 'childId'], reporter: [personById, 'recordedBy'], additions: [additionsOfConcern, 'id'], decisions: [decisionsOfConcern, 'id'], siblings: [linksOfConcern, 'id', [], 'another child'],
});
answeredBy('ConcernAddition', { author: [personById, 'recordedBy'] });
answeredBy('ConcernDecision', { decidedBy: [personById, 'recordedBy'] });
answeredBy('ConcernLink', { child: [childById, 'childId', [], 'another child'], concern: [concernById, 'concernId', [], 'another child'] });
