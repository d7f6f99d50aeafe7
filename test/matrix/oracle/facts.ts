import { care, health, isOwn, send, type Row } from './words';

const known = ['IDENTITY', 'COMMUNICATION'] as const;
const toTeach = [...known, 'EDUCATION'] as const;
const toLead = [...toTeach, 'FAMILY', 'ADDRESS', 'HEALTH'] as const;
const ofHealth = [...known, 'HEALTH', 'HEALTH_SENSITIVE', 'EDUCATION', 'ADDRESS', 'FAMILY'] as const;
const ofCare = [...toLead, 'HEALTH_SENSITIVE', 'HOUSEHOLD', 'FAMILY_RISK', 'SOCIAL_CARE', 'SOCIAL_CARE_SENSITIVE', 'POLICE'] as const;
const ofCarers = [...toTeach, 'HEALTH'] as const;

/**
 * What agencies say about the child, by category. The description of each category says what it is about; 0007 says who reads it of its
 * kinds, and with "as every leader of the school" and "never" what it takes for granted of the others. Law 5.5, row "police intelligence":
 * social care only; everybody else by a sharing decision.
 */
const facts: Readonly<Record<string, readonly string[]>> = {
  CLASS_TEACHER: toTeach,
  COVER_TEACHER: toTeach,
  TEACHING_ASSISTANT: toTeach,
  SENCO: toLead,
  HEAD: toLead,
  PASTORAL_LEAD: toLead,
  DSL: [...toLead, 'HEALTH_SENSITIVE', 'HOUSEHOLD', 'FAMILY_RISK', 'SOCIAL_CARE', 'SOCIAL_CARE_SENSITIVE'],
  SCHOOL_SYSTEM: toLead,
  ...Object.fromEntries(health.map((kind) => [kind, ofHealth])),
  ...Object.fromEntries(care.map((kind) => [kind, ofCare])),
  EARLY_HELP: [...toTeach, 'ADDRESS', 'HEALTH', 'SOCIAL_CARE'],
  REVIEWING_OFFICER: [...toTeach, 'HEALTH', 'SOCIAL_CARE'],
  EDUCATIONAL_PSYCHOLOGIST: [...toTeach, 'HEALTH'],
  VIRTUAL_HEAD: [...toTeach, 'HEALTH'],
  ...Object.fromEntries(send.map((kind) => [kind, [...toLead, 'SOCIAL_CARE']])),
  // A parent knows what a carer knows, and social care's facts besides; the risk, the household and the police are never theirs.
  PARENT: [...ofCarers, 'ADDRESS', 'SOCIAL_CARE'],
  YOUNG_PERSON: [...ofCarers, 'ADDRESS', 'SOCIAL_CARE'],
  ADVOCATE: [...ofCarers, 'ADDRESS', 'SOCIAL_CARE'],
  CARER: [...ofCarers, 'ADDRESS'],
  FOSTER_CARER: ofCarers,
  PARENT_FOR_EDUCATION: toTeach,
  PARENT_FOR_HEALTH: [...known, 'HEALTH'],
  PARENT_FOR_CARE: [...known, 'SOCIAL_CARE'],
  RESTRICTED_PARENT: ['COMMUNICATION'],
  EMERGENCY_HEALTH_AND_CARE: [...known, 'HEALTH', 'SOCIAL_CARE'],
  EMERGENCY_RECORD: [...known, 'HEALTH', 'SOCIAL_CARE', 'EDUCATION', 'ADDRESS', 'HEALTH_SENSITIVE'],
  EMERGENCY_SAFEGUARDING: [...known, 'HEALTH', 'SOCIAL_CARE', 'EDUCATION', 'ADDRESS', 'HEALTH_SENSITIVE', 'HOUSEHOLD', 'FAMILY', 'FAMILY_RISK', 'SOCIAL_CARE_SENSITIVE'],
};
/** Originator control: "what it delivered itself" (0007, a partner's system; schema, KnownAgency), and law 5.5 "owner controls". */
const readTheirOwn = ['SCHOOL_SYSTEM', 'HEALTH_SYSTEM', 'CARE_SYSTEM', 'AUTHORITY_SYSTEM', 'POLICE_SYSTEM', 'POLICE', 'YOUTH_JUSTICE'];

export const fact: Row = (kind, record, asker) => {
  if (readTheirOwn.includes(kind) && isOwn(record, asker)) return 'whole';
  return facts[kind]?.includes(String(record.row['category'])) ? 'whole' : 'nothing';
};

/**
 * Numbers: "UPN, for education purposes only", "the social care system’s own number" (schema), and 0007, row "NHS number".
 */
const forEducation = ['SENCO', 'HEAD', 'DSL', 'SCHOOL_SYSTEM', 'EDUCATIONAL_PSYCHOLOGIST', ...send];
const numbers: Readonly<Record<string, readonly string[]>> = {
  UPN: forEducation,
  FORMER_UPN: forEducation,
  ULN: forEducation,
  NHS_NUMBER: [...health, ...care, 'REVIEWING_OFFICER', 'EARLY_HELP', ...send, 'EDUCATIONAL_PSYCHOLOGIST', 'VIRTUAL_HEAD', 'SENCO', 'HEAD', 'DSL', 'SCHOOL_SYSTEM', 'EMERGENCY_HEALTH_AND_CARE'],
  LA_CHILD_ID: [...care, 'AUTHORITY_SYSTEM'],
};
export const identifier: Row = (kind, { row }) => (numbers[String(row['scheme'])]?.includes(kind) ? 'whole' : 'nothing');
