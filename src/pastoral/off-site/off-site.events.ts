import { event } from '../../platform/events/event';

export const DirectedOffSite = event('OffSitePlacement.directed');
export const PlacementReviewAskedFor = event('OffSitePlacement.reviewAskedFor');
export const PlacementReviewed = event('OffSitePlacement.reviewed');
export const PlacementEnded = event('OffSitePlacement.ended');
