import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, byId, Change, listed, listOf, type Request } from '../../access';
import { Child, childById, childPolicy } from '../../people';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { resultOf } from '../../platform/graphql/problem';
import { agreePartTime, agreePartTimeForAuthority } from './agree-part-time';
import { endPartTime } from './end-part-time';
import { PartTimeTimetable } from './part-time-timetable.entity';
import { AgreePartTimeForAuthorityInput, AgreePartTimeInput, EndPartTimeInput, ProposePartTimeInput, ReviewPartTimeInput } from './part-time.inputs';
import { partTimePolicy } from './part-time.policy';
import { proposePartTime } from './propose-part-time';
import { reviewPartTime } from './review-part-time';

const timetableById = byId(partTimePolicy);
const timetablesOfChild = byForeignKey(partTimePolicy, 'childId', { by: 't.starts_on DESC, t.id' });
/** What goes on, the review that is due first before the rest. */
const timetablesToReview = listOf<PartTimeTimetable>(partTimePolicy, {
  orderBy: 'reviewOn',
  where: ({ today }, bind) => `t.state = 'AGREED' AND t.ends_on >= ${bind(today)}::date`,
});
const PartTimeTimetableConnection = connectionOf(PartTimeTimetable, 'Part-time timetables, the review that is due first before the rest.');
const PartTimeResult = resultOf('PartTimeResult', 'The timetable, or what stands in the way.', PartTimeTimetable);

@Resolver(() => PartTimeTimetable)
export class PartTimeResolver {
  @Query(() => PartTimeTimetable, { nullable: true, description: 'One part-time timetable.' })
  partTimeTimetable(@Arg('id', () => ID, { description: 'The timetable.' }) id: string, @Ctx() { load }: Request) {
    return load(timetableById, id);
  }

  @Query(() => PartTimeTimetableConnection, { description: 'Part-time timetables that go on, of the children whom you know.' })
  partTimeTimetables(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, timetablesToReview, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: PartTimeTimetable, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @Mutation(() => PartTimeResult, { description: 'Proposes that a child is at school for less than full time, for some weeks.' })
  proposePartTime(@Arg('input', { description: 'What is proposed.' }) input: ProposePartTimeInput, @Ctx() request: Request) {
    return proposePartTime(request, input);
  }

  @Mutation(() => PartTimeResult, { description: 'Agrees to a part-time timetable, for the family.' })
  agreePartTime(@Arg('input', { description: 'Which one.' }) input: AgreePartTimeInput, @Ctx() request: Request) {
    return agreePartTime(request, input);
  }

  @Mutation(() => PartTimeResult, { description: 'Agrees to a part-time timetable of a child with an EHC plan, for the authority.' })
  agreePartTimeForAuthority(@Arg('input', { description: 'Which one.' }) input: AgreePartTimeForAuthorityInput, @Ctx() request: Request) {
    return agreePartTimeForAuthority(request, input);
  }

  @Mutation(() => PartTimeResult, { description: 'Looks at a part-time timetable. Its hours may grow; its end stays.' })
  reviewPartTime(@Arg('input', { description: 'How it goes.' }) input: ReviewPartTimeInput, @Ctx() request: Request) {
    return reviewPartTime(request, input);
  }

  @Mutation(() => PartTimeResult, { description: 'Ends a part-time timetable before its last day.' })
  endPartTime(@Arg('input', { description: 'Why.' }) input: EndPartTimeInput, @Ctx() request: Request) {
    return endPartTime(request, input);
  }
}
alsoFields(partTimePolicy, { child: asRead });
answeredBy('Query', { partTimeTimetable: [timetableById, 'id'], partTimeTimetables: [timetablesToReview, 'first'] });
answeredBy('PartTimeTimetable', { child: [childById, 'childId'] });

@Resolver(() => Child)
export class PartTimeOfChildResolver {
  @FieldResolver(() => [PartTimeTimetable], { description: 'Part-time timetables, the latest first.' })
  partTimeTimetables(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(timetablesOfChild, id);
  }
}
alsoFields(childPolicy, { partTimeTimetables: asRead });
answeredBy('Child', { partTimeTimetables: [timetablesOfChild, 'id'] });

@Resolver(() => Change)
export class ChangeOfPartTimeResolver {
  @FieldResolver(() => PartTimeTimetable, { nullable: true, description: 'The part-time timetable that it is about.' })
  partTimeTimetable(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PartTimeTimetable');
    return id ? load(timetableById, id) : null;
  }
}
