import { Kind, varying, type Audience, type Varying } from '../../access';
import { everyoneConcerned, familyVoices, parents, requestReaders, requestWriters } from '../audiences';
import { OF_A_CHALLENGE, OF_THE_COURSE } from './statutory-step.entity';

/** Officers of the authority, who take its decisions. */
export const officers = [Kind.SEND_CASEWORKER, Kind.SEND_MANAGER] as const;
/** Of the whole course one audience, of a challenge a narrower one, of each request for advice its own. */
const byAudience = (ofTheCourse: Audience, ofAChallenge: Audience, ofAdvice: Readonly<Record<string, Audience>>): Varying =>
  varying('audience', { [OF_THE_COURSE]: ofTheCourse, [OF_A_CHALLENGE]: ofAChallenge, ...ofAdvice });

/** Why something was decided, and what the letter says: for those who answer for it, those who must act on it, and the family. */
const decisionReaders = [
  Kind.SENCO, Kind.HEAD, Kind.DSL, ...officers, Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, Kind.DESIGNATED_CLINICAL_OFFICER, Kind.SOCIAL_WORKER, Kind.CARE_TEAM_MANAGER,
  Kind.SCHOOL_SYSTEM, Kind.AUTHORITY_SYSTEM, ...parents,
] as const;
export const whoKnowWhy: Audience = decisionReaders;
export const reasonReaders = byAudience(decisionReaders, decisionReaders, requestReaders);
/** Whoever may know of an assessment knows how far it is and what is due. */
export const stepReaders = byAudience(everyoneConcerned, decisionReaders, requestReaders);

/** What shows an exception is the family’s own affair more often than not. */
export const evidenceReaders: Audience = [...officers, Kind.AUTHORITY_SYSTEM, ...parents];

/** Whoever can take a step of any course. Each deed says who may take which. */
const stepTakers = [
  ...familyVoices, Kind.SENCO, Kind.HEAD, Kind.DSL, Kind.CLASS_TEACHER, Kind.PASTORAL_LEAD, Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER,
  Kind.EDUCATIONAL_PSYCHOLOGIST, Kind.VIRTUAL_HEAD, Kind.SOCIAL_WORKER, Kind.EARLY_HELP, ...officers, Kind.AUTHORITY_SYSTEM,
] as const;
export const stepWriters = byAudience(stepTakers, [...familyVoices, ...officers], requestWriters);

/** An exception is found by the authority, of advice by whoever asked for it. */
export const exceptionWriters = byAudience(officers, officers, Object.fromEntries(Object.keys(requestReaders).map((kind) => [kind, [...officers, Kind.SENCO]])));
