import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { AfterArgs, alsoFields, answeredBy, asRead, Change, live, tell, type Request } from '../../access';
import type { LoggedEvent } from '../../platform/events/event';
import { Child } from '../child.entity';
import { childPolicy } from '../child.policy';
import { FamilyMember } from '../family-member.entity';
import { Organisation } from '../organisation.entity';
import { organisationById, personById } from '../people.loaders';
import { Person } from '../person.entity';
import { ConflictOfInterest } from './conflict-of-interest.entity';
import { conflictOfInterestPolicy } from './conflict-of-interest.policy';
import { CourtOrder } from './court-order.entity';
import { courtOrderPolicy } from './court-order.policy';
import { endCourtOrder } from './end-court-order';
import { endShutOut } from './end-shut-out';
import { CourtOrderState } from './order-words';
import { CourtOrderEnded, CourtOrderRecorded } from './orders.events';
import { EndCourtOrderInput, EndShutOutInput, RecordCourtOrderInput, ShutOutInput } from './orders.inputs';
import { conflictById, conflictsOfChild, courtOrderById, courtOrdersOfChild, familyMemberById } from './orders.loaders';
import { ConflictOfInterestResult, CourtOrderResult } from './orders.results';
import { recordCourtOrder } from './record-court-order';
import { shutOut } from './shut-out';
import { stateOn } from './state-on';

@ArgsType()
class CourtOrderChangedArgs extends AfterArgs {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
}

@Resolver(() => CourtOrder)
export class CourtOrderResolver {
  @Query(() => CourtOrder, { nullable: true, description: 'An order of a court, if you are one of those who carry it out.' })
  courtOrder(@Arg('id', () => ID, { description: 'The order.' }) id: string, @Ctx() { load }: Request) {
    return load(courtOrderById, id);
  }

  @FieldResolver(() => CourtOrderState, { description: 'Whether it is in force today.' })
  state(@Root() order: CourtOrder, @Ctx() { ground }: Request) {
    return stateOn(ground.clock.today(), order);
  }

  @FieldResolver(() => FamilyMember, { nullable: true, description: 'Whom it is against, where you may know the child’s family.' })
  familyMember(@Root() { familyMemberId }: CourtOrder, @Ctx() { load }: Request) {
    return load(familyMemberById, familyMemberId);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'The organisation that recorded it.' })
  organisation(@Root() { recordedFor }: CourtOrder, @Ctx() { load }: Request) {
    return load(organisationById, recordedFor);
  }

  @Mutation(() => CourtOrderResult, { description: 'Records an order of a court. It is carried out at once, for all agencies.' })
  recordCourtOrder(
    @Arg('input', { description: 'Against whom, what it forbids, and until when.' }) input: RecordCourtOrderInput,
    @Ctx() request: Request,
  ) {
    return recordCourtOrder(request, input);
  }

  @Mutation(() => CourtOrderResult, { description: 'Ends an order before its day. What it took is given back at once.' })
  endCourtOrder(@Arg('input', { description: 'Which, and why.' }) input: EndCourtOrderInput, @Ctx() request: Request) {
    return endCourtOrder(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Each order about the child that is recorded or ended, as it happens, to those who carry it out.',
    subscribe: live<CourtOrderChangedArgs>({
      to: [CourtOrderRecorded, CourtOrderEnded],
      picks: (event, { childId }) => event.childId === childId.toLowerCase(),
    }) as never,
  })
  courtOrderChanged(@Root() event: LoggedEvent, @Args(() => CourtOrderChangedArgs) _: CourtOrderChangedArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(courtOrderPolicy, { state: asRead, familyMember: asRead, organisation: asRead });

@Resolver(() => ConflictOfInterest)
export class ConflictOfInterestResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'The colleague who is shut out.' })
  person(@Root() { personId }: ConflictOfInterest, @Ctx() { load }: Request) {
    return load(personById, personId);
  }

  @Mutation(() => ConflictOfInterestResult, { description: 'Shuts a colleague out for a conflict of interest. They see nothing of it.' })
  shutOut(@Arg('input', { description: 'Whom, of what, and why.' }) input: ShutOutInput, @Ctx() request: Request) {
    return shutOut(request, input);
  }

  @Mutation(() => ConflictOfInterestResult, { description: 'Says that a conflict of interest is over.' })
  endShutOut(@Arg('input', { description: 'Which, and why.' }) input: EndShutOutInput, @Ctx() request: Request) {
    return endShutOut(request, input);
  }
}
alsoFields(conflictOfInterestPolicy, { person: asRead });

@Resolver(() => Child)
export class OrdersOfChildResolver {
  @FieldResolver(() => [CourtOrder], { description: 'Orders of courts that you help to carry out, past ones as well.' })
  courtOrders(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(courtOrdersOfChild, id);
  }

  @FieldResolver(() => [ConflictOfInterest], { description: 'Colleagues whom leads of your organisation have shut out, for those leads.' })
  conflictsOfInterest(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(conflictsOfChild, id);
  }
}
alsoFields(childPolicy, { courtOrders: asRead, conflictsOfInterest: asRead });
answeredBy('Query', { courtOrder: [courtOrderById, 'id'] });
answeredBy('Child', { courtOrders: [courtOrdersOfChild, 'id'], conflictsOfInterest: [conflictsOfChild, 'id'] });
answeredBy('CourtOrder', { familyMember: [familyMemberById, 'familyMemberId'], organisation: [organisationById, 'recordedFor'] });
answeredBy('ConflictOfInterest', { person: [personById, 'personId'] });

@Resolver(() => Change)
export class ChangeOfOrderResolver {
  @FieldResolver(() => CourtOrder, { nullable: true, description: 'The order it is about, where it is about one.' })
  courtOrder(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('CourtOrder');
    return id ? load(courtOrderById, id) : null;
  }

  @FieldResolver(() => ConflictOfInterest, { nullable: true, description: 'The conflict of interest it is about, where it is about one.' })
  conflictOfInterest(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('ConflictOfInterest');
    return id ? load(conflictById, id) : null;
  }
}
