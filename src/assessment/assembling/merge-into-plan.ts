import { deed, type Tools } from '../../access';
import { keepSource, kindsOfLine, LineSourceType, LineType, linkThread, planPolicy, termNames, whyNotIn, writeLine, type Line, type NewLine, type Plan } from '../../plan';
import { invalid, InvalidInput, type Problem } from '../../platform/graphql/problem';
import type { AdviceLine } from '../advice/advice-line.entity';
import type { AdvisedNeed } from '../advice/advised';
import { adviceLinesBeside, takenInto, type Taken } from '../advice/lines-in-plan';
import { pairsWith } from '../advice/pairs-with';
import { AdviceMerged } from '../assessment.events';
import { assessmentPolicy } from '../assessment.policy';
import type { AdviceResolution } from './advice-resolution.entity';
import { mergeIntoPlanShape, type MergeIntoPlanInput } from './assembling.inputs';
import { differencesAmong } from './differences';
import { linesToCompare } from './lines-to-compare';

/**
 * Lets lines of several advices stand as one line of a plan, and keeps every one of them as a source of it. What they disagree on has to
 * be decided first: merging makes no disagreement go away.
 */
export const mergeIntoPlan = deed<MergeIntoPlanInput, Plan, Plan>({
  may: planPolicy.may.change,
  input: mergeIntoPlanShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { lineIds, wordedAsId }, tools) {
    const lines = await linesToCompare(tools, plan.childId, lineIds);
    if (lines instanceof InvalidInput) return lines;
    const wordedAs = wordedAsId ? lines.find(({ id }) => id === wordedAsId.toLowerCase()) : lines[0];
    if (!wordedAs) return invalid('wordedAsId', 'it is none of these lines');
    const decided = await decisionsOn(tools, lines);
    const refused = whyNotMerged(plan, lines) ?? whatIsUndecided(lines, decided);
    if (refused) return refused;
    const present = await takenInto(tools, plan, lines.map(({ id }) => id));
    const standing = [...new Map([...present.values()].map((taken) => [taken.id, taken])).values()];
    if (standing.length > 1) return invalid('lineIds', 'they stand in this plan as several lines already: take all but one of them out first');
    const line = standing[0] ? await inPlan(tools, standing[0]) : await write(tools, plan, { lines, wordedAs, decided });
    if (!line) return invalid('lineIds', 'the line that they stand in is not yours to see');
    await keepSources(tools, line, lines, standing[0] ? [...present.keys()] : [wordedAs.id]);
    await tie(tools, plan, { lines, line });
    await tell(tools, plan, lines);
    return plan;
  },
});

/** The decisions that were taken about any of these lines, the latest last. */
const decisionsOn = ({ tx }: Tools, lines: readonly AdviceLine[]): Promise<Decision[]> =>
  tx.connection.query<Decision & object>(
    `SELECT line_ids AS "lineIds", field, chosen_line_id AS "chosenLineId" FROM advice_resolution WHERE child_id = $1 AND line_ids ?| $2::text[] ORDER BY recorded_at, id`,
    [lines[0]!.childId, lines.map(({ id }) => id)],
  );
type Decision = Pick<AdviceResolution, 'lineIds' | 'field' | 'chosenLineId'>;

function whyNotMerged(plan: Plan, lines: readonly AdviceLine[]): Problem | undefined {
  const [first] = lines as [AdviceLine];
  if (lines.some(({ lineType }) => lineType !== first.lineType)) return invalid('lineIds', 'they are of different types: a need is no provision');
  if (lines.some(({ section }) => section !== first.section)) return invalid('lineIds', 'they are meant for different sections: ask their authors which it is');
  const hidden = lines.findIndex(({ sharedWithFamily }) => !sharedWithFamily);
  if (hidden >= 0) return invalid(`lineIds.${hidden}`, 'its author has not shared it with the family, and an issued plan is the family’s');
  const senTypes = lines.map(({ terms }) => (terms as Partial<AdvisedNeed>).senType);
  return [...new Set(senTypes)].map((senType) => whyNotIn(plan, { section: first.section, senType })).find(Boolean);
}

const decisionFor = (decisions: readonly Decision[], field: string, lineIds: readonly string[]): Decision | undefined =>
  decisions.findLast((decision) => decision.field === field && lineIds.every((id) => decision.lineIds.includes(id)));

