import { Args, ArgsType, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, holdsNoRecord, listed, type Request } from '../../access';
import { childById, enrolmentsOfChild, organisationById } from '../../people';
import { Plan, PlanKind, planPolicy, PlanState } from '../../plan';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { CalendarDate } from '../../platform/graphql/scalars';
import { lastDayBy } from './by-rule';
import { PlanCeasing } from './ceasing/plan-ceasing.entity';
import { expectedMove } from './phase-of-child';
import { limitOfMove, MoveOfPhase, ruleOfLimit } from './phase-moves';
import { ReviewRequest } from './review-request.entity';
import { Review } from './review.entity';
import { ceasingsOfPlan, reviewRequestsOfPlan, reviewsOfPlan } from './review.loaders';
import { plansMovingPhase } from './reviews-due';

const PlanConnection = connectionOf(Plan, 'Plans.');

@ArgsType()
export class PlansMovingPhaseArgs extends PageArgs {
  @Field(() => Int, { description: 'The school year at whose end the children move, by the year in which it begins: 2026 for 2026/27.' }) schoolYear!: number;
}

@ObjectType({ description: 'A move of phase that is to be expected, as far as date of birth and setting tell.' })
class ExpectedPhaseMove {
  @Field(() => MoveOfPhase, { description: 'From where to where.' }) readonly move!: MoveOfPhase;
  @Field(() => CalendarDate, { description: 'The first day of the next school year.' }) readonly movesOn!: string;
  @Field(() => CalendarDate, { description: 'The last day on which the amended plan can lawfully be final (regulation 18).' }) readonly finalBy!: string;
}
holdsNoRecord('ExpectedPhaseMove', 'it is told from the date of birth and the roll, to whoever reads both');

@Resolver(() => Plan)
export class ReviewsOfPlanResolver {
  @Query(() => PlanConnection, { description: 'EHC plans of children who move to another phase of education at the end of a school year, and for whom no review before the move has begun.' })
  plansMovingPhase(@Args(() => PlansMovingPhaseArgs) args: PlansMovingPhaseArgs, @Ctx() request: Request) {
    return listed(request, plansMovingPhase, args);
  }

  @FieldResolver(() => [Review], { description: 'Its reviews, the first one first.' })
  reviews(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(reviewsOfPlan, id);
  }

  @FieldResolver(() => [ReviewRequest], { description: 'Wishes for an early review, of those that you may see.' })
  reviewRequests(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(reviewRequestsOfPlan, id);
  }

  @FieldResolver(() => [PlanCeasing], { description: 'When it was considered whether the plan is to cease.' })
  ceasings(@Root() { id }: Plan, @Ctx() { load }: Request) {
    return load(ceasingsOfPlan, id);
  }

  @FieldResolver(() => ExpectedPhaseMove, { nullable: true, description: 'Of an EHC plan in force: the move of phase at the end of this school year, where date of birth and roll, of what you may see, tell one.' })
  async expectedPhaseMove(@Root() plan: Plan, @Ctx() { load, ground }: Request) {
    if (plan.kind !== PlanKind.EHC_PLAN || plan.state !== PlanState.ISSUED) return null;
    const today = ground.clock.today();
    const [child, roll] = await Promise.all([load(childById, plan.childId), load(enrolmentsOfChild, plan.childId)]);
    const [place] = roll.filter(({ fromOn, untilOn }) => fromOn <= today && (!untilOn || untilOn >= today)).toSorted((one, other) => (one.fromOn < other.fromOn ? 1 : -1));
    const setting = place ? await load(organisationById, place.schoolId) : null;
    const expected = child && expectedMove({ dateOfBirth: child.dateOfBirth, today, setting });
    return expected ? { ...expected, finalBy: lastDayBy(ruleOfLimit[limitOfMove[expected.move]], expected.movesOn) } : null;
  }
}
alsoFields(planPolicy, { reviews: asRead, reviewRequests: asRead, ceasings: asRead, expectedPhaseMove: asRead });
answeredBy('Query', { plansMovingPhase: [plansMovingPhase, 'schoolYear'] });
answeredBy('Plan', {
  reviews: [reviewsOfPlan, 'id'], reviewRequests: [reviewRequestsOfPlan, 'id'], ceasings: [ceasingsOfPlan, 'id'],
  expectedPhaseMove: [[childById, 'childId'], [enrolmentsOfChild, 'childId', [[organisationById, 'schoolId']]]],
});
