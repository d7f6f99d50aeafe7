import { officeDeed, systems } from '../../../access';
import type { Request } from '../../../access';
import { HubError } from '../../../platform/graphql/errors';
import { NotNow, type Problem } from '../../../platform/graphql/problem';
import { newId } from '../../../platform/uuid';
import type { CalendarFeed } from './calendar-feed';
import { addFeed, ownFeeds } from './calendar-feeds';
import { addressOf, hashOf, newSecret } from './secret';

/** One for each program that somebody uses, and a few to change them. */
const MOST = 5;

/** Makes an address in the capacity that one acts in. A partner's system has its token, whose scopes an address would go round. */
export async function makeCalendarFeed(request: Request): Promise<CalendarFeed | Problem> {
  const secret = newSecret();
  const { issuer, subject } = request.credentials;
  const made = await officeDeed<object, CalendarFeed>({
    name: 'CalendarFeed.make',
    posts: 'anyone',
    async act(_, { tx, viewer, now }) {
      if (systems.some((system) => viewer.offices.includes(system))) throw new HubError('FORBIDDEN', 'A calendar is for people', { rule: 'CalendarFeed.make' });
      if ((await ownFeeds(tx.connection)).length >= MOST) return new NotNow(`You have ${MOST} calendar addresses already: end one that you no longer use`, 'OPEN');
      return addFeed(tx.connection, { id: newId(), issuer, subject, hash: hashOf(secret), now });
    },
  })(request, {});
  return 'madeAt' in made ? { ...made, address: addressOf(request.ground.publicUrl ?? '', secret) } : made;
}