function whatIsUndecided(lines: readonly AdviceLine[], decisions: readonly Decision[]): InvalidInput | undefined {
  const open = differencesAmong(lines).filter(({ field, answers }) => !decisionFor(decisions, field, answers.map(({ line }) => line.id)));
  if (open.length === 0) return undefined;
  return new InvalidInput(open.map(({ field, answers }) => ({
    field: `terms.${field}`, reason: `they disagree (${answers.map(({ says }) => says.slice(0, 60)).join('; ')}): decide first, with a reason, by resolveDisagreement`,
  })));
}

const inPlan = ({ find }: Tools, { lineType, id }: Taken): Promise<Line | null> => find(kindsOfLine[lineType].policy, id);

interface Merging {
  readonly lines: readonly AdviceLine[];
  readonly wordedAs: AdviceLine;
  readonly decided: readonly Decision[];
}
/** What the lines say together: what only some of them say is taken from these, and what was decided as it was decided. Nothing is added. */
export function termsTogether({ lines, wordedAs, decided }: Merging): Record<string, unknown> {
  const said = (line: AdviceLine) => line.terms as unknown as Record<string, unknown>;
  const inOrder = [wordedAs, ...lines.filter((line) => line !== wordedAs)];
  const terms = { ...said(wordedAs) };
  for (const name of Object.keys(terms)) if (name !== 'what') terms[name] = inOrder.map((line) => said(line)[name] ?? null).find((value) => value !== null) ?? null;
  for (const { field, answers } of differencesAmong(lines)) {
    const chosen = lines.find(({ id }) => id === decisionFor(decided, field, answers.map(({ line }) => line.id))?.chosenLineId);
    // What holds instead of all of them is somebody’s word, and is written with their name by whoever writes it.
    for (const name of field === 'sessions' ? ['sessions', 'per'] : [field]) if (name in terms) terms[name] = chosen ? said(chosen)[name] : null;
  }
  // Sessions of one source are not counted in the weeks of another.
  const counted = inOrder.find((line) => said(line)['sessions'] === terms['sessions'] && (said(line)['sessions'] ?? null) !== null);
  if (wordedAs.lineType === LineType.PROVISION) terms['per'] = counted ? said(counted)['per'] : null;
  return wordedAs.lineType === LineType.PROVISION ? Object.fromEntries(termNames.map((name) => [name, terms[name] ?? null])) : terms;
}

async function write(tools: Tools, plan: Plan, merging: Merging): Promise<Line> {
  const { lines, wordedAs } = merging;
  const { id, lineType, section, text } = wordedAs;
  const brief = wordedAs.brief ?? lines.map((line) => line.brief).find((each) => each !== null) ?? null;
  const fields = { ...termsTogether(merging), section, text, brief, neededInClass: lines.some(({ neededInClass }) => neededInClass) };
  return writeLine(tools, plan, { lineType, fields, source: { type: 'AdviceLine', id, wording: text } } as unknown as NewLine);
}

async function keepSources(tools: Tools, line: Line, lines: readonly AdviceLine[], kept: readonly string[]): Promise<void> {
  for (const { id, text, terms } of lines.filter((each) => !kept.includes(each.id))) {
    await keepSource(tools, line, { sourceType: LineSourceType.ADVICE, sourceId: id, wording: text, terms: { ...terms } });
  }
}

/** The merged line stands in the thread wherever any of its sources did. */
async function tie(tools: Tools, plan: Plan, { lines, line }: { readonly lines: readonly AdviceLine[]; readonly line: Line }): Promise<void> {
  const beside = [...(await adviceLinesBeside(tools, plan.childId, lines.map(({ id }) => id))).values()];
  const taken = await takenInto(tools, plan, beside.map(({ id }) => id));
  for (const { id, lineType } of lines) taken.set(id, { lineType, id: line.id });
  await linkThread(tools, plan.childId, pairsWith(lines, beside, taken));
}

async function tell({ find, emit }: Tools, plan: Plan, lines: readonly AdviceLine[]): Promise<void> {
  for (const assessmentId of new Set(lines.map((line) => line.assessmentId))) {
    const assessment = await find(assessmentPolicy, assessmentId);
    if (assessment) emit(AdviceMerged, assessment, { assessmentId, planId: plan.id });
  }
}
