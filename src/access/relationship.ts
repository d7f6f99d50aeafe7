import { registerEnumType } from 'type-graphql';

/**
 * How someone stands to a child. Consent, a sharing decision and break-glass are relationships too: they have a reason and an end.
 * A post that reaches every child of its organisation (a head, a SEND manager) is the same kind, held by the office and not by name.
 */
export enum Kind {
  SENCO = 'SENCO',
  CLASS_TEACHER = 'CLASS_TEACHER',
  COVER_TEACHER = 'COVER_TEACHER',
  TEACHING_ASSISTANT = 'TEACHING_ASSISTANT',
  PASTORAL_LEAD = 'PASTORAL_LEAD',
  HEAD = 'HEAD',
  DSL = 'DSL',
  THERAPIST = 'THERAPIST',
  CLINICIAN = 'CLINICIAN',
  CLINICAL_SUPERVISOR = 'CLINICAL_SUPERVISOR',
  DESIGNATED_CLINICAL_OFFICER = 'DESIGNATED_CLINICAL_OFFICER',
  EDUCATIONAL_PSYCHOLOGIST = 'EDUCATIONAL_PSYCHOLOGIST',
  SEND_CASEWORKER = 'SEND_CASEWORKER',
  SEND_MANAGER = 'SEND_MANAGER',
  VIRTUAL_HEAD = 'VIRTUAL_HEAD',
  SOCIAL_WORKER = 'SOCIAL_WORKER',
  EARLY_HELP = 'EARLY_HELP',
  CARE_TEAM_MANAGER = 'CARE_TEAM_MANAGER',
  REVIEWING_OFFICER = 'REVIEWING_OFFICER',
  POLICE = 'POLICE',
  YOUTH_JUSTICE = 'YOUTH_JUSTICE',
  PARENT = 'PARENT',
  RESTRICTED_PARENT = 'RESTRICTED_PARENT',
  CARER = 'CARER',
  FOSTER_CARER = 'FOSTER_CARER',
  PARENT_FOR_EDUCATION = 'PARENT_FOR_EDUCATION',
  PARENT_FOR_HEALTH = 'PARENT_FOR_HEALTH',
  PARENT_FOR_CARE = 'PARENT_FOR_CARE',
  YOUNG_PERSON = 'YOUNG_PERSON',
  ADVOCATE = 'ADVOCATE',
  GOVERNOR = 'GOVERNOR',
  DATA_PROTECTION_OFFICER = 'DATA_PROTECTION_OFFICER',
  CALDICOTT_GUARDIAN = 'CALDICOTT_GUARDIAN',
  SCHOOL_SYSTEM = 'SCHOOL_SYSTEM',
  HEALTH_SYSTEM = 'HEALTH_SYSTEM',
  CARE_SYSTEM = 'CARE_SYSTEM',
  AUTHORITY_SYSTEM = 'AUTHORITY_SYSTEM',
  POLICE_SYSTEM = 'POLICE_SYSTEM',
  EMERGENCY_PARTY = 'EMERGENCY_PARTY',
  EMERGENCY_HEALTH_AND_CARE = 'EMERGENCY_HEALTH_AND_CARE',
  EMERGENCY_RECORD = 'EMERGENCY_RECORD',
  EMERGENCY_SAFEGUARDING = 'EMERGENCY_SAFEGUARDING',
}

const bits = new Map(Object.values(Kind).map((kind, at) => [kind, 1n << BigInt(at)]));
/** Several kinds as PostgreSQL keeps them: a bit for each, of which a bigint has room for 63. */
export const bitsOf = (kinds: readonly Kind[]): string => `${kinds.reduce((all, kind) => all | bits.get(kind)!, 0n)}::bigint`;
/** The bit of the kind that stands in a column. */
export const bitOf = (column: string): string => `1::bigint << (array_position('{${Object.values(Kind).join(',')}}'::text[], ${column}) - 1)`;
const read = new Map<string, ReadonlySet<Kind>>();
/** The kinds that are kept so. Few combinations are ever met, so each set is made once. */
export function kindsIn(kept: string): ReadonlySet<Kind> {
  const known = read.get(kept);
  if (known) return known;
  const all = BigInt(kept);
  const kinds = new Set([...bits].flatMap(([kind, bit]) => ((all & bit) === 0n ? [] : [kind])));
  if (read.size < 1_000) read.set(kept, kinds);
  return kinds;
}

