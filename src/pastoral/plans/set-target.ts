import { deed, type Tools } from '../../access';
import { PlanKind, plansByKind } from '../../plan';
import { invalid, NotNow, type Problem } from '../../platform/graphql/problem';
import type { PastoralPlan } from './pastoral-plan.entity';
import { TargetState, type PastoralTarget } from './pastoral-target.entity';
import { whyNotOpen } from './part-of-plan';
import { TargetSet } from './plans.events';
import { pastoralPlanPolicy, pastoralTargetPolicy } from './plans.policies';
import { setTargetShape, type SetTargetInput } from './target.inputs';
import { whyNotHangingOn, wordsFrom } from './target-words';

/** How many targets are worked on at a time, as the kind of plan has it. */
const mostOf = ({ kind }: PastoralPlan): number => plansByKind[PlanKind[kind]].targetsAtMost!;

/** The first place that no target has which is worked on; nothing where all are taken. */
async function freePlace({ tx }: Tools, plan: PastoralPlan): Promise<number | undefined> {
  const [free] = await tx.connection.query<{ place: number }>(
    `SELECT place FROM generate_series(1, $2::int) AS place WHERE NOT EXISTS (SELECT FROM pastoral_target t WHERE t.pastoral_plan_id = $1 AND t.state = 'LIVE' AND t.place = place.place) LIMIT 1`,
    [plan.id, mostOf(plan)],
  );
  return free?.place;
}

/** The day by which it is looked at: of the next review, if nobody says otherwise. */
async function nextReviewAfter({ tx }: Tools, plan: PastoralPlan, day: string): Promise<string> {
  const [review] = await tx.connection.query<{ dueOn: string }>(
    `SELECT due_on AS "dueOn" FROM pastoral_review WHERE pastoral_plan_id = $1 AND state = 'DUE' AND due_on > $2 ORDER BY due_on LIMIT 1`, [plan.id, day],
  );
  return review?.dueOn ?? plan.endsOn;
}

function whyNotThen({ fromOn, untilOn }: { readonly fromOn: string; readonly untilOn: string }, { startsOn }: PastoralPlan): Problem | undefined {
  if (fromOn < startsOn) return invalid('fromOn', `the plan begins on ${startsOn}`);
  return untilOn < fromOn ? invalid('untilOn', 'it is worked on from an earlier day on') : undefined;
}

/** Sets a target, with what school, family and child promise for it. */
export const setTarget = deed<SetTargetInput, PastoralPlan, PastoralTarget>({
  may: pastoralPlanPolicy.may.setTarget,
  input: setTargetShape,
  about: [pastoralPlanPolicy, (input) => input.pastoralPlanId],
  async act(plan, { target, fromOn, ...asked }, tools) {
    const untilOn = asked.untilOn ?? (await nextReviewAfter(tools, plan, fromOn));
    const refused = whyNotOpen(plan) ?? whyNotThen({ fromOn, untilOn }, plan) ?? (await whyNotHangingOn(target, plan, tools));
    if (refused) return refused;
    const place = await freePlace(tools, plan);
    if (!place) return new NotNow(`At most ${mostOf(plan)} targets are worked on at a time: end one first`, TargetState.LIVE);
    const set = await tools.tx.insert(pastoralTargetPolicy, {
      childId: plan.childId, pastoralPlanId: plan.id, place, state: TargetState.LIVE, ...wordsFrom(target), fromOn, untilOn, endedOn: null, endedReason: null,
    });
    tools.emit(TargetSet, set, { planId: plan.planId, pastoralPlanId: plan.id });
    return set;
  },
});
