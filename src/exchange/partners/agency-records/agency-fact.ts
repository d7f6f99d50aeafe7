import type { Finding } from '../../reading/finding';
import type { JsonValue } from '../../reading/json';
import type { AgencyDomain, FactCategory } from './fact-rule';
import type { FactKey } from './fact-table';

/** One thing that one agency says about a child. What it does not know is no fact. */
export interface AgencyFact {
  readonly domain: AgencyDomain;
  /** The record it stands in, without its version: 'PersonalDetailsRecord'. */
  readonly record: string;
  /** JSON pointer to where it stands in the file. */
  readonly path: string;
  readonly key: FactKey;
  readonly category: FactCategory;
  /** As it was sent. */
  readonly value: JsonValue;
  /** YYYY-MM-DD: the day on which it happened, where the record gives one. On which day it was said, no record tells. */
  readonly happenedOn?: string;
  /** Pointer of the related person whom a risk is about. */
  readonly about?: string;
}

/** A place that the agency's record has and nothing stands in. It is no answer: another agency may hold one. */
export type NotHeld = Pick<AgencyFact, 'path' | 'key' | 'category'>;

/** By which an agency's record can be matched to a child. Nothing that was not sent stands here. */
export interface ChildNames {
  readonly firstName?: string;
  readonly lastName?: string;
  readonly dateOfBirth?: string;
}

/** What one file of one agency holds, before anybody has decided whose child it is or who may know. */
export interface AgencyDelivery {
  readonly domain: AgencyDomain;
  readonly record: string;
  readonly recordVersion: number;
  readonly facts: readonly AgencyFact[];
  readonly notHeld: readonly NotHeld[];
  /** They name fields and never repeat what stood in them: whoever sees to imports need not be allowed to know it. */
  readonly findings: readonly Finding[];
  readonly childNames?: ChildNames;
}
