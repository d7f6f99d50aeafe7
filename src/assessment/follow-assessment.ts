import { HandlingSet, live, type Request } from '../access';
import { PlanIssued } from '../plan';
import { noSuchRecord } from '../platform/graphql/errors';
import type { Assessment } from './assessment.entity';
import { isFollowUp } from './assessment.events';
import { assessmentById } from './assessment.loaders';

interface Following {
  readonly args: { readonly assessmentId: string; readonly after?: string };
  readonly context: Request;
}

/** What an originator may open or narrow of an assessment. */
const ofAssessments: readonly string[] = ['Assessment', 'AdviceRequest', 'Advice', 'AdviceLine', 'AdviceWish', 'AdviceReuse', 'AdviceQuery', 'AdviceResolution'];

async function known(id: string, { load }: Request): Promise<Assessment> {
  const assessment = await load(assessmentById, id);
  if (!assessment) throw noSuchRecord();
  return assessment;
}

/** Follows what happens in an assessment, and the plan that comes of it: asked once whose it is, when the listening begins. */
export async function followAssessment(following: Following): Promise<AsyncIterable<unknown>> {
  const assessment = await known(following.args.assessmentId, following.context);
  const follow = live<Following['args']>({
    named: () => [assessment.id, assessment.childId],
    opens: (args, request) => known(args.assessmentId, request),
    picks: ({ name, childId, subjectType, about }) =>
      (about['assessmentId'] === assessment.id && !isFollowUp(name)) ||
      (childId === assessment.childId && (name === PlanIssued.name || (name === HandlingSet.name && ofAssessments.includes(subjectType)))),
  });
  return follow(following);
}
