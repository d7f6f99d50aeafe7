import type { Tools } from '../../access';
import { invalid, NotNow, type InvalidInput } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import { PastoralState, type PastoralPlan } from './pastoral-plan.entity';
import { pastoralReviewPolicy } from './plans.policies';

/** Why nothing more can be added to a pastoral plan; nothing while it goes on. */
export const whyNotOpen = ({ state }: Pick<PastoralPlan, 'state'>): NotNow | undefined =>
  state === PastoralState.OPEN ? undefined : new NotNow('This pastoral plan has ended: nothing more goes into it', state);

/** Why a day cannot be one on which something has happened in a plan; nothing where it can. */
export function whyNotOnDay(field: string, on: string, { today, plan }: { readonly today: string; readonly plan: Pick<PastoralPlan, 'startsOn'> }): InvalidInput | undefined {
  if (on > today) return invalid(field, 'this day is still to come');
  return on < plan.startsOn ? invalid(field, `the plan began on ${plan.startsOn}`) : undefined;
}

export async function whyNotReview(reviewId: string | null | undefined, { id }: Pick<PastoralPlan, 'id'>, { find }: Tools): Promise<InvalidInput | undefined> {
  if (!reviewId) return undefined;
  return (await find(pastoralReviewPolicy, reviewId))?.pastoralPlanId === id ? undefined : invalid('pastoralReviewId', 'there is no such review of this plan');
}

/** Who leads a plan, and whom the child goes to, are people of the school that keeps it. */
export async function whyNotOfSchool(named: Readonly<Record<string, string | null | undefined>>, { tx, viewer }: Tools): Promise<InvalidInput | undefined> {
  for (const [field, personId] of Object.entries(named)) {
    if (!personId) continue;
    const held = isUuid(personId)
      ? await tx.connection.query('SELECT FROM post WHERE person_id = $1 AND organisation_id = $2 AND starts_at <= now() AND ends_at > now() LIMIT 1', [personId, viewer.actingFor])
      : [];
    if (held.length === 0) return invalid(field, 'nobody with a post at this school is known by this id');
  }
  return undefined;
}
