import type { AgencyDomain, FactCategory, FieldRule, Parts, RecordRule } from './fact-rule';

const address: Parts = { line1: 'text', line2: 'text', townOrCity: 'text', county: 'text', postcode: 'text' };
const statusAndPlan: Parts = { status: 'text', plan: 'text' };
const attendance: Parts = {
  academicTermYearStart: 'number',
  academicTermYearEnd: 'number',
  attendancePercentage: 'number',
  unauthorisedAbsencePercentage: 'number',
  suspensions: 'number',
  exclusions: 'number',
  schoolMovesNonTransitional: 'number',
  schoolsAverageAttendance: 'number',
};

/** Kept apart from the person it is about: who may know that there is a father need not know what is feared of him. */
const relatedPersonRisk = {
  field: 'risk',
  key: 'RELATED_PERSON_RISK',
  category: 'FAMILY_RISK',
  label: 'Risk held about a related person',
  shape: 'texts',
  named: ['relationshipToTheChild', 'name'],
} as const satisfies FieldRule;

const personalDetails = [
  { field: 'firstName', key: 'FIRST_NAME', category: 'IDENTITY', label: 'First name', shape: 'text', comparable: 'text' },
  { field: 'lastName', key: 'LAST_NAME', category: 'IDENTITY', label: 'Last name', shape: 'text', comparable: 'text' },
  { field: 'dateOfBirth', key: 'DATE_OF_BIRTH', category: 'IDENTITY', label: 'Date of birth', shape: 'day', comparable: 'day' },
  {
    field: 'address',
    key: 'ADDRESS',
    category: 'ADDRESS',
    label: 'Home address',
    shape: { kind: 'one', parts: address },
    comparable: 'address',
  },
  {
    field: 'namesOfIndividualsResidingAtMainAddress',
    key: 'HOUSEHOLD_NAMES',
    category: 'HOUSEHOLD',
    label: 'People living at the address',
    shape: 'texts',
  },
  {
    field: 'birthAssignedSex',
    key: 'SEX_AT_BIRTH',
    category: 'IDENTITY',
    label: 'Sex assigned at birth',
    shape: 'text',
    comparable: 'text',
  },
  { field: 'pronouns', key: 'PRONOUNS', category: 'IDENTITY', label: 'Pronouns', shape: 'text', comparable: 'text' },
  { field: 'ethnicity', key: 'ETHNICITY', category: 'IDENTITY', label: 'Ethnicity', shape: 'text', comparable: 'ethnicity' },
  { field: 'firstLanguage', key: 'FIRST_LANGUAGE', category: 'IDENTITY', label: 'First language', shape: 'text', comparable: 'text' },
  {
    field: 'designatedLocalAuthority',
    key: 'LOCAL_AUTHORITY',
    category: 'IDENTITY',
    label: 'Local authority',
    shape: 'text',
    comparable: 'authority',
  },
  {
    field: 'englishAsAdditionalLanguage',
    key: 'ENGLISH_AS_ADDITIONAL_LANGUAGE',
    category: 'IDENTITY',
    label: 'English is an additional language',
    shape: 'yes-no',
    comparable: 'yes-no',
  },
  { field: 'braille', key: 'BRAILLE', category: 'COMMUNICATION', label: 'Braille', shape: 'yes-no', comparable: 'yes-no' },
  { field: 'signLanguage', key: 'SIGN_LANGUAGE', category: 'COMMUNICATION', label: 'Sign language', shape: 'yes-no', comparable: 'yes-no' },
  { field: 'makaton', key: 'MAKATON', category: 'COMMUNICATION', label: 'Makaton', shape: 'yes-no', comparable: 'yes-no' },
  { field: 'interpreter', key: 'INTERPRETER', category: 'COMMUNICATION', label: 'Interpreter', shape: 'yes-no', comparable: 'yes-no' },
  {
    field: 'relatedPeople',
    key: 'RELATED_PERSON',
    category: 'FAMILY',
    label: 'Related person',
    shape: { kind: 'each', parts: { relationshipToTheChild: 'text', name: 'text', dob: 'day' }, apart: [relatedPersonRisk] },
  },
] as const satisfies readonly FieldRule[];

