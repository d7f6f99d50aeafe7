import { deed, seenAs, type Kind, type Tools } from '../../../access';
import { invalid, NotNow, type Problem } from '../../../platform/graphql/problem';
import { isUuid } from '../../../platform/uuid';
import type { Plan } from '../../plan.entity';
import { planPolicy } from '../../plan.policy';
import { PlanState } from '../../plan.states';
import { PlanEdition } from '../plan-edition';
import type { PlanVersion } from '../plan-version.entity';
import { planVersionPolicy } from '../plan-version.policy';
import { PlanSigned } from '../versions.events';
import type { PlanSignature } from './plan-signature.entity';
import { planSignaturePolicy } from './plan-signature.policy';
import { signersOf } from './signing.audiences';
import type { SignPlanVersionInput } from './signing.inputs';

/** Signs an edition in force. Whoever signs holds, on that day, a post that signs such a plan: somebody who has left does not. */
export const signPlanVersion = deed<SignPlanVersionInput, PlanVersion, PlanSignature>({
  may: planSignaturePolicy.may.give,
  about: [planVersionPolicy, (input) => input.planVersionId],
  async act(version, { personId, signedOn }, tools) {
    const plan = await tools.find(planPolicy, version.planId);
    const on = signedOn ?? tools.today;
    const signedBy = personId ?? tools.viewer.personId;
    const refused = whyNotSigned(plan, version) ?? (await newerThan(tools, version)) ?? whyNotOn(on, version, tools);
    if (refused) return refused;
    const signedAs = await postHeld(tools, signedBy, { posts: signersOf(plan!.kind), on });
    if (!signedAs) return invalid('personId', 'whoever signs such a plan holds a post at your organisation, on that day, that signs it off');
    const [known] = await tools.tx.connection.query<{ id: string }>(`SELECT id FROM ${seenAs(planSignaturePolicy)} WHERE plan_version_id = $1 AND signed_by = $2`, [version.id, signedBy]);
    if (known) return (await tools.find(planSignaturePolicy, known.id))!;
    const signature = await tools.tx.insert(planSignaturePolicy, { childId: version.childId, planId: version.planId, planVersionId: version.id, signedBy, signedAs, signedOn: on });
    tools.emit(PlanSigned, signature, { planId: version.planId, planVersionId: version.id });
    return signature;
  },
});

function whyNotSigned(plan: Plan | null, { edition }: PlanVersion): NotNow | undefined {
  if (edition === PlanEdition.DRAFT) return new NotNow('A draft is for the family’s views, and is not signed.', PlanEdition.DRAFT);
  return plan?.state === PlanState.ISSUED ? undefined : new NotNow('This plan is not in force.', plan?.state ?? PlanState.CEASED);
}

/** An edition that is no longer in force is signed by nobody any more. */
async function newerThan({ tx }: Tools, { planId, number }: PlanVersion): Promise<NotNow | undefined> {
  const [newer] = await tx.connection.query<{ number: number }>(
    'SELECT number FROM plan_version WHERE plan_id = $1 AND number > $2 AND edition IS DISTINCT FROM $3 ORDER BY number DESC LIMIT 1', [planId, number, PlanEdition.DRAFT],
  );
  return newer && new NotNow(`Version ${newer.number} has taken its place: that one is to be signed.`, PlanState.ISSUED);
}

function whyNotOn(on: string, { issuedOn }: PlanVersion, { today }: Tools): Problem | undefined {
  if (on > today) return invalid('signedOn', 'it cannot have been signed on a day that has not come yet');
  return on < issuedOn ? invalid('signedOn', 'it was issued later than that') : undefined;
}

interface Post {
  readonly posts: readonly Kind[];
  readonly on: string;
}
/** The post that somebody held on a day at the organisation that the viewer acts for: today, the post that they hold at this moment. */
async function postHeld({ tx, viewer, today }: Tools, personId: string, { posts, on }: Post): Promise<Kind | undefined> {
  if (!isUuid(personId)) return undefined;
  const [post] = await tx.connection.query<{ kind: Kind }>(
    `SELECT kind FROM post WHERE person_id = $1 AND organisation_id = $2 AND kind = ANY ($3) AND CASE
       WHEN $4::date = $5::date THEN starts_at <= now() AND ends_at > now()
       ELSE (starts_at AT TIME ZONE 'Europe/London')::date <= $4 AND (ends_at = 'infinity' OR (ends_at AT TIME ZONE 'Europe/London')::date >= $4) END
     ORDER BY array_position($3::text[], kind) LIMIT 1`,
    [personId, viewer.actingFor, posts, on, today],
  );
  return post?.kind;
}
