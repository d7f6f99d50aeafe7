import { live, type AfterArgs, type Request } from '../../access';
import { isOnWorklistOf } from './about-request';

/** Follows what happens on the worklist of the one who listens: whose it is, is asked once, when the listening begins. */
export async function myWorklist(listening: { args: AfterArgs; context: Request }): Promise<AsyncIterable<unknown>> {
  const viewer = await listening.context.viewer();
  const follow = live<AfterArgs>({ picks: ({ about }) => 'adviceRequestId' in about && isOnWorklistOf(viewer, about) });
  return follow(listening);
}
