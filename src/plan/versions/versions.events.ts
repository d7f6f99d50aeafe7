import { event } from '../../platform/events/event';

export const ReductionNoticed = event('ReductionNotice.given');
export const ReductionNoticeWithdrawn = event('ReductionNotice.withdrawn');
export const ReductionNoticeSeen = event('NoticeSeen.noted');
export const TextLocked = event('TribunalLock.set');
export const LockLifted = event('TribunalLock.lifted');
export const PlanRestored = event('Plan.restored');
export const PlanSigned = event('PlanSignature.given');
