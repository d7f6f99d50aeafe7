import { byForeignKey, type Request, type Told } from '../../access';
import { disagreementsAmong, factsOfChild, organisationById } from '../../people';
import { inclusionsOfLine, type LineSource } from '../../plan';
import type { AdviceLine } from '../advice/advice-line.entity';
import { adviceLinePolicy } from '../advice/advice-line.policy';
import type { Advice } from '../advice/advice.entity';
import { adviceOfRequest, correctionsOf, takenAs } from '../advice/advice.loaders';
import type { Assessment } from '../assessment.entity';
import { requestsOfAssessment } from '../assessment.loaders';
import { AdviceRequestState, type AdviceRequest } from '../request/advice-request.entity';
import type { AdviceResolution } from './advice-resolution.entity';
import { adviceResolutionPolicy } from './advice-resolution.policy';
import type { AgencyPart, Assembly } from './assembly';
import { disagreementsIn, duplicatesIn, needsIn, needsWithoutProvision, provisionWithoutOutcome, sorted, type Material } from './put-side-by-side';

const linesOfAssessment = byForeignKey<AdviceLine>(adviceLinePolicy, 'assessmentId', { by: 't.recorded_at, t.advice_id, t.position' });
export const resolutionsOfAssessment = byForeignKey<AdviceResolution>(adviceResolutionPolicy, 'assessmentId');

/** What is put side by side, and into which lines of plans it was taken. */
export const assembledFrom: readonly Told[] = [
  [linesOfAssessment, 'id', [[correctionsOf, 'adviceId'], [takenAs, 'id', [[inclusionsOfLine, 'lineId']]]]], [resolutionsOfAssessment, 'id'],
  [requestsOfAssessment, 'id', [[adviceOfRequest, 'id'], [organisationById, 'askedOrganisationId']]], [factsOfChild, 'childId'],
];

/** The lines that hold: a correction stands in the place of what it corrects. */
async function linesThatHold({ load }: Request, assessmentId: string): Promise<AdviceLine[]> {
  const lines = await load(linesOfAssessment, assessmentId);
  const corrected = await Promise.all(lines.map(async ({ adviceId }) => (await load(correctionsOf, adviceId)).length > 0));
  return lines.filter((_, at) => !corrected[at]);
}

/** Into which lines of a plan, or of any plan of the child, each line of advice was taken. */
async function takenIntoPlan({ load }: Request, lines: readonly AdviceLine[], planId: string | undefined): Promise<Map<string, string[]>> {
  const stands = async ({ lineId }: LineSource): Promise<boolean> =>
    (await load(inclusionsOfLine, lineId)).some((place) => place.endedAt === null && (planId === undefined || place.planId === planId));
  const taken = await Promise.all(lines.map(async ({ id }): Promise<[string, string[]]> => {
    const sources = await load(takenAs, id);
    const standing = await Promise.all(sources.map(stands));
    return [id, sources.filter((_, at) => standing[at]).map(({ lineId }) => lineId)];
  }));
  return new Map(taken.filter(([, lineIds]) => lineIds.length > 0));
}

const missing: readonly AdviceRequestState[] = [AdviceRequestState.ASKED, AdviceRequestState.TIME_ASKED, AdviceRequestState.DECLINED];

async function partOf(request: Request, asked: AdviceRequest, { lines, takenInto }: Material): Promise<AgencyPart> {
  const { load } = request;
  const given: readonly Advice[] = await load(adviceOfRequest, asked.id);
  const corrected = new Set(given.map(({ supersedesId }) => supersedesId));
  const advice = given.findLast(({ id }) => !corrected.has(id)) ?? null;
  const own = lines.filter(({ adviceId }) => adviceId === advice?.id);
  return {
    kind: asked.kind, request: asked, advice, isMissing: missing.includes(asked.state), lines: own.length, notInPlan: own.filter(({ id }) => !takenInto.has(id)),
    organisation: asked.askedOrganisationId ? await load(organisationById, asked.askedOrganisationId) : null,
  };
}

/** Puts side by side what the advices of an assessment say, against one plan or against all plans of the child. */
export async function assemble(request: Request, { id, childId }: Assessment, planId: string | null | undefined): Promise<Assembly> {
  const { load } = request;
  const lines = await linesThatHold(request, id);
  const material = sorted({
    lines,
    takenInto: await takenIntoPlan(request, lines, planId?.toLowerCase()),
    resolutions: await load(resolutionsOfAssessment, id),
  });
  const requests = (await load(requestsOfAssessment, id)).filter(({ state }) => state !== AdviceRequestState.WITHDRAWN);
  const needs = needsIn(material);
  const disagreements = disagreementsIn(material);
  return {
    undecided: disagreements.filter(({ resolution }) => !resolution).length,
    needs,
    agencies: await Promise.all(requests.map((asked) => partOf(request, asked, material))),
    duplicates: duplicatesIn(material),
    disagreements,
    facts: disagreementsAmong(await load(factsOfChild, childId)),
    needsWithoutProvision: needsWithoutProvision(needs),
    provisionWithoutOutcome: provisionWithoutOutcome(material),
  };
}
