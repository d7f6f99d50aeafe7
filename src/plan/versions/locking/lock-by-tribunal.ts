import { deed, seenAs, type Tools } from '../../../access';
import { invalid, isProblem, NotNow } from '../../../platform/graphql/problem';
import type { Plan } from '../../plan.entity';
import { planPolicy } from '../../plan.policy';
import { placedLines } from '../placed-lines';
import { editionInForce, linesIssued } from '../shrinking/shrinking-now';
import { TextLocked } from '../versions.events';
import { lockByTribunalShape, type LockByTribunalInput } from './locking.inputs';
import { tribunalLockPolicy } from './tribunal-lock.policy';

/** Locks what the tribunal ordered (regulation 44), as the edition in force says it: the plan must say it still. */
export const lockByTribunal = deed<LockByTribunalInput, Plan, Plan>({
  may: tribunalLockPolicy.may.set,
  input: lockByTribunalShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, input, tools) {
    const { orderReference, orderedOn, untilOn } = input;
    if (orderedOn > tools.today) return invalid('orderedOn', 'the order cannot be of a day that has not come yet');
    if (untilOn && untilOn < tools.today) return invalid('untilOn', 'that day is over: nothing would be locked');
    const named = await linesNamed(tools, plan, input);
    if (isProblem(named)) return named;
    const locked = await lockedAlready(tools, plan.id);
    const order = { orderReference: orderReference.trim(), orderedOn, untilOn: untilOn ?? null };
    const fresh = named.filter(({ lineId }) => !locked.has(`${lineId} ${order.orderReference}`));
    const made = await tools.tx.insertAll(tribunalLockPolicy, fresh.map(({ lineId, lineType, section, neededInClass }) => (
      { childId: plan.childId, planId: plan.id, section, lineType, lineId, neededInClass, ...order, liftedOn: null, liftedReason: null }
    )));
    for (const lock of made) tools.emit(TextLocked, lock, { planId: plan.id });
    return plan;
  },
});

/** The lines that are named, by themselves or by their sections: held still, and as they were issued. */
async function linesNamed(tools: Tools, plan: Plan, { sections = [], lineIds = [] }: LockByTribunalInput) {
  const base = await editionInForce(tools, plan.id);
  if (!base) return new NotNow('No edition of this plan is in force yet: there is nothing that the tribunal could have ordered.', plan.state);
  const ids = new Set(lineIds.map((id) => id.toLowerCase()));
  const issued = await linesIssued(tools, base.id);
  const stray = [...ids].find((id) => !issued.some(({ lineId }) => lineId === id));
  if (stray) return invalid('lineIds', 'a line that is named does not stand in the edition in force');
  const named = issued.filter(({ lineId, section }) => ids.has(lineId) || sections.includes(section));
  if (named.length === 0) return invalid('lineIds', 'name the lines or the sections that the tribunal ordered');
  const now = new Map((await placedLines(tools, plan.id)).map(({ line }) => [line.id, line.version]));
  const otherwise = named.find(({ lineId, lineVersion }) => now.get(lineId) !== lineVersion);
  return otherwise ? new NotNow(`The plan no longer says, or says otherwise, what version ${base.number} says in section ${otherwise.section}: put it back, or issue what was ordered, first.`, plan.state) : named;
}

/** Lines that are locked by an order already: to ask twice is to ask once. */
async function lockedAlready({ tx }: Tools, planId: string): Promise<Set<string>> {
  const locks = await tx.connection.query<{ name: string }>(
    `SELECT line_id || ' ' || order_reference AS name FROM ${seenAs(tribunalLockPolicy)} WHERE plan_id = $1 AND lifted_on IS NULL`, [planId],
  );
  return new Set(locks.map(({ name }) => name));
}
