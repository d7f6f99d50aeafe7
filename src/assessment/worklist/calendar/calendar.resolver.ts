import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Request } from '../../../access';
import { resultOf } from '../../../platform/graphql/problem';
import { CalendarFeed } from './calendar-feed';
import { EndCalendarFeedInput } from './calendar-feed.inputs';
import { feedsOfViewer } from './calendar-feeds';
import { endCalendarFeed } from './end-calendar-feed';
import { makeCalendarFeed } from './make-calendar-feed';

const CalendarFeedResult = resultOf('CalendarFeedResult', 'The calendar’s address, or what stands in the way.', CalendarFeed);

@Resolver(() => CalendarFeed)
export class CalendarFeedResolver {
  @Query(() => [CalendarFeed], { description: 'The calendar addresses that you have made in the capacity that you act in and not ended: that they are, not what they are.' })
  myCalendarFeeds(@Ctx() request: Request) {
    return feedsOfViewer(request);
  }

  @Mutation(() => CalendarFeedResult, {
    description: 'Makes a secret address at which a calendar program reads your worklist. It is told this once; whoever has it can read along until you end it.',
  })
  makeCalendarFeed(@Ctx() request: Request) {
    return makeCalendarFeed(request);
  }

  @Mutation(() => CalendarFeedResult, { description: 'Ends an address: from now on there is nothing at it.' })
  endCalendarFeed(@Arg('input', { description: 'Which.' }) input: EndCalendarFeedInput, @Ctx() request: Request) {
    return endCalendarFeed(request, input);
  }
}
