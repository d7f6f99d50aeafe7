import { deed, type Tools } from '../../../access';
import { ChangedMeanwhile, invalid, isProblem, NotNow, type Problem } from '../../../platform/graphql/problem';
import { placeOf } from '../../include-line';
import { keepMarksInStep } from '../../keep-marks-in-step';
import type { Line } from '../../line.entity';
import { kindsOfLine } from '../../lines';
import type { Plan } from '../../plan.entity';
import { planPolicy } from '../../plan.policy';
import { stateAfter } from '../../plan.states';
import { takeOut } from '../../remove-from-plan';
import { reword } from '../../reword';
import { placeLine } from '../../write-line';
import { placedLines } from '../placed-lines';
import type { PlanVersion } from '../plan-version.entity';
import { planVersionPolicy } from '../plan-version.policy';
import { linesIssued } from '../shrinking/shrinking-now';
import { PlanRestored } from '../versions.events';
import { restoreVersionShape, type RestoreVersionInput } from './restoring.inputs';
import { restoreLinks } from './restore-links';

type Issued = Awaited<ReturnType<typeof linesIssued>>[number];
interface Restoring {
  readonly plan: Plan;
  readonly edition: PlanVersion;
  readonly reason: string;
}

/** Lets the plan say again what an edition of it said: the same lines, words and links. It is a draft like any other until somebody issues it. */
export const restoreVersion = deed<RestoreVersionInput, Plan, Plan>({
  may: planPolicy.may.change,
  input: restoreVersionShape,
  about: [planPolicy, (input) => input.planId],
  async act(plan, { version, planVersionId, reason }, tools) {
    if (!stateAfter(plan.state, 'change')) return new NotNow('This plan has ceased: nothing goes into it any more.', plan.state);
    const edition = await tools.find(planVersionPolicy, planVersionId);
    if (edition?.planId !== plan.id) return invalid('planVersionId', 'this plan has no such edition');
    const touched = await tools.tx.change(planPolicy, { id: plan.id, version }, { state: plan.state });
    if (!touched) return new ChangedMeanwhile(plan, reason);
    const stuck = await restoreLines(tools, { plan, edition, reason: `Restored from version ${edition.number}: ${reason.trim()}` });
    if (stuck) return stuck;
    tools.emit(PlanRestored, touched, { planVersionId: edition.id });
    return touched;
  },
});

async function restoreLines(tools: Tools, restoring: Restoring): Promise<Problem | undefined> {
  const { plan, edition } = restoring;
  const issued = await linesIssued(tools, edition.id);
  const then = new Set(issued.map(({ lineId }) => lineId));
  for (const { line } of await placedLines(tools, plan.id)) {
    const place = then.has(line.id) ? null : await placeOf(tools, plan.id, line.id);
    const out = place && (await takeOut(tools, plan, place));
    if (isProblem(out)) return out;
  }
  for (const line of issued) {
    const stuck = await restoreLine(tools, line, restoring);
    if (stuck) return stuck;
  }
  await restoreLinks(tools, plan.childId, issued);
  await keepMarksInStep(tools.tx.connection, plan.childId);
  return undefined;
}

/** Puts a line back in its place, and lets it say what it said. Of one that is read in brief only nobody can say that it reads as it did. */
async function restoreLine(tools: Tools, issued: Issued, { plan, edition, reason }: Restoring): Promise<Problem | undefined> {
  const line = await tools.find(kindsOfLine[issued.lineType].policy, issued.lineId);
  if (!line) return new NotNow(`A line of section ${issued.section} of version ${edition.number} is kept by its originator by now: it cannot be put back.`, plan.state);
  if (line.text === null && line.version !== issued.lineVersion) {
    return new NotNow(`“${line.brief ?? ''}” was changed since version ${edition.number}, and you read it in brief only: somebody who reads it restores the plan.`, plan.state);
  }
  if (!(await placeOf(tools, plan.id, line.id))) await placeLine(tools, plan, { line, position: issued.position });
  const changes = line.text === null ? {} : whatItSaid(line, issued);
  if (Object.keys(changes).length === 0) return undefined;
  const reworded = await reword(tools, line, { sent: { version: line.version, reason }, changes });
  return isProblem(reworded) ? reworded : undefined;
}

/** What a line said otherwise then. */
function whatItSaid(line: Line, { lineType, content }: Issued): Record<string, unknown> {
  const terms = kindsOfLine[lineType].terms.map((name) => [name, content.terms[name] ?? null] as const);
  const said: Record<string, unknown> = { text: content.text, brief: content.brief, ...Object.fromEntries(terms) };
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => JSON.stringify(line[name as keyof Line] ?? null) !== JSON.stringify(value)));
}
