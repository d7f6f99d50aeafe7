import type { Entity } from '../platform/database/table';
import type { RowAudience } from './audience';
import type { Kind } from './relationship';
import { recordFields, type ChildRecord } from './child-record';

/** One deed, and who may do it. */
export interface Rule {
  readonly name: string;
  readonly audience: RowAudience;
}
/** This field is seen by whoever sees the record. */
export const asRead = 'as read';
/** This is no field of the API but the hub's own, for comparing, sorting and narrowing: it is there where the record is, and carries no wording. */
export const noField = 'no field';
export type FieldAudience = RowAudience | typeof asRead | typeof noField;

/** What PostgreSQL withholds of a column from those who see the row and are not of the audience. */
export interface Withheld {
  readonly audience: RowAudience;
  /** Only these parts of the JSON are withheld, each by its path. */
  readonly parts?: readonly (readonly string[])[];
  /** The rows are sorted by it for whoever sees them, though they are not told it. */
  readonly sorts?: true;
}
class Within implements Withheld {
  constructor(
    readonly audience: RowAudience,
    readonly parts: readonly (readonly string[])[],
  ) {}
}
class Sorting implements Withheld {
  readonly sorts = true;
  constructor(readonly audience: RowAudience) {}
}
/** A JSON column that is no field of the API itself: these parts of it are for the audience, and the rest for whoever sees the record. */
export const within = (audience: RowAudience, ...parts: readonly (readonly string[])[]): Within => new Within(audience, parts);
/** Told to the audience; for everybody else the rows are sorted by it all the same. */
export const sorting = (audience: RowAudience): Sorting => new Sorting(audience);
type FieldRule = FieldAudience | Within | Sorting;

/** Who may see a field of the API, if not whoever sees the record. */
export const audienceOf = (field: FieldAudience | undefined): RowAudience | undefined => (typeof field === 'string' ? undefined : field);

type OwnFields<T extends ChildRecord> = Exclude<{ [P in keyof T]: T[P] extends (...args: never[]) => unknown ? never : P }[keyof T], keyof ChildRecord>;

interface Rules<T extends ChildRecord, Deed extends string> {
  /** Who may know that the record exists, and read what no field withholds. */
  readonly read: RowAudience;
  /** Who may write rows of this kind by any deed at all: the second wall's question. */
  readonly write: RowAudience;
  readonly may: Readonly<Record<Deed, RowAudience>>;
  readonly fields: Readonly<Record<OwnFields<T>, FieldRule>>;
  /** Issued, signed and said things are added to and never altered. */
  readonly appendOnly?: true;
  /** That somebody wrote or looked at it is left out of what the family is told about who looked. */
  readonly keptFromFamily?: true;
  /** No originator can keep it from those whom its policy takes in: a child, what was done in an emergency, what the law says is theirs. */
  readonly neverNarrowed?: true;
  /** What relationships to its child a record of this kind can be the source of; none, for most. Whoever may write the record grants them with it. */
  readonly grants?: readonly Kind[];
}

export interface Policy<T extends ChildRecord = ChildRecord, Deed extends string = string> {
  readonly entity: Entity<T>;
  readonly name: string;
  readonly read: RowAudience;
  readonly write: RowAudience;
  readonly may: Readonly<Record<Deed, Rule>>;
  /** Every GraphQL field of the type; modules above add theirs with `alsoFields`. */
  readonly fields: Map<string, FieldAudience>;
  /** What of the record itself is withheld from some who see it, by property. */
  readonly withheld: ReadonlyMap<string, Withheld>;
  readonly appendOnly: boolean;
  readonly keptFromFamily: boolean;
  readonly neverNarrowed: boolean;
  readonly grants: readonly Kind[];
}

const registry = new Map<string, Policy>();
export const policies = (): readonly Policy[] => [...registry.values()];
export const policyNamed = (name: string): Policy | undefined => registry.get(name);
/** Of these types of record, those that the family's view of who looked leaves out. */
export const keptFromFamily = (types: readonly string[]): string[] => types.filter((type) => registry.get(type)?.keptFromFamily);

const fieldOf = (rule: FieldRule): FieldAudience => (rule instanceof Within ? noField : rule instanceof Sorting ? rule.audience : rule);
const withheldBy = (rule: FieldRule): Withheld | undefined =>
  rule instanceof Within || rule instanceof Sorting ? rule : typeof rule === 'string' ? undefined : { audience: rule };

function fieldsOf(rules: Readonly<Record<string, FieldRule>>): Pick<Policy, 'fields' | 'withheld'> {
  const given = Object.entries(rules);
  return {
    fields: new Map<string, FieldAudience>([...recordFields.map((name): [string, FieldAudience] => [name, asRead]), ...given.map(([name, rule]): [string, FieldAudience] => [name, fieldOf(rule)])]),
    withheld: new Map(given.flatMap(([name, rule]): [string, Withheld][] => {
      const withheld = withheldBy(rule);
      return withheld ? [[name, withheld]] : [];
    })),
  };
}

/** Says who may see a kind of record, do what to it, and see which of its fields. A field left out does not compile. */
export function policyFor<T extends ChildRecord, Deed extends string>(entity: Entity<T>, rules: Rules<T, Deed>): Policy<T, Deed> {
  const may = Object.fromEntries(
    Object.entries<RowAudience>(rules.may).map(([deed, audience]) => [deed, { name: `${entity.name}.${deed}`, audience }]),
  ) as unknown as Record<Deed, Rule>;
  const policy: Policy<T, Deed> = {
    entity, name: entity.name, read: rules.read, write: rules.write, may, ...fieldsOf(rules.fields), appendOnly: rules.appendOnly ?? false, keptFromFamily: rules.keptFromFamily ?? false,
    neverNarrowed: rules.neverNarrowed ?? false, grants: rules.grants ?? [],
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
