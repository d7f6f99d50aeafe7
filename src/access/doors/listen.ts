import type { EventType, LoggedEvent } from '../../platform/events/event';
import type { ChildRecord } from '../child-record';
import { policies, policyNamed } from '../policy';
import type { LoaderOf, Request } from '../request';
import { Change } from './change';
import { byId } from './read';

export interface Resumable {
  readonly after?: string | null;
}
interface Listening<Args> {
  /** The kinds of event that can matter here; all kinds when left out. */
  readonly to?: readonly EventType[];
  /** Whether an event belongs to what was asked for. */
  readonly picks: (event: LoggedEvent, args: Args) => boolean;
  /** Asked once, when the listening begins: throws where there is nothing to listen to. */
  readonly opens?: (args: Args, request: Request) => Promise<void>;
}

/** Follows events, from now or from a cursor on. Whether this listener may know of one is asked as it arrives, by `tell`. */
export const live =
  <Args extends Resumable>({ to, picks, opens }: Listening<Args>) =>
  async ({ args, context }: { args: Args; context: Request }): Promise<AsyncIterable<LoggedEvent>> => {
    const names = to && new Set(to.map(({ name }) => name));
    const after = args.after ? context.ground.cursors.open(args.after) : undefined;
    await opens?.(args, context);
    return context.ground.events.follow((event) => (!names || names.has(event.name)) && picks(event, args), after);
  };

const loaders = new Map<string, LoaderOf<string, ChildRecord | null>>();
function subjectLoader(type: string): LoaderOf<string, ChildRecord | null> | undefined {
  const known = loaders.get(type);
  if (known) return known;
  const policy = policyNamed(type);
  if (!policy) return undefined;
  const loader: LoaderOf<string, ChildRecord | null> = byId<ChildRecord>(policy);
  loaders.set(type, loader);
  return loader;
}

/** The change as this listener may know it at this moment; null, which is never sent, when they may not know of it. */
export async function tell(event: LoggedEvent, request: Request): Promise<Change | null> {
  const loader = subjectLoader(event.subjectType);
  if (!loader) throw new Error(`${event.name} is about ${event.subjectType}, which is none of ${policies().map(({ name }) => name).join(', ')}`);
  const subject = await request.load(loader, event.subjectId);
  return subject && new Change(event, request.ground.cursors.seal(event));
}
