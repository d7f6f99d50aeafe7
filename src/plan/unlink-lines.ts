import { deed, type Tools } from '../access';
import { noSuchRecord } from '../platform/graphql/errors';
import { childPolicy, type Child } from '../people';
import { isUuid } from '../platform/uuid';
import { linkBetween, tellOfLink } from './link-thread';
import { LinesUnlinked } from './plan.events';
import type { UnlinkLinesInput } from './plan.inputs';
import type { ThreadLink } from './thread-link.entity';
import { threadLinkPolicy } from './thread-link.policy';


/** Ends a link. That it held, and since when, stays known. */
export const unlinkLines = deed<UnlinkLinesInput, Child, ThreadLink>({
  may: threadLinkPolicy.may.unlink,
  about: [childPolicy, (input) => input.childId],
  async act(child, pair, tools) {
    const link = isUuid(pair.fromId) && isUuid(pair.toId) ? await linkBetween(tools, pair) : null;
    if (link?.childId !== child.id) throw noSuchRecord();
    return endLink(tools, link);
  },
});

export async function endLink(tools: Tools, link: ThreadLink): Promise<ThreadLink> {
  const ended = await tools.tx.change(threadLinkPolicy, link, { endedAt: tools.now });
  if (!ended) throw noSuchRecord();
  await tellOfLink(tools, ended, LinesUnlinked);
  return ended;
}
