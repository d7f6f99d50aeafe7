import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, Change, listed, type Request } from '../../access';
import { Child, childById } from '../../people';
import { connectionOf, PageArgs } from '../../platform/graphql/connection';
import { holdPastoralReview } from './hold-pastoral-review';
import { PastoralPlan } from './pastoral-plan.entity';
import { PastoralReview, PastoralReviewState } from './pastoral-review.entity';
import { pastoralPlanById, pastoralReviewById, pastoralReviewsDue, scoresOfReview } from './plans.loaders';
import { pastoralReviewPolicy } from './plans.policies';
import { PastoralReviewResult } from './plans.results';
import { HoldPastoralReviewInput } from './target.inputs';
import { TargetScore } from './target-score.entity';

const PastoralReviewConnection = connectionOf(PastoralReview, 'Reviews of pastoral plans.');

@ArgsType()
class PastoralReviewsDueArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only of this child.' }) childId?: string;
}

@Resolver(() => PastoralReview)
export class PastoralReviewResolver {
  @Query(() => PastoralReviewConnection, { description: 'Reviews of pastoral plans that are still to be held, of the children whom you know: what is due first comes first.' })
  pastoralReviewsDue(@Args(() => PastoralReviewsDueArgs) args: PastoralReviewsDueArgs, @Ctx() request: Request) {
    return listed(request, pastoralReviewsDue, args);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: PastoralReview, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => PastoralPlan, { nullable: true, description: 'The pastoral plan.' })
  pastoralPlan(@Root() { pastoralPlanId }: PastoralReview, @Ctx() { load }: Request) {
    return load(pastoralPlanById, pastoralPlanId);
  }

  @FieldResolver(() => [TargetScore], { description: 'The score of each target that was worked on.' })
  scores(@Root() { id }: PastoralReview, @Ctx() { load }: Request) {
    return load(scoresOfReview, id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is late today: due before today, and not held.' })
  isLate(@Root() { state, dueOn }: PastoralReview, @Ctx() { ground }: Request) {
    return state === PastoralReviewState.DUE && dueOn < ground.clock.today();
  }

  @Mutation(() => PastoralReviewResult, { description: 'Holds a review: what was found and agreed, with the score of every target and what becomes of it.' })
  holdPastoralReview(@Arg('input', { description: 'What was found and agreed.' }) input: HoldPastoralReviewInput, @Ctx() request: Request) {
    return holdPastoralReview(request, input);
  }
}
alsoFields(pastoralReviewPolicy, { child: asRead, pastoralPlan: asRead, scores: asRead, isLate: asRead });
answeredBy('Query', { pastoralReviewsDue: [pastoralReviewsDue, 'first'] });
answeredBy('PastoralReview', { child: [childById, 'childId'], pastoralPlan: [pastoralPlanById, 'pastoralPlanId'], scores: [scoresOfReview, 'id'] });

@Resolver(() => Change)
export class ChangeOfPastoralReviewResolver {
  @FieldResolver(() => PastoralReview, { nullable: true, description: 'The review of a pastoral plan that it is about.' })
  pastoralReview(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('PastoralReview');
    return id ? load(pastoralReviewById, id) : null;
  }
}
