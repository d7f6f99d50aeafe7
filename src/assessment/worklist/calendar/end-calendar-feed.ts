import { officeDeed } from '../../../access';
import { noSuchRecord } from '../../../platform/graphql/errors';
import { isUuid } from '../../../platform/uuid';
import type { CalendarFeed } from './calendar-feed';
import type { EndCalendarFeedInput } from './calendar-feed.inputs';
import { endFeed } from './calendar-feeds';

/** Ends an address of one's own: from now on there is nothing at it. */
export const endCalendarFeed = officeDeed<EndCalendarFeedInput & { readonly idempotencyKey?: never }, CalendarFeed>({
  name: 'CalendarFeed.end',
  posts: 'anyone',
  async act({ calendarFeedId }, { tx, now }) {
    const ended = isUuid(calendarFeedId) ? await endFeed(tx.connection, calendarFeedId, now) : undefined;
    if (!ended) throw noSuchRecord();
    return ended;
  },
});
