import { deed, type Tools } from '../../access';
import { calendarsOfSchool, taking } from '../../people';
import { planPolicy, PlanKind, PlanState, type Plan } from '../../plan';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import { PastoralReviewState } from './pastoral-review.entity';
import { PastoralState, type PastoralPlan } from './pastoral-plan.entity';
import { whyNotOfSchool } from './part-of-plan';
import { PastoralPlanOpened } from './plans.events';
import { openPastoralPlanShape, type OpenPastoralPlanInput } from './plans.inputs';
import { pastoralPlanPolicy, pastoralReviewPolicy } from './plans.policies';
import { layOutReviews, rhythms, type Agreed } from './review-rhythm';
import { termsFrom } from './terms';

const ownKinds: readonly string[] = [PlanKind.PASTORAL_SUPPORT, PlanKind.BEHAVIOUR_IMPROVEMENT];

function whyNotOnThread({ kind, state }: Plan, asked: OpenPastoralPlanInput): Problem | undefined {
  if (state === PlanState.CEASED) return new NotNow('This plan has ceased: nothing more stands on it', state);
  return ownKinds.includes(kind) && kind !== (asked.kind as string) ? invalid('kind', 'the plan that it stands on was begun for the other kind') : undefined;
}

/** For how long and how often, as it is usual for the kind where nobody says otherwise. */
function agreedIn({ kind, startsOn, weeks, reviewedEveryWeeks }: OpenPastoralPlanInput): Agreed | Problem {
  const usual = rhythms[kind];
  const agreed = { startsOn, weeks: weeks ?? usual.weeks, reviewedEveryWeeks: reviewedEveryWeeks ?? usual.reviewedEveryWeeks };
  const [fewest, most] = usual.everyWeeks;
  if (agreed.weeks < 1 || agreed.weeks > usual.mostWeeks) return invalid('weeks', `such a plan goes on for 1 to ${usual.mostWeeks} weeks`);
  if (agreed.reviewedEveryWeeks < fewest || agreed.reviewedEveryWeeks > most) return invalid('reviewedEveryWeeks', `such a plan is reviewed every ${fewest} to ${most} weeks`);
  return agreed;
}

/** Two plans of the child may be taken at once, and both be asked to carry one of this kind. */
async function openedAlready({ tx }: Tools, childId: string, kind: string): Promise<boolean> {
  await taking(tx.connection, childId);
  return (await tx.connection.query(`SELECT FROM pastoral_plan WHERE child_id = $1 AND kind = $2 AND state = 'OPEN'`, [childId, kind])).length > 0;
}

/** Opens a pastoral plan on the thread of a plan, and lays out its reviews. */
export const openPastoralPlan = deed<OpenPastoralPlanInput, Plan, PastoralPlan>({
  may: pastoralPlanPolicy.may.open,
  input: openPastoralPlanShape,
  about: [planPolicy, (input) => input.planId],
  async act(thread, input, tools) {
    const { tx, viewer, emit } = tools;
    const { childId, id: planId } = thread;
    const agreed = agreedIn(input);
    const refused = whyNotOnThread(thread, input) ?? ('code' in agreed ? agreed : undefined) ?? (await whyNotOfSchool({ 'terms.leadId': input.terms.leadId, 'terms.keyAdultId': input.terms.keyAdultId }, tools));
    if (refused || 'code' in agreed) return refused!;
    if (await openedAlready(tools, childId, input.kind)) return new NotNow('The child has such a pastoral plan already; the next begins when that has ended', PastoralState.OPEN);
    const reviews = layOutReviews(agreed, await calendarsOfSchool(tx.connection, viewer.actingFor));
    const plan = await tx.insert(pastoralPlanPolicy, {
      childId, planId, kind: input.kind, state: PastoralState.OPEN, startsOn: agreed.startsOn, endsOn: reviews.at(-1)!.dueOn, reviewedEveryWeeks: agreed.reviewedEveryWeeks,
      ...termsFrom(input.terms), endedOn: null, exit: null, endedReason: null, nextStep: null,
    });
    await tx.insertAll(pastoralReviewPolicy, reviews.map((review) => ({
      childId, pastoralPlanId: plan.id, state: PastoralReviewState.DUE, ...review, heldOn: null, whoCame: null, whatHelped: null, whatDidNot: null, agreed: null,
    })));
    emit(PastoralPlanOpened, plan, { planId });
    return plan;
  },
});
