import { event } from '../../platform/events/event';

export const SupportStarted = event('SenSupport.started');
export const ParentsTold = event('SenSupport.parentsTold');
export const SupportEnded = event('SenSupport.ended');
export const SteppedUp = event('SenSupport.steppedUp');
export const CycleMoved = event('SupportCycle.moved');
export const InterventionKept = event('SupportIntervention.kept');
export const ProgressNoted = event('ProgressNote.noted');
export const ViewAdded = event('SupportView.added');
export const FamilyMet = event('FamilyMeeting.held');
