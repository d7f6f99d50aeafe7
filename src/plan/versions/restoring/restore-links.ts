import type { Tools } from '../../../access';
import { linkBetween, linkThread } from '../../link-thread';
import { endLink } from '../../unlink-lines';
import { linksAmong } from '../placed-lines';
import type { VersionLine } from '../version-line.entity';

type Issued = Pick<VersionLine, 'lineId' | 'lineType' | 'content'>;

/** Links the lines of an edition as they were linked in it: what was is linked again, what was not is ended. */
export async function restoreLinks(tools: Tools, childId: string, issued: readonly Issued[]): Promise<void> {
  const types = new Map(issued.map(({ lineId, lineType }) => [lineId, lineType]));
  const pairs = issued.flatMap(({ lineId, lineType, content }) =>
    content.leadsTo.filter((to) => types.has(to)).map((to) => ({ fromType: lineType, fromId: lineId, toType: types.get(to)!, toId: to })));
  const then = new Set(pairs.map(({ fromId, toId }) => `${fromId}>${toId}`));
  const now = await linksAmong(tools, [...types.keys()]);
  for (const pair of now.filter(({ fromId, toId }) => !then.has(`${fromId}>${toId}`))) {
    const link = await linkBetween(tools, pair);
    if (link) await endLink(tools, link);
  }
  const linked = new Set(now.map(({ fromId, toId }) => `${fromId}>${toId}`));
  await linkThread(tools, childId, pairs.filter(({ fromId, toId }) => !linked.has(`${fromId}>${toId}`)));
}
