import { live, type Request } from '../../access';
import { noSuchRecord } from '../../platform/graphql/errors';
import { isFollowUp } from '../assessment.events';
import { reviewById } from './review.loaders';
import type { Review } from './review.entity';

interface Following {
  readonly args: { readonly reviewId: string; readonly after?: string };
  readonly context: Request;
}

async function known(id: string, { load }: Request): Promise<Review> {
  const review = await load(reviewById, id);
  if (!review) throw noSuchRecord();
  return review;
}

/** Follows what happens in one review: its meeting, its papers, what is said and decided. Whose it is, is asked once, when the listening begins. */
export async function followReview(following: Following): Promise<AsyncIterable<unknown>> {
  const review = await known(following.args.reviewId, following.context);
  const follow = live<Following['args']>({
    named: () => [review.id],
    opens: async (args, request) => ({ childId: (await known(args.reviewId, request)).childId }),
    picks: ({ name, subjectId, about }) => !isFollowUp(name) && (subjectId === review.id || about['reviewId'] === review.id || about['courseId'] === review.id),
  });
  return follow(following);
}
