import { care, health, leaders, send, type Row } from './words';

const toTeach = ['IDENTITY', 'COMMUNICATION', 'EDUCATION'] as const;
const toWorkWith = [...toTeach, 'ADDRESS', 'HEALTH'] as const;
const ofHealth = [...toWorkWith, 'SOCIAL_CARE', 'HEALTH_SENSITIVE'] as const;
/** While the address is protected: what tells where the child lives, and with whom. */
const whatIsProtected = ['PROTECTED_ADDRESS', 'PROTECTED_HOUSEHOLD'] as const;
const ofCare = [
  ...toWorkWith,
  'SOCIAL_CARE',
  'FAMILY',
  'HEALTH_SENSITIVE',
  'HOUSEHOLD',
  'FAMILY_RISK',
  'SOCIAL_CARE_SENSITIVE',
  'POLICE',
  ...whatIsProtected,
  'PROTECTED_UNRECOGNISED',
] as const;
const ofParents = [...toWorkWith, 'SOCIAL_CARE'] as const;
const inAnEmergency = ['IDENTITY', 'COMMUNICATION', 'HEALTH', 'SOCIAL_CARE'] as const;
const ofTheRecord = [...inAnEmergency, 'EDUCATION', 'ADDRESS', 'HEALTH_SENSITIVE'] as const;

/**
 * What agencies say about the child, by category: 0007, row "facts" of what the table is silent about, and the rows of its kinds. Law 5.5, row
 * "police intelligence": social care, and whose it is. A partner’s system is not here: it reads what it delivered.
 */
const facts: Readonly<Record<string, readonly string[]>> = {
  CLASS_TEACHER: toTeach,
  COVER_TEACHER: toTeach,
  TEACHING_ASSISTANT: toTeach,
  SENCO: toWorkWith,
  HEAD: toWorkWith,
  PASTORAL_LEAD: toWorkWith,
  DSL: [...toWorkWith, 'SOCIAL_CARE', 'FAMILY', 'HOUSEHOLD', 'FAMILY_RISK', 'SOCIAL_CARE_SENSITIVE', ...whatIsProtected],
  THERAPIST: ofHealth,
  CLINICIAN: ofHealth,
  CLINICAL_SUPERVISOR: ofHealth,
  DESIGNATED_CLINICAL_OFFICER: ofHealth,
  SOCIAL_WORKER: ofCare,
  CARE_TEAM_MANAGER: ofCare,
  EARLY_HELP: [...toWorkWith, 'SOCIAL_CARE', 'PROTECTED_ADDRESS'],
  REVIEWING_OFFICER: [...toTeach, 'HEALTH', 'SOCIAL_CARE'],
  EDUCATIONAL_PSYCHOLOGIST: toWorkWith,
  VIRTUAL_HEAD: toWorkWith,
  SEND_CASEWORKER: [...toWorkWith, 'SOCIAL_CARE', 'FAMILY'],
  SEND_MANAGER: [...toWorkWith, 'SOCIAL_CARE'],
  PARENT: [...ofParents, 'PROTECTED_ADDRESS'],
  YOUNG_PERSON: [...ofParents, 'PROTECTED_ADDRESS'],
  ADVOCATE: ofParents,
  CARER: toWorkWith,
  FOSTER_CARER: [...toTeach, 'HEALTH'],
  PARENT_FOR_EDUCATION: toTeach,
  PARENT_FOR_HEALTH: ['IDENTITY', 'COMMUNICATION', 'HEALTH'],
  PARENT_FOR_CARE: ['IDENTITY', 'COMMUNICATION', 'SOCIAL_CARE'],
  RESTRICTED_PARENT: ['COMMUNICATION'],
  EMERGENCY_HEALTH_AND_CARE: inAnEmergency,
  EMERGENCY_RECORD: ofTheRecord,
  EMERGENCY_SAFEGUARDING: [...ofTheRecord, 'HOUSEHOLD', 'FAMILY', 'FAMILY_RISK', 'SOCIAL_CARE_SENSITIVE'],
};
/**
 * Originator control: "what it delivered itself" (0007); of what the police say, "owner controls" (law 5.5); of a protected address, "health and
 * police as far as they said it themselves" (0007).
 */
const systems = ['SCHOOL_SYSTEM', 'HEALTH_SYSTEM', 'CARE_SYSTEM', 'AUTHORITY_SYSTEM', 'POLICE_SYSTEM'];
const ownWords: Readonly<Record<string, readonly string[]>> = {
  POLICE: ['POLICE', 'YOUTH_JUSTICE'],
  PROTECTED_ADDRESS: ['POLICE', 'YOUTH_JUSTICE', ...health],
};

export const fact: Row = (kind, { row }, { actingFor }) => {
  const isOwn = row['saidBy'] === actingFor;
  if (isOwn && systems.includes(kind)) return 'whole';
  if (isOwn && ownWords[String(row['category'])]?.includes(kind)) return 'whole';
  return facts[kind]?.includes(String(row['category'])) ? 'whole' : 'nothing';
};

/**
 * Numbers: "UPN, for education purposes only", "the social care system’s own number" (schema), and 0007, row "NHS number".
 */
const forEducation = [...leaders, 'SCHOOL_SYSTEM', ...send];
const numbers: Readonly<Record<string, readonly string[]>> = {
  UPN: forEducation,
  FORMER_UPN: forEducation,
  ULN: forEducation,
  NHS_NUMBER: [
    ...health,
    ...care,
    'EARLY_HELP',
    ...send,
    'EDUCATIONAL_PSYCHOLOGIST',
    'VIRTUAL_HEAD',
    'SENCO',
    'HEAD',
    'DSL',
    'SCHOOL_SYSTEM',
    'EMERGENCY_HEALTH_AND_CARE',
  ],
  LA_CHILD_ID: [...care, 'EARLY_HELP'],
};
export const identifier: Row = (kind, { row }) => (numbers[String(row['scheme'])]?.includes(kind) ? 'whole' : 'nothing');
