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
export const AdviceWished = event('AdviceWish.wished');
export const WishAnswered = event('AdviceWish.answered');
export const ReuseProposed = event('AdviceReuse.proposed');
export const ReuseAnswered = event('AdviceReuse.answered');
export const ReuseAgreed = event('AdviceReuse.agreed');
export const ReuseRefused = event('AdviceReuse.refused');
export const ChallengeBegun = event('Challenge.begun');
export const SettingConsulted = event('SettingConsultation.sent');
export const SettingReplied = event('SettingConsultation.answered');
export const DraftAnswered = event('DraftResponse.given');
export const PlanTermsRecorded = event('PlanTerms.recorded');
export const AuthorQueried = event('AdviceQuery.asked');
export const QueryAnswered = event('AdviceQuery.answered');
export const AnswerTaken = event('AdviceQuery.taken');
export const AdviceReturned = event('AdviceRequest.returned');
export const AdviceDetailed = event('AdviceRequest.detailed');
export const DraftSaved = event('AdviceDraft.saved');
export const DraftSigned = event('AdviceDraft.signed');
export const DeadlineSet = event('Deadline.set');
export const DeadlineChanged = event('Deadline.changed');

/** What follows from a step that is told itself: whoever follows a course reads its deadlines with that. */
export const isFollowUp = (name: string): boolean => name === DeadlineSet.name || name === DeadlineChanged.name;
