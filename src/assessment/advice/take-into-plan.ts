import { deed, type Tools } from '../../access';
import { linkThread, planPolicy, whyNotIn, writeLine, type NewLine, type Plan } from '../../plan';
import { noSuchRecord } from '../../platform/graphql/errors';
import { InvalidInput, type InvalidField, type NotNow } from '../../platform/graphql/problem';
import { AdviceTaken } from '../assessment.events';
import { assessmentPolicy } from '../assessment.policy';
import type { AdviceLine } from './advice-line.entity';
import type { TakeIntoPlanInput } from './advice.inputs';
import { takeIntoPlanShape } from './advice.shapes';
import type { AdvisedNeed } from './advised';
import { adviceLinesBeside, correctedAmong, takenInto, type Taken } from './lines-in-plan';
import { pairsWith } from './pairs-with';
import { threadOf } from './thread-of';

/**
 * Takes lines of advice into a plan word for word, with the thread between them. Whoever reads a line in brief only takes it all the
 * same: its wording goes from the advice into the plan, and not before their eyes.
 */
export const takeIntoPlan = deed<TakeIntoPlanInput, Plan, Plan>({
  may: planPolicy.may.change,
  input: takeIntoPlanShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { lineIds, withLinked }, tools) {
    const beside = await adviceLinesBeside(tools, plan.childId, lineIds);
    const asked = lineIds.map((id) => thatIsThere(beside.get(id.toLowerCase())));
    const taken = await takenInto(tools, plan, [...beside.keys()]);
    const wanted = new Set(withLinked ? threadOf(asked, [...beside.values()]) : asked);
    const fresh = [...beside.values()].filter((line) => wanted.has(line) && !taken.has(line.id));
    const refused = await whyNotTaken(tools, plan, { fresh, lineIds });
    if (refused) return refused;
    for (const line of fresh) taken.set(line.id, await take(tools, plan, line));
    await linkThread(tools, plan.childId, pairsWith(fresh, [...beside.values()], taken));
    await tell(tools, plan, fresh);
    return plan;
  },
});

function thatIsThere(line: AdviceLine | undefined): AdviceLine {
  if (line) return line;
  throw noSuchRecord();
}

async function take(tools: Tools, plan: Plan, { id, lineType, section, text, brief, neededInClass, terms }: AdviceLine): Promise<Taken> {
  const fields = { ...terms, section, text, brief, neededInClass };
  const line = await writeLine(tools, plan, { lineType, fields, source: { type: 'AdviceLine', id, wording: text } } as NewLine);
  return { lineType, id: line.id };
}

interface Wanted {
  readonly fresh: readonly AdviceLine[];
  /** The lines as they were asked for: a fault names its place among them. */
  readonly lineIds: readonly string[];
}
/** Why lines cannot stand in this plan. What is not for the family cannot: an issued plan is theirs. */
async function whyNotTaken(tools: Tools, plan: Plan, { fresh, lineIds }: Wanted): Promise<InvalidInput | NotNow | undefined> {
  const corrected = await correctedAmong(tools, fresh.map(({ adviceId }) => adviceId));
  const faults: InvalidField[] = [];
  for (const line of fresh) {
    const at = lineIds.findIndex((id) => id.toLowerCase() === line.id);
    const fault = (reason: string) => faults.push({ field: at < 0 ? 'lineIds' : `lineIds.${at}`, reason });
    const refused = whyNotIn(plan, { section: line.section, senType: (line.terms as Partial<AdvisedNeed> | null)?.senType });
    if (refused?.code === 'NOT_NOW') return refused;
    if (refused) fault(refused.fields.map(({ reason }) => reason).join('; '));
    if (!line.sharedWithFamily) fault('its author has not shared it with the family, and an issued plan is the family’s');
    if (line.text === null && line.handling) fault('its author has narrowed who may see it: somebody who reads it takes it');
    if (corrected.has(line.adviceId)) fault('its author has corrected this advice: take the line from the correction');
  }
  return faults.length > 0 ? new InvalidInput(faults) : undefined;
}

async function tell({ find, emit }: Tools, plan: Plan, lines: readonly AdviceLine[]): Promise<void> {
  for (const assessmentId of new Set(lines.map((line) => line.assessmentId))) {
    const assessment = await find(assessmentPolicy, assessmentId);
    if (assessment) emit(AdviceTaken, assessment, { assessmentId, planId: plan.id });
  }
}
