import { event } from '../platform/events/event';

export const AssessmentOpened = event('Assessment.opened');
export const AssessmentClosed = event('Assessment.closed');
export const AdviceTaken = event('Assessment.adviceTaken');
export const AdviceAsked = event('AdviceRequest.asked');
export const RequestSeen = event('AdviceRequest.seen');
export const TimeAsked = event('AdviceRequest.timeAsked');
export const TimeAnswered = event('AdviceRequest.timeAnswered');
export const AdviceDeclined = event('AdviceRequest.declined');
export const RequestWithdrawn = event('AdviceRequest.withdrawn');
export const AdviceGiven = event('Advice.given');
export const AdviceCorrected = event('Advice.corrected');
export const StepTaken = event('StatutoryStep.taken');
export const ExceptionRecorded = event('StatutoryException.recorded');
export const ExceptionEnded = event('StatutoryException.ended');
