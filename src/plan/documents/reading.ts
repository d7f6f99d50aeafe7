import { createHash } from 'node:crypto';
import type { PlanKind } from '../kinds/plan-kind';
import type { LineType } from '../line-type';
import type { Section } from '../section';
import type { PlanEdition } from '../versions/plan-edition';

/** A line, as somebody may read it. */
export interface LineRead {
  readonly id: string;
  readonly type: LineType;
  readonly section: Section;
  readonly text: string | null;
  readonly brief: string | null;
  readonly terms: Readonly<Record<string, unknown>> | null;
  readonly leadsTo: readonly string[];
}
/** What an issued version says of itself. */
export interface EditionRead {
  readonly number: number;
  readonly issuedOn: string;
  readonly edition: PlanEdition | null;
  readonly note: string | null;
  readonly contentHash: string;
  readonly issuedFor: { readonly name: string } | null;
}
/** What the child says of themself, for everybody who meets them. */
export interface ProfileRead {
  readonly saidOn: string;
  readonly whatPeopleLikeAboutMe: string | null;
  readonly whatMattersToMe: string | null;
  readonly howBestToSupportMe: string | null;
  readonly howICommunicate: string | null;
}
interface ChildRead {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
  readonly profile: ProfileRead | null;
}
/** All that a copy of a plan is made of: what one person, or each of two, may read of it. */
export interface Reading {
  readonly title: string;
  readonly kind: PlanKind;
  readonly child: ChildRead | null;
  readonly edition: EditionRead | null;
  readonly lines: readonly LineRead[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const nameOf = (value: unknown): unknown => (isObject(value) ? value['id'] : value);

/** What both were told of the same thing, and nothing that either of them was not. */
export function inCommon<T>(one: T, other: T): T {
  if (Array.isArray(one) && Array.isArray(other)) {
    const told = new Map((other as unknown[]).map((each) => [nameOf(each), each]));
    return (one as unknown[]).filter((each) => told.has(nameOf(each))).map((each) => inCommon(each, told.get(nameOf(each)))) as T;
  }
  if (isObject(one) && isObject(other)) return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, inCommon(value, other[name])])) as T;
  return Object.is(one, other) ? one : (null as T);
}

/** The same for every reading that says the same. */
export const hashOfReading = (reading: Reading): string => createHash('sha256').update(JSON.stringify(reading)).digest('hex');
