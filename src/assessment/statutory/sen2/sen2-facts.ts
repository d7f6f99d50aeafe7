import { Kind, type Request, type Told } from '../../../access';
import { authorityMovesInto, childById, enrolmentsOfChild, factsOfChild, identifiersOfChild, organisationById, type Organisation } from '../../../people';
import { PlanKind, plansOfChild, versionsOfPlan, type Plan } from '../../../plan';
import { AssessmentKind } from '../../assessment.entity';
import { assessmentsOfChild } from '../../assessment.loaders';
import { ceasingsOfPlan, reviewsOfPlan } from '../../review/review.loaders';
import { challengesOfAssessment } from '../challenging/challenges-of-assessment';
import { deadlinesOfAssessment, stepsOfAssessment } from '../statutory.loaders';
import { personItems } from './person-items';
import { activeItems, planItems } from './plan-items';
import { assessmentItems, requestItems } from './request-items';
import { settingsOfPlan, termsOfPlan } from './sen2.loaders';
import type { Sen2Facts, Sen2Group } from './sen2-item';

/** They answer for the return. */
const whoReturn = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER, Kind.AUTHORITY_SYSTEM] as const;

/** The records that the return is told from, beginning with the child. */
export const returnedFrom: Told = [childById, 'childId', [
  [factsOfChild, 'id'], [identifiersOfChild, 'id'],
  [assessmentsOfChild, 'id', [[stepsOfAssessment, 'id'], [deadlinesOfAssessment, 'id'], [challengesOfAssessment, 'id']]],
  [plansOfChild, 'id', [[versionsOfPlan, 'id'], [settingsOfPlan, 'id', [[organisationById, 'settingId']]], [termsOfPlan, 'id'], [ceasingsOfPlan, 'id'], [reviewsOfPlan, 'id']]],
  [enrolmentsOfChild, 'id', [[organisationById, 'schoolId']]], [authorityMovesInto, 'id', [[organisationById, 'fromAuthorityId']]],
]];

/** What the return would say of a child, read from the records with the viewer’s own rights; nothing for whoever does not answer for it. */
export async function sen2Facts(request: Request, childId: string): Promise<Sen2Facts | null> {
  const { load } = request;
  const child = await load(childById, childId);
  if (!child || !request.isAmong(whoReturn, { childId: child.id })) return null;
  const [facts, identifiers] = await Promise.all([load(factsOfChild, child.id), load(identifiersOfChild, child.id)]);
  const groups = [personItems(child, facts, identifiers), ...(await requestGroups(request, child.id)), ...(await planGroups(request, child.id))];
  const missing = groups.flatMap(({ items }) => items.filter(({ isMissing }) => isMissing).map(({ item, name }) => `${item} ${name}`));
  return { groups, missing };
}

async function requestGroups({ load }: Request, childId: string): Promise<Sen2Group[]> {
  const assessments = (await load(assessmentsOfChild, childId)).filter(({ kind, stage }) => kind === AssessmentKind.EHC_NEEDS_ASSESSMENT && stage !== null);
  const groups = await Promise.all(assessments.map(async (assessment) => {
    const [steps, deadlines, challenges] = await Promise.all([load(stepsOfAssessment, assessment.id), load(deadlinesOfAssessment, assessment.id), load(challengesOfAssessment, assessment.id)]);
    const assessed = { assessment, steps, deadlines, challenges };
    return [requestItems(assessed), assessmentItems(assessed)];
  }));
  return groups.flat().filter((group) => group !== undefined);
}

async function planGroups(request: Request, childId: string): Promise<Sen2Group[]> {
  const { load } = request;
  const plans = (await load(plansOfChild, childId)).filter(({ kind, latestVersionNumber }) => kind === PlanKind.EHC_PLAN && latestVersionNumber > 0);
  return (await Promise.all(plans.map((plan) => groupsOfPlan(request, plan)))).flat();
}

async function groupsOfPlan({ load }: Request, plan: Plan): Promise<Sen2Group[]> {
  const [versions, settings, terms, ceasings, reviews, enrolments, moves] = await Promise.all([
    load(versionsOfPlan, plan.id), load(settingsOfPlan, plan.id), load(termsOfPlan, plan.id), load(ceasingsOfPlan, plan.id), load(reviewsOfPlan, plan.id),
    load(enrolmentsOfChild, plan.childId), load(authorityMovesInto, plan.childId),
  ]);
  const ids = [...settings.flatMap(({ settingId }) => settingId ?? []), ...enrolments.map(({ schoolId }) => schoolId)];
  const handedOver = moves.at(-1);
  const found = await Promise.all([...new Set([...ids, ...(handedOver ? [handedOver.fromAuthorityId] : [])])].map((id) => load(organisationById, id)));
  const organisations = new Map(found.flatMap((each): [string, Organisation][] => (each ? [[each.id, each]] : [])));
  const planned = {
    plan, versions, settings, terms: terms.at(-1), ceasing: ceasings.at(-1), reviews, enrolments, organisations,
    transferredFrom: handedOver ? (organisations.get(handedOver.fromAuthorityId)?.authorityCode ?? null) : null,
  };
  return versions.some(({ edition }) => edition !== 'DRAFT') ? [...planItems(planned), ...activeItems(planned)] : [];
}
