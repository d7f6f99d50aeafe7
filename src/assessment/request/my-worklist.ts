import { live, type AfterArgs, type Request } from '../../access';
import { isOnWorklistOf } from './about-request';

/** Follows what happens on the worklist of the one who listens: whose it is, is asked once, when the listening begins. */
export async function myWorklist(listening: { args: AfterArgs; context: Request }): Promise<AsyncIterable<unknown>> {
  const viewer = await listening.context.viewer();
  // What nobody was named for is the family's, whoever's family it is: it is found by being about a request at all.
  const named = viewer.actingFor === viewer.personId ? ['adviceRequestId'] : [viewer.personId, ...(viewer.actingFor ? [viewer.actingFor] : [])];
  const follow = live<AfterArgs>({ named: () => named, picks: ({ about }) => 'adviceRequestId' in about && !('deadlineId' in about) && isOnWorklistOf(viewer, about) });
  return follow(listening);
}
