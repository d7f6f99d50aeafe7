import { live, type Request } from '../access';
import { PlanIssued } from '../plan';
import { HubError } from '../platform/graphql/errors';
import { assessmentById } from './assessment.loaders';

interface Following {
  readonly args: { readonly assessmentId: string; readonly after?: string };
  readonly context: Request;
}

/** Follows what happens in an assessment, and the plan that comes of it: asked once whose it is, when the listening begins. */
export async function followAssessment(following: Following): Promise<AsyncIterable<unknown>> {
  const assessment = await following.context.load(assessmentById, following.args.assessmentId);
  if (!assessment) throw new HubError('NOT_FOUND', 'There is no such record');
  const follow = live<Following['args']>({
    picks: ({ name, childId, about }) => about['assessmentId'] === assessment.id || (name === PlanIssued.name && childId === assessment.childId),
  });
  return follow(following);
}
