import { deed, seenAs, type Kind, type Tools } from '../access';
import { familyMemberPolicy } from '../people';
import { planPolicy, planVersionPolicy, PlanState, type PlanVersion } from '../plan';
import { NotNow } from '../platform/graphql/problem';
import { PlanAnswered } from './family.events';
import { answerers } from './audiences';
import { respondToPlanShape, type RespondToPlanInput } from './family.inputs';
import type { PlanAgreement } from './plan-agreement.entity';
import { planAgreementPolicy } from './plan-agreement.policy';

interface Standing {
  readonly answeredAs: Kind;
  readonly parentalResponsibility: boolean;
  readonly answers: number;
}

/** As what they answer, and how often they have answered already. */
async function standingOf({ tx, viewer }: Tools, { id, childId }: PlanVersion): Promise<Standing> {
  const [standing] = await tx.connection.query<Standing>(
    `SELECT (SELECT r.kind FROM child_relationship r WHERE r.child_id = $1 AND r.acting_for = $2 AND r.person_id = $2 AND r.kind = ANY ($4)
              AND r.starts_at <= now() AND r.ends_at > now() ORDER BY array_position($4::text[], r.kind) LIMIT 1) AS "answeredAs",
            EXISTS (SELECT FROM ${seenAs(familyMemberPolicy)} f WHERE f.child_id = $1 AND f.person_id = $2 AND f.parental_responsibility) AS "parentalResponsibility",
            (SELECT count(*)::int FROM plan_agreement a WHERE a.plan_version_id = $3 AND a.recorded_by = $2) AS answers`,
    [childId, viewer.personId, id, answerers],
  );
  return standing!;
}

/** Takes down whether somebody of the family agrees with a plan as it was issued. They can think again: the newest answer counts, and all are kept. */
export const respondToPlan = deed<RespondToPlanInput, PlanVersion, PlanAgreement>({
  may: planAgreementPolicy.may.respond,
  input: respondToPlanShape,
  about: [planVersionPolicy, (input) => input.planVersionId],
  async act(version, { answer, reason }, tools) {
    const { tx, find, emit } = tools;
    const plan = await find(planPolicy, version.planId);
    if (plan?.state === PlanState.CEASED) return new NotNow('This plan is no longer in force.', plan.state);
    if (plan && plan.latestVersionNumber > version.number) {
      return new NotNow(`Version ${plan.latestVersionNumber} has been issued meanwhile: read that one and answer to it.`, plan.state);
    }
    const { answeredAs, parentalResponsibility, answers } = await standingOf(tools, version);
    const given = await tx.insert(planAgreementPolicy, {
      childId: version.childId, planId: version.planId, planVersionId: version.id, answer, reason: reason?.trim() || null, number: answers + 1,
      answeredAs, parentalResponsibility,
    });
    emit(PlanAnswered, given, { planId: version.planId, planVersionId: version.id });
    return given;
  },
});
