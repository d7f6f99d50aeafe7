import type { Request } from '../../../access';
import { linesOfPlan, linksAmongVisible } from '../../lines-of-plan';
import { kindsOfLine, lineTypeOf } from '../../lines';
import { planById, versionById, versionsOfPlan } from '../../plan.loaders';
import type { PlanKind } from '../../kinds/plan-kind';
import type { Plan } from '../../plan.entity';
import { inForce } from '../editions-in-force';
import type { PlanVersion } from '../plan-version.entity';
import { linesOfEdition } from '../read-version';
import type { VersionLine } from '../version-line.entity';
import { versionLinePolicy } from '../version-line.policy';
import { callOutsOf } from './call-out';
import { differenceBetween } from './compare-editions';
import type { EditionLine } from './edition-line';
import { asItStands, editionLinesOf } from './edition-lines';
import { changeInWords, summaryOf } from './in-words';
import { newCaveats } from './new-caveats';
import type { PlanDifference } from './plan-difference';

/** A line is compared as far as its type tells the reader what it says. */
const asCompared = (request: Request, lines: readonly VersionLine[]): EditionLine[] =>
  editionLinesOf(lines, (line, field) => request.sees(versionLinePolicy.fields.get(field) as Parameters<Request['sees']>[0], line));

interface Compared {
  readonly kind: PlanKind;
  readonly from: PlanVersion;
  readonly to: PlanVersion | null;
  readonly before: readonly EditionLine[];
  readonly after: readonly EditionLine[];
}
function told({ kind, from, to, before, after }: Compared): PlanDifference {
  const changes = differenceBetween(before, after);
  const callOuts = [...callOutsOf(changes, kind), ...newCaveats(changes, before, after)];
  return { from, to, summary: summaryOf(changes, from.number), callOuts, changes: changes.map(changeInWords) };
}

async function versionBefore({ load }: Request, { planId, number }: PlanVersion): Promise<PlanVersion | null> {
  return (await load(versionsOfPlan, planId)).filter((version) => version.number < number).at(-1) ?? null;
}

/** An edition by its id: mostly of the same plan, whose editions are at hand. */
const editionNamed = async ({ load }: Request, { planId }: PlanVersion, id: string): Promise<PlanVersion | null> =>
  (await load(versionsOfPlan, planId)).find((version) => version.id === id.toLowerCase()) ?? load(versionById, id);

/** What is otherwise in an edition than in another of the same child: than in the one before it, where none is named. */
export async function differencesFrom(request: Request, to: PlanVersion, versionId?: string | null): Promise<PlanDifference | null> {
  const from = versionId ? await editionNamed(request, to, versionId) : await versionBefore(request, to);
  const plan = await request.load(planById, to.planId);
  if (!plan || from?.childId !== to.childId) return null;
  const [before, after] = await Promise.all([from, to].map(async ({ id }) => asCompared(request, await linesOfEdition(request, id))));
  return told({ kind: plan.kind, from, to, before: before!, after: after! });
}

/** What would be otherwise if the plan were issued as it stands, than in the edition in force. */
export async function differencesSinceIssue(request: Request, plan: Plan): Promise<PlanDifference | null> {
  const from = inForce(await request.load(versionsOfPlan, plan.id));
  if (!from) return null;
  const [before, lines] = [asCompared(request, await linesOfEdition(request, from.id)), await linesOfPlan(request, plan.id)];
  const links = await linksAmongVisible(request, lines);
  return told({ kind: plan.kind, from, to: null, before, after: lines.map((line) => asItStands(request.asTold(kindsOfLine[lineTypeOf(line)].policy, line), links)) });
}
