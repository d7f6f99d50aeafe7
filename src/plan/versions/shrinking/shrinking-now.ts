import { seenAs, type Tools } from '../../../access';
import { NotNow } from '../../../platform/graphql/problem';
import { callOutsOf, type CallOut } from '../difference/call-out';
import { differenceBetween } from '../difference/compare-editions';
import { asItStands, editionLinesOf } from '../difference/edition-lines';
import type { Plan } from '../../plan.entity';
import type { Linked } from '../../unsupported';
import { PlanEdition } from '../plan-edition';
import type { PlanVersion } from '../plan-version.entity';
import { planVersionPolicy } from '../plan-version.policy';
import type { Placed } from '../placed-lines';
import type { VersionLine } from '../version-line.entity';
import { versionLinePolicy } from '../version-line.policy';
import { shrinking } from './what-shrinks';

/** The edition of a plan that is in force; none before the first, and none of drafts. */
export async function editionInForce({ tx, find }: Tools, planId: string): Promise<PlanVersion | null> {
  const [row] = await tx.connection.query<{ id: string }>(
    `SELECT id FROM ${seenAs(planVersionPolicy)} WHERE plan_id = $1 AND edition IS DISTINCT FROM $2 ORDER BY number DESC LIMIT 1`, [planId, PlanEdition.DRAFT],
  );
  return row ? find(planVersionPolicy, row.id) : null;
}

type Issued = Pick<VersionLine, 'lineId' | 'lineType' | 'section' | 'content' | 'lineVersion' | 'neededInClass' | 'position'>;
/** The lines of an edition, as far as the viewer reads them. */
export const linesIssued = ({ tx }: Tools, versionId: string): Promise<Issued[]> =>
  tx.connection.query<Issued>(
    `SELECT line_id AS "lineId", line_type AS "lineType", section, content, line_version AS "lineVersion", needed_in_class AS "neededInClass", position
     FROM ${seenAs(versionLinePolicy)} WHERE version_id = $1 ORDER BY section, position, id`, [versionId],
  );

interface AsItStands {
  readonly plan: Plan;
  /** The edition in force. */
  readonly base: PlanVersion;
  readonly placed: readonly Placed[];
  readonly links: readonly Linked[];
}
/** What of the edition in force the plan, as it stands, would give less of, line by line. Whoever reads a line in brief only cannot tell once it was changed. */
export async function shrinkingNow(tools: Tools, { plan, base, placed, links }: AsItStands): Promise<Map<string, CallOut[]> | NotNow> {
  const issued = await linesIssued(tools, base.id);
  const versions = new Map(issued.map(({ lineId, lineVersion }) => [lineId, lineVersion]));
  const unread = placed.find(({ line }) => line.text === null && versions.has(line.id) && versions.get(line.id) !== line.version);
  if (unread) return new NotNow(`“${unread.line.brief ?? ''}” was changed since version ${base.number}, and you read it in brief only: somebody who reads it issues the plan.`, plan.state);
  const changes = differenceBetween(editionLinesOf(issued), placed.map(({ line }) => asItStands(line, links)));
  return shrinking(callOutsOf(changes, plan.kind));
}
