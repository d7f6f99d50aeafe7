import { Kind } from '../access';

/** The posts that a team around a child takes, each with the office beside it that knows the child as long as its holder is of the team. */
const posts: Partial<Record<Kind, { readonly supervisedBy?: Kind }>> = {
  [Kind.CLASS_TEACHER]: {},
  [Kind.COVER_TEACHER]: {},
  [Kind.TEACHING_ASSISTANT]: {},
  [Kind.PASTORAL_LEAD]: {},
  [Kind.THERAPIST]: { supervisedBy: Kind.CLINICAL_SUPERVISOR },
  [Kind.CLINICIAN]: { supervisedBy: Kind.CLINICAL_SUPERVISOR },
  [Kind.DESIGNATED_CLINICAL_OFFICER]: {},
  [Kind.EDUCATIONAL_PSYCHOLOGIST]: {},
  [Kind.SEND_CASEWORKER]: {},
  [Kind.VIRTUAL_HEAD]: {},
  [Kind.SOCIAL_WORKER]: { supervisedBy: Kind.CARE_TEAM_MANAGER },
  [Kind.EARLY_HELP]: {},
  [Kind.REVIEWING_OFFICER]: {},
  [Kind.YOUTH_JUSTICE]: {},
};
export const teamPosts: readonly Kind[] = Object.keys(posts) as Kind[];
export const supervisorOf = (kind: Kind): Kind | undefined => posts[kind]?.supervisedBy;

/** How those come to know a child who are of no team. */
const otherwise: Partial<Record<Kind, string>> = {
  [Kind.SENCO]: 'a SENCO knows the children on the school’s roll, and is of no team by name',
  [Kind.HEAD]: 'a head knows the children on the school’s roll, and is of no team by name',
  [Kind.DSL]: 'a safeguarding lead knows the children on the school’s roll, and is of no team by name',
  [Kind.SEND_MANAGER]: 'a SEND manager knows the children of the authority, and is of no team by name',
  [Kind.CLINICAL_SUPERVISOR]: 'a supervisor knows the child as long as a therapist or clinician of theirs is of the team: take that one in',
  [Kind.CARE_TEAM_MANAGER]: 'a manager knows the child as long as a social worker of theirs is of the team: take that one in',
  [Kind.POLICE]: 'the police know a child by a safeguarding action, and are of no team',
  [Kind.ADVOCATE]: 'an advocate is added to the family, by whose consent they act',
};
export const whyNotOfTeam = (kind: Kind): string => otherwise[kind] ?? `a team takes those who work with the child: ${teamPosts.join(', ')}`;

/** How long somebody may take a class in a colleague’s place before it is said again; the partnership’s own rule (docs/decisions/0007). */
export const coverTerms = { kind: Kind.COVER_TEACHER, mostDaysAhead: 14, source: 'docs/decisions/0007-who-may-beyond-the-table.md' } as const;
