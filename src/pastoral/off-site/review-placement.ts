import { deed } from '../../access';
import { plainCalendars } from '../../platform/calendar/calendars';
import { dayInWords } from '../../platform/calendar/day-words';
import { lastDay } from '../../platform/calendar/last-day';
import { invalid, NotNow } from '../../platform/graphql/problem';
import { movePlacement } from './move-placement';
import type { OffSitePlacement } from './off-site-placement.entity';
import { reviewedWithin } from './off-site-rules';
import { PlacementReviewAskedFor, PlacementReviewed } from './off-site.events';
import { askForPlacementReviewShape, reviewPlacementShape, type AskForPlacementReviewInput, type ReviewPlacementInput } from './off-site.inputs';
import { offSitePlacementPolicy } from './off-site.policy';

/** A parent asks for it to be looked at, or the authority; it is, unless it was within the ten weeks before. */
export const askForPlacementReview = deed<AskForPlacementReviewInput, OffSitePlacement, OffSitePlacement>({
  may: offSitePlacementPolicy.may.askForReview,
  input: askForPlacementReviewShape,
  about: [offSitePlacementPolicy, (input) => input.offSitePlacementId],
  async act(placement, { version, because }, tools) {
    const last = placement.reviews.at(-1);
    const again = last && lastDay(last.heldOn, reviewedWithin, plainCalendars).dueOn;
    if (again && tools.today <= again) return new NotNow(`It was looked at on ${dayInWords(last.heldOn)}: it can be asked for again after ${dayInWords(again)}`, placement.state);
    const changes = { reviewAskedOn: tools.today, reviewAskedBecause: because.trim() };
    return movePlacement(placement, { version, changes, event: PlacementReviewAskedFor, text: because }, tools);
  },
});

/** Looks at it with the family and whoever provides it. */
export const reviewPlacement = deed<ReviewPlacementInput, OffSitePlacement, OffSitePlacement>({
  may: offSitePlacementPolicy.may.review,
  input: reviewPlacementShape,
  about: [offSitePlacementPolicy, (input) => input.offSitePlacementId],
  async act(placement, { version, heldOn, words, reviewOn }, tools) {
    if (heldOn > tools.today || heldOn < placement.noticeOn) return invalid('heldOn', `it was looked at between ${placement.noticeOn} and today`);
    if (reviewOn <= heldOn || reviewOn > placement.endsOn) return invalid('reviewOn', 'it is looked at again while it goes on');
    const changes = { reviews: [...placement.reviews, { heldOn, words: words.trim() }], reviewOn, reviewAskedOn: null, reviewAskedBecause: null };
    return movePlacement(placement, { version, changes, event: PlacementReviewed, text: words }, tools);
  },
});
