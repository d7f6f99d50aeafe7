import type { Tools } from '../../access';
import type { EventType } from '../../platform/events/event';
import { ChangedMeanwhile, isProblem, NotNow, type Problem } from '../../platform/graphql/problem';
import { courseOf, type ReviewStep } from './course';
import type { Review } from './review.entity';
import { reviewPolicy } from './review.policy';
import { canNow, ReviewState, type ReviewDeed } from './review.states';
import { take } from './take';

const standing: Readonly<Record<ReviewState, string>> = {
  [ReviewState.OPEN]: 'No meeting is planned yet',
  [ReviewState.PLANNED]: 'The meeting is planned, and has not been held',
  [ReviewState.MET]: 'The meeting has been held',
  [ReviewState.REPORTED]: 'The report has been sent: the authority is to decide',
  [ReviewState.AMENDING]: 'It was decided to amend the plan: the final plan is to follow',
  [ReviewState.ENDED]: 'The review has ended',
  [ReviewState.CALLED_OFF]: 'The review was called off',
};
/** Why something cannot be done to a review now; undefined where it can. */
export const whyNotNow = ({ state }: Review, deed: ReviewDeed): NotNow | undefined => (canNow(state, deed) ? undefined : new NotNow(standing[state], state));

interface Advance {
  /** The version that was seen. */
  readonly version: number;
  readonly steps: readonly ReviewStep[];
  readonly with: Partial<Omit<Review, 'id' | 'childId' | 'version' | 'recordedAt' | 'recordedBy' | 'recordedFor'>>;
  readonly event: EventType;
  /** The words that were sent, given back when somebody was faster. */
  readonly words?: string | null | undefined;
}

/** Takes a review on: writes down what happened, and the days that follow from it. */
export async function advance(tools: Tools, review: Review, { version, steps, with: changes, event, words }: Advance): Promise<Review | Problem> {
  if (review.version !== version) return new ChangedMeanwhile(review, words);
  const dated = await take(tools, courseOf(review), steps);
  if (isProblem(dated)) return dated;
  const advanced = await tools.tx.change(reviewPolicy, { id: review.id, version }, { ...changes, ...dated });
  if (!advanced) return new ChangedMeanwhile(review, words);
  tools.emit(event, advanced, { reviewId: advanced.id, planId: advanced.planId });
  return advanced;
}
