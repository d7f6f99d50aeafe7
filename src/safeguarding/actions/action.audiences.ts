import { Kind, personally, theirs, varying, type Audience, type Varying } from '../../access';

/** The posts that own an action for their whole office, each with the system that acts for the same organisation. */
const systemOf = {
  [Kind.SOCIAL_WORKER]: Kind.CARE_SYSTEM,
  [Kind.EARLY_HELP]: Kind.CARE_SYSTEM,
  [Kind.POLICE]: Kind.POLICE_SYSTEM,
  [Kind.YOUTH_JUSTICE]: Kind.POLICE_SYSTEM,
} as const;
type OfficePost = keyof typeof systemOf;
export const officePosts = Object.keys(systemOf) as OfficePost[];
/** Posts of the lead’s own school that reach every child on its roll. */
export const schoolPosts = [Kind.SENCO, Kind.HEAD, Kind.PASTORAL_LEAD, Kind.DSL] as const;
/** Posts that know a child by the team around them, and by no action: one who is asked to act works with the child already. */
export const teamPosts = [Kind.CLASS_TEACHER, Kind.TEACHING_ASSISTANT, Kind.THERAPIST, Kind.CLINICIAN, Kind.DESIGNATED_CLINICAL_OFFICER] as const;
/** Of these an action is its owner’s alone, and not their colleagues’. */
const personalPosts = [...schoolPosts, ...teamPosts] as const;

/** They see what those whom they manage undertake, and undertake nothing. */
const managersOf: Partial<Record<OfficePost, readonly Kind[]>> = {
  [Kind.SOCIAL_WORKER]: [Kind.CARE_TEAM_MANAGER],
  [Kind.EARLY_HELP]: [Kind.CARE_TEAM_MANAGER],
};

const byOwner = (lead: string, ofOffice: (post: OfficePost) => Audience): Varying =>
  varying('ownerPost', {
    ...Object.fromEntries(officePosts.map((post) => [post, [theirs(lead, Kind.DSL), ...ofOffice(post)]])),
    ...Object.fromEntries(personalPosts.map((post) => [post, [theirs(lead, Kind.DSL), personally('ownerPersonId', post)]])),
  });

/** The safeguarding leads of the organisation that asked for the action, and its owner: those who hold the owner’s post at the owner’s organisation, or the owner alone. */
export const leadAndOwner = (lead: string): Varying => byOwner(lead, (post) => [theirs('ownerOrganisationId', post)]);

/** The same, the owner’s manager, and the owner’s organisation’s own system, where it knows the child. */
export const leadOwnerManagerAndSystem = (lead: string): Varying =>
  byOwner(lead, (post) => [theirs('ownerOrganisationId', post, ...(managersOf[post] ?? []), systemOf[post])]);
