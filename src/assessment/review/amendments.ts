import type { Tools } from '../../access';
import { InvalidInput, type InvalidField } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import type { AmendmentStage } from './plan-amendment.entity';
import { planAmendmentPolicy } from './review-parts.policy';
import type { Review } from './review.entity';
import type { AmendmentInput } from './review.inputs';

/** Why amendments do not fit the plan: they speak of lines that do not stand in it, or stand in another section. */
export async function whyNotOfPlan({ tx }: Tools, planId: string, amendments: readonly AmendmentInput[]): Promise<InvalidInput | undefined> {
  const ids = amendments.flatMap(({ lineId }) => (lineId && isUuid(lineId) ? [lineId.toLowerCase()] : []));
  const places = await tx.connection.query<{ lineId: string; section: string }>(
    'SELECT line_id AS "lineId", section FROM plan_inclusion WHERE plan_id = $1 AND ended_at IS NULL AND line_id = ANY ($2::uuid[])', [planId, ids],
  );
  const sectionOf = new Map(places.map(({ lineId, section }) => [lineId, section]));
  const faults = amendments.flatMap(({ lineId, section }, at): InvalidField[] => {
    if (!lineId) return [];
    const stands = sectionOf.get(lineId.toLowerCase());
    if (!stands) return [{ field: `amendments.${at}.lineId`, reason: 'this is no line of the plan' }];
    return stands === section ? [] : [{ field: `amendments.${at}.section`, reason: `the line stands in section ${stands}` }];
  });
  return faults.length > 0 ? new InvalidInput(faults) : undefined;
}

interface Amending {
  readonly stage: AmendmentStage;
  readonly amendments: readonly AmendmentInput[];
}
/** Writes amendments down, as the meeting recommends them or the authority proposes them. */
export async function writeAmendments({ tx }: Tools, { id: reviewId, childId }: Pick<Review, 'id' | 'childId'>, { stage, amendments }: Amending): Promise<void> {
  await tx.insertAll(planAmendmentPolicy, amendments.map(({ kind, section, lineId, text, reason }) => ({
    childId, reviewId, stage, kind, section, lineId: lineId?.toLowerCase() ?? null, text: text?.trim() || null, reason: reason.trim(),
  })));
}