const educationDetails = [
  { field: 'educationSettingName', key: 'EDUCATION_SETTING_NAME', category: 'EDUCATION', label: 'School or setting', shape: 'text' },
  {
    field: 'educationSettingAddress',
    key: 'EDUCATION_SETTING_ADDRESS',
    category: 'EDUCATION',
    label: 'Address of the school or setting',
    shape: { kind: 'one', parts: address },
  },
  {
    field: 'educationSettingTelephone',
    key: 'EDUCATION_SETTING_TELEPHONE',
    category: 'EDUCATION',
    label: 'Telephone of the school or setting',
    shape: 'text',
  },
  {
    field: 'educationActiveStatusesAndPlans',
    key: 'EDUCATION_STATUS',
    category: 'EDUCATION',
    label: 'Status and plan in education',
    shape: { kind: 'each', parts: statusAndPlan },
  },
  {
    field: 'yearlyEducationAttendances',
    key: 'ATTENDANCE',
    category: 'EDUCATION',
    label: 'Attendance in a school year',
    shape: { kind: 'each', parts: attendance },
  },
] as const satisfies readonly FieldRule[];

const healthDetails = [
  { field: 'registeredGPName', key: 'GP_NAME', category: 'HEALTH', label: 'GP', shape: 'text' },
  { field: 'RegisteredGPSurgery', key: 'GP_SURGERY', category: 'HEALTH', label: 'GP surgery', shape: 'text' },
  { field: 'gpAddress', key: 'GP_ADDRESS', category: 'HEALTH', label: 'Address of the surgery', shape: { kind: 'one', parts: address } },
  { field: 'gpTelephone', key: 'GP_TELEPHONE', category: 'HEALTH', label: 'Telephone of the surgery', shape: 'text' },
  { field: 'camhsContactDetails', key: 'CAMHS_CONTACT', category: 'HEALTH', label: 'How to reach CAMHS', shape: 'texts' },
  { field: 'camhsTeamInvolvement', key: 'CAMHS_TEAM', category: 'HEALTH', label: 'CAMHS team', shape: 'texts' },
  {
    field: 'healthActiveStatusesAndPlans',
    key: 'HEALTH_STATUS',
    category: 'HEALTH',
    label: 'Status and plan in health',
    shape: { kind: 'each', parts: statusAndPlan },
  },
  {
    field: 'missedAppointments',
    key: 'MISSED_APPOINTMENT',
    category: 'HEALTH_SENSITIVE',
    label: 'Missed appointment',
    shape: { kind: 'each', parts: { date: 'day', setting: 'text', reason: 'text' }, dated: 'date' },
  },
  {
    field: 'emergencyDepartmentAttendances',
    key: 'EMERGENCY_ATTENDANCE',
    category: 'HEALTH_SENSITIVE',
    label: 'Visit to an emergency department',
    shape: { kind: 'each', parts: { date: 'day', reason: 'text' }, dated: 'date' },
  },
] as const satisfies readonly FieldRule[];

const socialCareDetails = [
  { field: 'keyWorker', key: 'KEY_WORKER', category: 'SOCIAL_CARE', label: 'Key worker', shape: 'text' },
  { field: 'dutyContactDetails', key: 'SOCIAL_CARE_CONTACT', category: 'SOCIAL_CARE', label: 'How to reach the duty team', shape: 'texts' },
  { field: 'teamInvolvement', key: 'SOCIAL_CARE_TEAM', category: 'SOCIAL_CARE', label: 'Social care team', shape: 'texts' },
  {
    field: 'cscActiveStatusesAndPlans',
    key: 'SOCIAL_CARE_STATUS',
    category: 'SOCIAL_CARE',
    label: 'Status and plan in social care',
    shape: { kind: 'each', parts: statusAndPlan },
  },
  {
    field: 'childrensServicesReferrals',
    key: 'REFERRAL',
    category: 'SOCIAL_CARE_SENSITIVE',
    label: 'Referral to children’s services',
    shape: { kind: 'each', parts: { date: 'day', type: 'text' }, dated: 'date' },
  },
] as const satisfies readonly FieldRule[];