const meanings: Record<keyof typeof Kind, string> = {
  SENCO: 'Special educational needs co-ordinator of the school the child is on roll at.',
  CLASS_TEACHER: 'Teaches the child.',
  COVER_TEACHER: 'Takes the class in a colleague’s place, for the days that were named.',
  TEACHING_ASSISTANT: 'Supports the child in class.',
  PASTORAL_LEAD: 'Leads pastoral support at the child’s school.',
  HEAD: 'Head teacher or principal of the child’s school.',
  DSL: 'Designated safeguarding lead, or a deputy, of the child’s school.',
  THERAPIST: 'Speech and language, occupational or physiotherapist with the child on the caseload.',
  CLINICIAN: 'Doctor, nurse or mental health clinician with the child on the caseload.',
  CLINICAL_SUPERVISOR: 'Supervises a therapist or clinician with the child on the caseload.',
  DESIGNATED_CLINICAL_OFFICER: 'Co-ordinates health’s part in SEND for an integrated care board.',
  EDUCATIONAL_PSYCHOLOGIST: 'Educational psychologist working with the child.',
  SEND_CASEWORKER: 'Keeps the child’s case at the local authority.',
  SEND_MANAGER: 'Leads SEND casework of the local authority.',
  VIRTUAL_HEAD: 'Virtual school head: promotes the education of a child who is or was looked after (Children Act 1989 ss.22(3A) to (3C), 23ZZA).',
  SOCIAL_WORKER: 'Social worker with the child as an open case.',
  EARLY_HELP: 'Early help or family help practitioner working with the family.',
  CARE_TEAM_MANAGER: 'Manages the social care team that has the child as an open case.',
  REVIEWING_OFFICER: 'Independent reviewing officer of a looked-after child (Children Act 1989 s.25A).',
  POLICE: 'Police or community safety officer with an action about the child.',
  YOUTH_JUSTICE: 'Youth justice worker of the child.',
  PARENT: 'Parent or other person with parental responsibility.',
  RESTRICTED_PARENT: 'A parent against whom an order hides where the child lives, learns and is.',
  CARER: 'Has care of the child without parental responsibility: a parent for education (Education Act 1996 s.576).',
  FOSTER_CARER: 'Fosters the child.',
  PARENT_FOR_EDUCATION: 'A parent after the young person’s own rights began, in matters of education: by the young person’s consent, or by a decision on capacity.',
  PARENT_FOR_HEALTH: 'The same in matters of health.',
  PARENT_FOR_CARE: 'The same in matters of social care.',
  YOUNG_PERSON: 'The child, acting for themself.',
  ADVOCATE: 'Supports the family or the young person, with their consent.',
  GOVERNOR: 'Governor or trustee: numbers, never names.',
  DATA_PROTECTION_OFFICER: 'Data protection officer: the audit, never the record.',
  CALDICOTT_GUARDIAN: 'Caldicott guardian of a health or care organisation: whether what was opened should have been, never the record.',
  SCHOOL_SYSTEM: 'A school’s own system, acting for the school.',
  HEALTH_SYSTEM: 'A health provider’s own system, acting for the provider.',
  CARE_SYSTEM: 'A social care system, acting for the care team.',
  AUTHORITY_SYSTEM: 'A local authority’s SEND system, acting for the authority.',
  POLICE_SYSTEM: 'A police or community safety system, acting for the force.',
  EMERGENCY_PARTY: 'Asked for an emergency access, or was asked to confirm one: knows of that request, and of nothing else.',
  EMERGENCY_HEALTH_AND_CARE: 'In an emergency, for a few hours: who the child is, and what keeps them well.',
  EMERGENCY_RECORD: 'In an emergency, for a few hours: the record besides, less what is of safeguarding.',
  EMERGENCY_SAFEGUARDING: 'In an emergency that a second person has confirmed, for a few hours: what is of safeguarding besides.',
};
registerEnumType(Kind, {
  name: 'RelationshipKind',
  description: 'How someone stands to a child.',
  valuesConfig: Object.fromEntries(Object.entries(meanings).map(([name, description]) => [name, { description }])),
});

export const kinds: readonly Kind[] = Object.values(Kind);
/** The family as the law has it: the parent, the young person, and whoever speaks for them. */
export const family = [Kind.PARENT, Kind.YOUNG_PERSON, Kind.ADVOCATE] as const;
/** Parents for one kind of matter, once the young person's own rights have begun. */
export const parentsForMatters = [Kind.PARENT_FOR_EDUCATION, Kind.PARENT_FOR_HEALTH, Kind.PARENT_FOR_CARE] as const;
/** Everyone who acts for themself or for the child, and for no organisation. */
export const everyoneOfTheFamily = [...family, Kind.RESTRICTED_PARENT, Kind.CARER, Kind.FOSTER_CARER, ...parentsForMatters] as const;
/** They oversee what others do: they read what those read, and write nothing. */
export const overseers = [Kind.CLINICAL_SUPERVISOR, Kind.CARE_TEAM_MANAGER, Kind.REVIEWING_OFFICER] as const;
/** Partner systems act for an organisation, never for a person. */
export const systems = [Kind.SCHOOL_SYSTEM, Kind.HEALTH_SYSTEM, Kind.CARE_SYSTEM, Kind.AUTHORITY_SYSTEM, Kind.POLICE_SYSTEM] as const;
/** Break-glass. Each scope takes in the ones before it, so a policy names the first that its record belongs to, and no other. */
export const emergencies = [Kind.EMERGENCY_HEALTH_AND_CARE, Kind.EMERGENCY_RECORD, Kind.EMERGENCY_SAFEGUARDING] as const;
const notPosts: readonly Kind[] = [...everyoneOfTheFamily, ...systems, ...emergencies, Kind.EMERGENCY_PARTY];
/** The posts that a person can hold at an organisation. */
export const posts: readonly Kind[] = kinds.filter((kind) => !notPosts.includes(kind));
