import { Kind } from '../relationship';

/** What is agreed for every hub about access in an emergency. No setting changes or leaves out any of it. */
export const emergencyTerms = {
  version: '2026-11',
  source:
    'Derived from the Caldicott principles and from originator control; a partnership that agrees otherwise changes it here, under a new version',
  hours: { usual: 4, most: 24 },
  /** A person who tries more often is looking for children, and not for one child. */
  triesPerHour: 5,
  shortestReason: 20,
  /** A second person who has not answered by then is not waited for: the emergency is over, or somebody else is asked. */
  hoursToConfirm: 24,
  daysToReview: 5,
} as const;

/** The posts that can confirm, as the second person, what is opened of safeguarding. */
export const secondPersonPosts: readonly Kind[] = [Kind.DSL, Kind.SOCIAL_WORKER, Kind.CLINICIAN, Kind.SEND_MANAGER];
/** Numbers never become names: these look at no child, in an emergency either. */
export const neverAsk: readonly Kind[] = [Kind.GOVERNOR, Kind.DATA_PROTECTION_OFFICER, Kind.CALDICOTT_GUARDIAN];