const crimeData = [
  { field: 'policeMarkerDetails', key: 'POLICE_MARKER', category: 'POLICE', label: 'Police marker', shape: 'text' },
  { field: 'servicesKnownTo', key: 'SERVICES_KNOWN_TO', category: 'POLICE', label: 'Services known to', shape: 'texts' },
  {
    field: 'lastPoliceProtectionPowerEvent',
    key: 'POLICE_PROTECTION',
    category: 'POLICE',
    label: 'Last use of police protection powers',
    shape: 'day',
  },
  {
    field: 'missingEpisodes',
    key: 'MISSING_EPISODE',
    category: 'POLICE',
    label: 'Missing episode',
    shape: { kind: 'each', parts: { date: 'day', returnedHomeInterviewAttended: 'yes-no' }, dated: 'date' },
  },
  {
    field: 'riskSexualExploitation',
    key: 'RISK_SEXUAL_EXPLOITATION',
    category: 'POLICE',
    label: 'Risk of sexual exploitation',
    shape: 'yes-no',
  },
  {
    field: 'riskCriminalExploitation',
    key: 'RISK_CRIMINAL_EXPLOITATION',
    category: 'POLICE',
    label: 'Risk of criminal exploitation',
    shape: 'yes-no',
  },
  { field: 'riskRadicalisation', key: 'RISK_RADICALISATION', category: 'POLICE', label: 'Risk of radicalisation', shape: 'yes-no' },
  {
    field: 'riskModernSlaveryAndTrafficking',
    key: 'RISK_MODERN_SLAVERY',
    category: 'POLICE',
    label: 'Risk of modern slavery and trafficking',
    shape: 'yes-no',
  },
  { field: 'riskGangsAndYouthViolence', key: 'RISK_GANGS', category: 'POLICE', label: 'Risk of gangs and youth violence', shape: 'yes-no' },
  {
    field: 'crimeActiveStatusesAndPlans',
    key: 'YOUTH_JUSTICE_STATUS',
    category: 'POLICE',
    label: 'Status and plan in youth justice',
    shape: { kind: 'each', parts: statusAndPlan },
  },
] as const satisfies readonly FieldRule[];

type TableRule =
  | (typeof personalDetails)[number]
  | (typeof educationDetails)[number]
  | (typeof healthDetails)[number]
  | (typeof socialCareDetails)[number]
  | (typeof crimeData)[number]
  | typeof relatedPersonRisk;

/** Stable names of what agencies say. UNRECOGNISED is whatever the table does not know. */
export type FactKey = TableRule['key'] | 'UNRECOGNISED';

export const factTable: { readonly version: string; readonly source: string; readonly records: readonly RecordRule[] } = {
  version: '1',
  source: 'Department for Education, single unique identifier programme: record shapes, version 1',
  records: [
    { record: 'PersonalDetailsRecord', version: 1, domains: ['EDUCATION', 'HEALTH', 'SOCIAL_CARE', 'POLICE'], fields: personalDetails },
    { record: 'EducationDetailsRecord', version: 1, domains: ['EDUCATION'], fields: educationDetails },
    { record: 'HealthDataRecord', version: 1, domains: ['HEALTH'], fields: healthDetails },
    { record: 'ChildrensServicesDetailsRecord', version: 1, domains: ['SOCIAL_CARE'], fields: socialCareDetails },
    { record: 'CrimeDataRecord', version: 1, domains: ['POLICE'], fields: crimeData },
  ],
};

/**
 * Where what the table does not know is kept until a person has looked at it. Education and social care hold risk about
 * parents, so what they add may be of that kind; whatever the police send stays with the police.
 */
export const mostRestricted: Readonly<Record<AgencyDomain, FactCategory>> = {
  EDUCATION: 'FAMILY_RISK',
  HEALTH: 'HEALTH_SENSITIVE',
  SOCIAL_CARE: 'FAMILY_RISK',
  POLICE: 'POLICE',
};

const isApart = (rule: FieldRule): readonly FieldRule[] =>
  typeof rule.shape === 'object' && rule.shape.kind === 'each' ? (rule.shape.apart ?? []) : [];
const rulesByKey = new Map(
  factTable.records.flatMap(({ fields }) => fields.flatMap((rule) => [rule, ...isApart(rule)])).map((rule) => [rule.key, rule]),
);

/** What the table says about a key; undefined for UNRECOGNISED. */
export const factRule = (key: FactKey): FieldRule | undefined => rulesByKey.get(key);
export const factLabel = (key: FactKey): string => factRule(key)?.label ?? 'Something the hub does not recognise';
