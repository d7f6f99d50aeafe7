import { deed } from '../../access';
import { NotNow } from '../../platform/graphql/problem';
import { StepKind } from '../statutory/steps';
import { advance, whyNotNow } from './advance';
import { outOfOrder } from './days-in-order';
import type { Review } from './review.entity';
import { ReviewPapersCirculated } from './review.events';
import type { CirculateReviewPapersInput } from './review.inputs';
import { reviewPolicy } from './review.policy';

/** Says that the papers went to everybody who was invited (regulations 20(4), 21(4)). */
export const circulateReviewPapers = deed<CirculateReviewPapersInput, Review, Review>({
  may: reviewPolicy.may.prepare,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, { on, version }, tools) {
    const { tx, today } = tools;
    const refused = whyNotNow(review, 'prepare');
    if (refused) return refused;
    const circulatedOn = on ?? today;
    const [known] = await tx.connection.query<{ invited: string | null; papers: number }>(
      `SELECT (SELECT min(invited_on)::text FROM review_invitation WHERE review_id = $1) AS invited, (SELECT count(*)::int FROM review_paper WHERE review_id = $1) AS papers`, [review.id],
    );
    if (!known?.invited) return new NotNow('Nobody is invited yet: there is nobody to send papers to', review.state);
    if (known.papers === 0) return new NotNow('No paper is here yet that could be sent', review.state);
    const early = outOfOrder('on', circulatedOn, { today, before: { 'the first invitation went out': known.invited } });
    if (early) return early;
    return advance(tools, review, { version, steps: [{ kind: StepKind.PAPERS_CIRCULATED, on: circulatedOn }], with: { circulatedOn }, event: ReviewPapersCirculated });
  },
});
