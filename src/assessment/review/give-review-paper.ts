import { deed, Kind, type Tools } from '../../access';
import { invalid, NotNow, type InvalidInput } from '../../platform/graphql/problem';
import { outOfOrder } from './days-in-order';
import { giveReviewPaperShape, type GiveReviewPaperInput } from './invitation.inputs';
import { ReviewPaperGiven } from './review.events';
import { PaperKind, type ReviewPaper } from './review-paper.entity';
import { reviewPaperPolicy } from './review-parts.policy';
import type { Review } from './review.entity';
import { reviewPolicy } from './review.policy';
import { underWay } from './review.states';

const atSchool = [Kind.SENCO, Kind.HEAD, Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.PASTORAL_LEAD] as const;
/** The posts whose own words a paper of each kind has. Of the family's nobody's: they speak for themselves, or are written down. */
const speakers: Readonly<Record<PaperKind, readonly Kind[]>> = {
  [PaperKind.CHILD_VIEWS]: [],
  [PaperKind.PARENT_VIEWS]: [],
  [PaperKind.SETTING]: atSchool,
  [PaperKind.AUTHORITY]: [Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.SEND_CASEWORKER, Kind.SEND_MANAGER],
  [PaperKind.HEALTH]: [Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER],
  [PaperKind.SOCIAL_CARE]: [Kind.SOCIAL_WORKER, Kind.EARLY_HELP],
  [PaperKind.OTHER]: [],
};
const ofFamily: readonly PaperKind[] = [PaperKind.CHILD_VIEWS, PaperKind.PARENT_VIEWS];

/** Gathers what is to be before the meeting: advice, and what the child and the parents say (regulation 19). */
export const giveReviewPaper = deed<GiveReviewPaperInput, Review, ReviewPaper>({
  may: reviewPaperPolicy.may.give,
  input: giveReviewPaperShape,
  about: [reviewPolicy, (input) => input.reviewId],
  async act(review, input, tools) {
    if (!underWay.includes(review.state)) return new NotNow('The review is over: nothing more is gathered for it', review.state);
    const receivedOn = input.receivedOn ?? tools.today;
    const refused = outOfOrder('receivedOn', receivedOn, { today: tools.today, before: {} }) ?? notTheirWords(input, tools);
    if (refused) return refused;
    const { kind, text, brief, howGathered, writtenDownFor } = input;
    const paper = await tools.tx.insert(reviewPaperPolicy, {
      childId: review.childId, reviewId: review.id, kind, text: text.trim(), brief: brief?.trim() || null, howGathered: howGathered?.trim() || null,
      writtenDownFor: writtenDownFor?.trim() || null, receivedOn,
    });
    tools.emit(ReviewPaperGiven, paper, { reviewId: review.id, planId: review.planId });
    return paper;
  },
});

/** Somebody gives their own words, or says whose they are. */
function notTheirWords({ kind, writtenDownFor }: GiveReviewPaperInput, { viewer }: Tools): InvalidInput | undefined {
  if (writtenDownFor?.trim()) return undefined;
  const isFamily = viewer.actingFor === viewer.personId;
  if (isFamily) return ofFamily.includes(kind) ? undefined : invalid('kind', 'the family gives its own views and the child’s');
  if (kind === PaperKind.CHILD_VIEWS || speakers[kind].some((post) => viewer.offices.includes(post))) return undefined;
  return invalid('writtenDownFor', 'these are not your own words by your post: say who said it');
}
