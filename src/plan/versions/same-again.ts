import { isDeepStrictEqual } from 'node:util';
import { seenAs, type Tools } from '../../access';
import { NotNow } from '../../platform/graphql/problem';
import type { Plan } from '../plan.entity';
import type { Linked } from '../unsupported';
import { PlanEdition } from './plan-edition';
import type { PlanVersion } from './plan-version.entity';
import { planVersionPolicy } from './plan-version.policy';
import type { Placed } from './placed-lines';
import { linesIssued } from './shrinking/shrinking-now';

type Latest = Pick<PlanVersion, 'id' | 'number' | 'title' | 'edition'>;

interface AsItStands {
  readonly placed: readonly Placed[];
  readonly links: readonly Linked[];
  readonly edition: PlanEdition | null;
}
const linksIn = (lines: readonly { readonly lineId: string; readonly content: { readonly leadsTo: readonly string[] } }[]): string[] =>
  lines.flatMap(({ lineId, content }) => content.leadsTo.map((to) => `${lineId}>${to}`)).sort();

/** The same edition is not issued twice: a second number for the same words would be one more thing to compare. A draft can be served again. */
export async function whySameAgain(tools: Tools, plan: Plan, { placed, links, edition }: AsItStands): Promise<NotNow | undefined> {
  if (edition === PlanEdition.DRAFT) return undefined;
  const [latest] = await tools.tx.connection.query<Latest>(`SELECT id, number, title, edition FROM ${seenAs(planVersionPolicy)} WHERE plan_id = $1 ORDER BY number DESC LIMIT 1`, [plan.id]);
  if (!latest || latest.edition !== edition || latest.title !== plan.title) return undefined;
  const issued = await linesIssued(tools, latest.id);
  const then = issued.map(({ lineId, lineVersion, position }) => `${lineId}@${lineVersion}/${position}`).sort();
  const now = placed.map(({ line, position }) => `${line.id}@${line.version}/${position}`).sort();
  if (!isDeepStrictEqual(then, now) || !isDeepStrictEqual(linksIn(issued), links.map(({ fromId, toId }) => `${fromId}>${toId}`).sort())) return undefined;
  return new NotNow(`Version ${latest.number} says this already, word for word: there is nothing to issue anew.`, plan.state);
}
