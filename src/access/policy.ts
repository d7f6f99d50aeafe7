import type { Entity } from '../platform/database/table';
import type { RowAudience } from './audience';
import { recordFields, type ChildRecord } from './child-record';

/** One deed, and who may do it. */
export interface Rule {
  readonly name: string;
  readonly audience: RowAudience;
}
/** This field is seen by whoever sees the record. */
export const asRead = 'as read';
export type FieldAudience = RowAudience | typeof asRead;

type OwnFields<T extends ChildRecord> = Exclude<{ [P in keyof T]: T[P] extends (...args: never[]) => unknown ? never : P }[keyof T], keyof ChildRecord>;

interface Rules<T extends ChildRecord, Deed extends string> {
  /** Who may know that the record exists, and read what no field withholds. */
  readonly read: RowAudience;
  /** Who may write rows of this kind by any deed at all: the second wall's question. */
  readonly write: RowAudience;
  readonly may: Readonly<Record<Deed, RowAudience>>;
  readonly fields: Readonly<Record<OwnFields<T>, FieldAudience>>;
  /** Issued, signed and said things are added to and never altered. */
  readonly appendOnly?: true;
  /** That somebody wrote or looked at it is left out of what the family is told about who looked. */
  readonly keptFromFamily?: true;
  /** No originator can keep it from those whom its policy takes in: a child, what was done in an emergency, what the law says is theirs. */
  readonly neverNarrowed?: true;
}

export interface Policy<T extends ChildRecord = ChildRecord, Deed extends string = string> {
  readonly entity: Entity<T>;
  readonly name: string;
  readonly read: RowAudience;
  readonly write: RowAudience;
  readonly may: Readonly<Record<Deed, Rule>>;
  /** Every GraphQL field of the type; modules above add theirs with `alsoFields`. */
  readonly fields: Map<string, FieldAudience>;
  readonly appendOnly: boolean;
  readonly keptFromFamily: boolean;
  readonly neverNarrowed: boolean;
}

const registry = new Map<string, Policy>();
export const policies = (): readonly Policy[] => [...registry.values()];
export const policyNamed = (name: string): Policy | undefined => registry.get(name);
/** Of these types of record, those that the family's view of who looked leaves out. */
export const keptFromFamily = (types: readonly string[]): string[] => types.filter((type) => registry.get(type)?.keptFromFamily);

/** Says who may see a kind of record, do what to it, and see which of its fields. A field left out does not compile. */
export function policyFor<T extends ChildRecord, Deed extends string>(entity: Entity<T>, rules: Rules<T, Deed>): Policy<T, Deed> {
  const may = Object.fromEntries(
    Object.entries<RowAudience>(rules.may).map(([deed, audience]) => [deed, { name: `${entity.name}.${deed}`, audience }]),
  ) as unknown as Record<Deed, Rule>;
  const fields = new Map<string, FieldAudience>([
    ...recordFields.map((name): [string, FieldAudience] => [name, asRead]),
    ...Object.entries<FieldAudience>(rules.fields),
  ]);
  const policy: Policy<T, Deed> = {
    entity, name: entity.name, read: rules.read, write: rules.write, may, fields, appendOnly: rules.appendOnly ?? false, keptFromFamily: rules.keptFromFamily ?? false,
    neverNarrowed: rules.neverNarrowed ?? false,
  };
  registry.set(entity.name, policy);
  return policy;
}

const deeds = new Map<string, Map<string, Rule>>();
/** Notes that a deed is about records of a kind, so that a reader of one can be told whether they may do it. */
export function isAbout(type: string, rule: Rule): void {
  const known = deeds.get(type) ?? new Map<string, Rule>();
  deeds.set(type, known.set(rule.name, rule));
}
export const deedsAbout = (type: string): readonly Rule[] => [...(deeds.get(type)?.values() ?? [])];

/** Says who may see the fields that another module adds to a type from above. */
export function alsoFields(policy: { readonly fields: Map<string, FieldAudience> }, fields: Readonly<Record<string, FieldAudience>>): void {
  for (const [name, audience] of Object.entries(fields)) policy.fields.set(name, audience);
}
