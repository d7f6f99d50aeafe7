import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { alsoFields, answeredBy, asRead, byForeignKey, byId, Change, type Request } from '../../access';
import { Child, childById, childPolicy } from '../../people';
import { resultOf } from '../../platform/graphql/problem';
import { directOffSite } from './direct-off-site';
import { endPlacement } from './end-placement';
import { OffSitePlacement } from './off-site-placement.entity';
import { AskForPlacementReviewInput, DirectOffSiteInput, EndPlacementInput, ReviewPlacementInput } from './off-site.inputs';
import { offSitePlacementPolicy } from './off-site.policy';
import { askForPlacementReview, reviewPlacement } from './review-placement';

const placementById = byId(offSitePlacementPolicy);
const placementsOfChild = byForeignKey(offSitePlacementPolicy, 'childId', { by: 't.starts_on DESC, t.id' });
const OffSitePlacementResult = resultOf('OffSitePlacementResult', 'The placement, or what stands in the way.', OffSitePlacement);

@Resolver(() => OffSitePlacement)
export class OffSitePlacementResolver {
  @Query(() => OffSitePlacement, { nullable: true, description: 'One placement off the site of a school.' })
  offSitePlacement(@Arg('id', () => ID, { description: 'The placement.' }) id: string, @Ctx() { load }: Request) {
    return load(placementById, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child.' })
  child(@Root() { childId }: OffSitePlacement, @Ctx() { load }: Request) {
    return load(childById, childId);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the notice to the parents was long enough.' })
  noticeWasInTime(@Root() { noticeOn, noticeDueOn }: OffSitePlacement) {
    return noticeOn <= noticeDueOn;
  }

  @Mutation(() => OffSitePlacementResult, { description: 'Directs a child off the site of the school, after notice in writing.' })
  directOffSite(@Arg('input', { description: 'Where, how long, and what for.' }) input: DirectOffSiteInput, @Ctx() request: Request) {
    return directOffSite(request, input);
  }

  @Mutation(() => OffSitePlacementResult, { description: 'Asks for a placement to be looked at: a parent, or the authority.' })
  askForPlacementReview(@Arg('input', { description: 'Why.' }) input: AskForPlacementReviewInput, @Ctx() request: Request) {
    return askForPlacementReview(request, input);
  }

  @Mutation(() => OffSitePlacementResult, { description: 'Records how a placement was looked at.' })
  reviewPlacement(@Arg('input', { description: 'What was decided.' }) input: ReviewPlacementInput, @Ctx() request: Request) {
    return reviewPlacement(request, input);
  }

  @Mutation(() => OffSitePlacementResult, { description: 'Ends a placement before its last day.' })
  endPlacement(@Arg('input', { description: 'How it ended.' }) input: EndPlacementInput, @Ctx() request: Request) {
    return endPlacement(request, input);
  }
}
alsoFields(offSitePlacementPolicy, { child: asRead, noticeWasInTime: asRead });
answeredBy('Query', { offSitePlacement: [placementById, 'id'] });
answeredBy('OffSitePlacement', { child: [childById, 'childId'] });

@Resolver(() => Child)
export class PlacementsOfChildResolver {
  @FieldResolver(() => [OffSitePlacement], { description: 'Placements off the site of the school, the latest first.' })
  offSitePlacements(@Root() { id }: Child, @Ctx() { load }: Request) {
    return load(placementsOfChild, id);
  }
}
alsoFields(childPolicy, { offSitePlacements: asRead });
answeredBy('Child', { offSitePlacements: [placementsOfChild, 'id'] });

@Resolver(() => Change)
export class ChangeOfPlacementResolver {
  @FieldResolver(() => OffSitePlacement, { nullable: true, description: 'The placement that it is about.' })
  offSitePlacement(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('OffSitePlacement');
    return id ? load(placementById, id) : null;
  }
}
