import { Kind, theirs, varying, type Audience, type Varying } from '../../access';

/** The posts that can own an action, each with the system that acts for the same organisation. */
export const systemOf = {
  [Kind.SOCIAL_WORKER]: Kind.CARE_SYSTEM,
  [Kind.EARLY_HELP]: Kind.CARE_SYSTEM,
  [Kind.POLICE]: Kind.POLICE_SYSTEM,
  [Kind.YOUTH_JUSTICE]: Kind.POLICE_SYSTEM,
} as const;
export const ownerPosts = Object.keys(systemOf) as (keyof typeof systemOf)[];

const byOwner = (audienceOf: (post: keyof typeof systemOf) => Audience): Varying =>
  varying('ownerPost', Object.fromEntries(ownerPosts.map((post) => [post, audienceOf(post)])));

/** They see what those whom they manage undertake, and undertake nothing. */
const managersOf: Partial<Record<keyof typeof systemOf, readonly Kind[]>> = {
  [Kind.SOCIAL_WORKER]: [Kind.CARE_TEAM_MANAGER],
  [Kind.EARLY_HELP]: [Kind.CARE_TEAM_MANAGER],
};

/** The safeguarding leads of the organisation that asked for the action, and those who hold the owner's post at the owner's organisation. */
export const leadAndOwner = (lead: string): Varying => byOwner((post) => [theirs(lead, Kind.DSL), theirs('ownerOrganisationId', post)]);

/** The same, the owner's manager, and the owner's organisation's own system, where it knows the child. */
export const leadOwnerManagerAndSystem = (lead: string): Varying =>
  byOwner((post) => [theirs(lead, Kind.DSL), theirs('ownerOrganisationId', post, ...(managersOf[post] ?? []), systemOf[post])]);
