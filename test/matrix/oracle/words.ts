/** How much of a record somebody reads: nothing of it, not even that it is there; a summary of it; or the whole. */
export type Reading = 'nothing' | 'brief' | 'whole';

/** Somebody who asks. Kinds are plain strings here: the oracle knows nothing of how the hub decides. */
export interface Asker {
  readonly personId: string;
  /** The organisation they act for; of the family, they themselves. */
  readonly actingFor: string;
  /** The posts that they hold there today. */
  readonly posts: readonly string[];
  /** How they stand to a child today. */
  readonly standing: Readonly<Record<string, readonly string[]>>;
}

/** One record of the neighbourhood, as it stands in the database. */
export interface Specimen {
  readonly type: string;
  readonly id: string;
  readonly childId: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** What the oracle has to know of the neighbourhood besides the record itself. */
export interface Records {
  find(id: unknown): Specimen | undefined;
  /** Whether a sharing decision opens this record to them today. */
  isSharedWith(asker: Asker, record: Specimen): boolean;
}

/** Somebody who asks, and what they read of another record, where one is known by way of another: a comment by its line. */
export interface Reader extends Asker {
  readonly reads: (id: unknown) => Reading;
}

/** What one row of the oracle says: how much somebody who stands so to the child reads of this record. */
export type Row = (kind: string, record: Specimen, reader: Reader) => Reading;

export const isOwn = ({ row }: Specimen, { actingFor }: Asker): boolean => row['recordedFor'] === actingFor;
const order: readonly Reading[] = ['nothing', 'brief', 'whole'];
export const widest = (readings: readonly Reading[]): Reading => order[Math.max(0, ...readings.map((reading) => order.indexOf(reading)))]!;

// Who belongs together, as the columns of law 5.5 and the rows of 0007 name them.
export const leaders = ['SENCO', 'HEAD', 'PASTORAL_LEAD', 'DSL'] as const;
export const health = ['THERAPIST', 'CLINICIAN', 'CLINICAL_SUPERVISOR', 'DESIGNATED_CLINICAL_OFFICER', 'HEALTH_SYSTEM'] as const;
export const care = ['SOCIAL_WORKER', 'CARE_TEAM_MANAGER', 'CARE_SYSTEM'] as const;
export const send = ['SEND_CASEWORKER', 'SEND_MANAGER', 'AUTHORITY_SYSTEM'] as const;
export const parents = ['PARENT', 'YOUNG_PERSON', 'ADVOCATE'] as const;
export const carers = ['CARER', 'FOSTER_CARER'] as const;
/** Posts that give advice; with those who supervise or manage them (0007). */
export const advisers = [
  'CLASS_TEACHER',
  'TEACHING_ASSISTANT',
  'SENCO',
  'HEAD',
  'PASTORAL_LEAD',
  'THERAPIST',
  'CLINICIAN',
  'CLINICAL_SUPERVISOR',
  'DESIGNATED_CLINICAL_OFFICER',
  'EDUCATIONAL_PSYCHOLOGIST',
  'SEND_CASEWORKER',
  'SOCIAL_WORKER',
  'EARLY_HELP',
  'CARE_TEAM_MANAGER',
] as const;
export const everyoneOfTheFamily = [
  ...parents,
  ...carers,
  'RESTRICTED_PARENT',
  'PARENT_FOR_EDUCATION',
  'PARENT_FOR_HEALTH',
  'PARENT_FOR_CARE',
] as const;
