import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { LoggedEvent } from '../../platform/events/event';
import { PageArgs } from '../../platform/graphql/connection';
import { AfterArgs } from '../doors/changes.resolver';
import { Change } from '../doors/change';
import { answeredBy } from '../doors/foresight/answers';
import { live, tell } from '../doors/listen';
import { listed } from '../doors/list';
import { alsoFields, asRead } from '../policy';
import type { Request } from '../request';
import { ShareConnection, SharingDecisionConnection } from './connections';
import { decideSharing } from './decide-sharing';
import { endShare } from './end-share';
import { setHandling } from './set-handling';
import { Share } from './share.entity';
import { SharingDecision } from './sharing-decision.entity';
import { sharingDecisionPolicy } from './sharing-decision.policy';
import { RecordsShared, ShareEnded } from './sharing.events';
import { DecideSharingInput, EndShareInput, SetHandlingInput } from './sharing.inputs';
import { decisionsAboutChild, shareById, sharesOfDecision, sharesWithViewer, sharingDecisionById } from './sharing.loaders';
import { HandlingDecisionResult, ShareResult, SharingDecisionResult } from './sharing.results';

@ArgsType()
class SharingDecisionsArgs extends PageArgs {
  @Field(() => ID, { description: 'The child.' }) childId!: string;
}

@Resolver(() => SharingDecision)
export class SharingResolver {
  @Query(() => SharingDecision, { nullable: true, description: 'A sharing decision of your organisation, taken in a post that you hold.' })
  sharingDecision(@Arg('id', () => ID, { description: 'The decision.' }) id: string, @Ctx() { load }: Request) {
    return load(sharingDecisionById, id);
  }

  @Query(() => SharingDecisionConnection, {
    description:
      'What your organisation decided about sharing records of a child, oldest first, of what was decided in a post that you hold.',
  })
  sharingDecisions(@Args(() => SharingDecisionsArgs) args: SharingDecisionsArgs, @Ctx() request: Request) {
    return listed(request, decisionsAboutChild, args);
  }

  @Query(() => ShareConnection, {
    description: 'What is shared with you now, with your post, or with all who act for your organisation, oldest first.',
  })
  sharedWithMe(@Args(() => PageArgs) args: PageArgs, @Ctx() request: Request) {
    return listed(request, sharesWithViewer, args);
  }

  @FieldResolver(() => [Share], { description: 'What came of it: one share for each recipient.' })
  shares(@Root() { id }: SharingDecision, @Ctx() { load }: Request) {
    return load(sharesOfDecision, id);
  }

  @Mutation(() => SharingDecisionResult, {
    description:
      'Decides whether to share records of your organisation. What is shared opens at once, to those who are named and to nobody else.',
  })
  decideSharing(
    @Arg('input', { description: 'What, with whom, why, and on which ground.' }) input: DecideSharingInput,
    @Ctx() request: Request,
  ) {
    return decideSharing(request, input);
  }

  @Mutation(() => ShareResult, { description: 'Ends a share: what it opened closes at once.' })
  endShare(@Arg('input', { description: 'Which, and why.' }) input: EndShareInput, @Ctx() request: Request) {
    return endShare(request, input);
  }

  @Mutation(() => HandlingDecisionResult, {
    description: 'Narrows who may see a record that your organisation recorded, or widens it to what is usual.',
  })
  setHandling(@Arg('input', { description: 'Which record, who may see it, and why.' }) input: SetHandlingInput, @Ctx() request: Request) {
    return setHandling(request, input);
  }

  @Subscription(() => Change, {
    nullable: true,
    description: 'Each share that is made with you, or that your organisation makes or ends, as it happens.',
    subscribe: live<AfterArgs>({ to: [RecordsShared, ShareEnded], picks: () => true }) as never,
  })
  shareMade(@Root() event: LoggedEvent, @Args(() => AfterArgs) _: AfterArgs, @Ctx() request: Request) {
    return tell(event, request);
  }
}
alsoFields(sharingDecisionPolicy, { shares: asRead });
answeredBy('Query', { sharingDecision: [sharingDecisionById, 'id'], sharingDecisions: [decisionsAboutChild, 'childId'], sharedWithMe: [sharesWithViewer, 'first'] });
answeredBy('SharingDecision', { shares: [sharesOfDecision, 'id'] });

@Resolver(() => Change)
export class ChangeOfShareResolver {
  @FieldResolver(() => Share, { nullable: true, description: 'The share that was made or ended.' })
  share(@Root() change: Change, @Ctx() { load }: Request) {
    const id = change.idOf('Share');
    return id ? load(shareById, id) : null;
  }
}
