import { theirs, varying, type Audience } from '../audience';
import { Kind } from '../relationship';

/** Those who decide for their organisation whether to share, the most restricted view first: it is the one that a decision is kept in. */
export const deciders = [
  Kind.DSL,
  Kind.SOCIAL_WORKER,
  Kind.POLICE,
  Kind.YOUTH_JUSTICE,
  Kind.EARLY_HELP,
  Kind.DESIGNATED_CLINICAL_OFFICER,
  Kind.CLINICIAN,
  Kind.THERAPIST,
  Kind.EDUCATIONAL_PSYCHOLOGIST,
  Kind.SEND_MANAGER,
  Kind.SEND_CASEWORKER,
  Kind.HEAD,
  Kind.SENCO,
] as const;

/** In the organisation that decided, those who hold the post in which it was decided: what a lead decides says that there is something to share. */
const fellows = Object.fromEntries(deciders.map((post): [string, Audience] => [post, [theirs('recordedFor', post)]]));
export const byDecider = varying('decidedAs', fellows);
