import { deed } from '../access';
import { invalid } from '../platform/graphql/problem';
import { childPolicy, type Child } from '../people';
import { isStep, linkThread } from './link-thread';
import type { LinkLinesInput } from './plan.inputs';
import type { ThreadLink } from './thread-link.entity';
import { threadLinkPolicy } from './thread-link.policy';

/** Links two lines of a child along the thread. */
export const linkLines = deed<LinkLinesInput, Child, ThreadLink>({
  may: threadLinkPolicy.may.link,
  about: [childPolicy, (input) => input.childId],
  async act(child, pair, tools) {
    if (!isStep(pair)) return invalid('toType', 'the thread runs from aspiration and need to outcome, and from need and outcome to provision');
    const [link] = await linkThread(tools, child.id, [pair]);
    return link!;
  },
});
