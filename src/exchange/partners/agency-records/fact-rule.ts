/** Who may come to know a fact is decided by its category, never by its key. */
export type FactCategory =
  | 'IDENTITY'
  | 'COMMUNICATION'
  | 'ADDRESS'
  | 'HOUSEHOLD'
  | 'FAMILY'
  | 'FAMILY_RISK'
  | 'EDUCATION'
  | 'HEALTH'
  | 'HEALTH_SENSITIVE'
  | 'SOCIAL_CARE'
  | 'SOCIAL_CARE_SENSITIVE'
  | 'POLICE';

export type AgencyDomain = 'EDUCATION' | 'HEALTH' | 'SOCIAL_CARE' | 'POLICE';

/** How two agencies' answers to the same question are brought into one form before they are compared. */
export type Comparison = 'text' | 'yes-no' | 'day' | 'address' | 'authority' | 'ethnicity';

export type PlainShape = 'text' | 'yes-no' | 'day' | 'number' | 'texts';
export type Parts = Readonly<Record<string, PlainShape>>;

/**
 * What a field may hold. Anything else in it is unrecognised: free words where a yes or no is asked for, or a part that
 * nobody foresaw, may say what its neighbours' readers must not know.
 */
export type Shape =
  | PlainShape
  | { readonly kind: 'one'; readonly parts: Parts }
  | { readonly kind: 'each'; readonly parts: Parts; readonly dated?: string; readonly apart?: readonly FieldRule[] };

export interface FieldRule {
  readonly field: string;
  readonly key: string;
  readonly category: FactCategory;
  readonly label: string;
  readonly shape: Shape;
  /** Present when one answer is expected of all agencies, so that different ones are a disagreement. */
  readonly comparable?: Comparison;
  /** For what is held apart: parts of the entry without which one could not tell whom it is about. */
  readonly named?: readonly string[];
}

export interface RecordRule {
  readonly record: string;
  readonly version: number;
  /** The agencies that keep such a record. */
  readonly domains: readonly AgencyDomain[];
  readonly fields: readonly FieldRule[];
}
