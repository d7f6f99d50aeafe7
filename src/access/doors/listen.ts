import type { EventType, LoggedEvent } from '../../platform/events/event';
import type { Feed } from '../../platform/events/feed';
import { codeOf } from '../../platform/graphql/errors';
import type { ChildRecord } from '../child-record';
import { policies, policyNamed } from '../policy';
import type { Request } from '../request';
import { capacityOf } from '../viewer';
import { Change } from './change';
import { byId } from './read';

export interface Resumable {
  readonly after?: string | null;
}
/** What is listened to, as it was found when the listening began. */
export interface Opened {
  /** The child that all of it is about. */
  readonly childId?: string;
}
interface Listening<Args> {
  /** The kinds of event that can matter here; all kinds when left out. */
  readonly to?: readonly EventType[];
  /** Names of which an event that can matter has one: ids of its child, its subject or what it touches. Events are found by it. */
  readonly named?: (args: Args, opened: Opened) => readonly string[];
  /** Whether an event belongs to what was asked for. */
  readonly picks: (event: LoggedEvent, args: Args) => boolean;
  /** Asked when the listening begins, and when a right it stands on has changed: throws where there is nothing to listen to. */
  readonly opens?: (args: Args, request: Request) => Promise<Opened | void>;
}

/** What tells that somebody may listen no more, as against that it could not be found out. */
const ends: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN']);

/** Whether what was opened for a listener would still be opened for them. */
async function mayStill(opens: (request: Request) => Promise<unknown>, asking: Request): Promise<boolean> {
  const request = asking.fresh();
  try {
    await opens(request);
    await request.close();
    return true;
  } catch (error) {
    await request.close('failed');
    if (ends.has(codeOf(error))) return false;
    throw error;
  }
}

/** Follows events, from now or from a cursor on. Whether this listener may know of one is asked as it arrives, by `tell`. */
export const live =
  <Args extends Resumable>({ to, named, picks, opens }: Listening<Args>) =>
  async ({ args, context }: { args: Args; context: Request }): Promise<Feed> => {
    const names = to && new Set(to.map(({ name }) => name));
    const after = args.after ? context.ground.cursors.open(args.after) : undefined;
    const { viewer, opened } = await opening(context);
    const { childId } = opened;
    // The log is read over another connection. Were this one held meanwhile, a crowd that comes back at once would wait for itself.
    await context.pause();
    return context.ground.events.follow({
      named: named?.(args, opened) ?? (names && [...names]),
      wants: (event) => (!names || names.has(event.name)) && picks(event, args),
      ...(childId && { childId }),
      standsOn: [...(childId ? [childId] : []), capacityOf(viewer)],
      mayStill: () => mayStill(opening, context),
    }, after);

    async function opening(request: Request) {
      const found = await request.viewer();
      capacityOf(found);
      return { viewer: found, opened: (await opens?.(args, request)) ?? {} };
    }
  };

/** The change as this listener may know it at this moment; null, which is never sent, when they may not know of it. */
export async function tell(event: LoggedEvent, request: Request): Promise<Change | null> {
  const policy = policyNamed(event.subjectType);
  if (!policy) throw new Error(`${event.name} is about ${event.subjectType}, which is none of ${policies().map(({ name }) => name).join(', ')}`);
  const subject = await request.load(byId<ChildRecord>(policy), event.subjectId);
  return subject && new Change(event, request.ground.cursors.seal(event));
}
