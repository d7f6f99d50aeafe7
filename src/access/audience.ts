import { columnOf, type Entity } from '../platform/database/table';
import { bitsOf, type Kind } from './relationship';

/** A part of an audience that the row itself narrows. */
export interface Narrowed {
  readonly kinds: readonly Kind[];
  /** `theirs`: the column names the organisation (or person) they act for. `personally`: it names them. `marked`: it is true. */
  readonly when: 'theirs' | 'personally' | 'marked';
  readonly property: string;
}
/** Who: kinds of relationship, each for every row or only for some. Nobody by default. */
export type Audience = readonly (Kind | Narrowed)[];
/** An audience that depends on a column of the row, as a plan's line does on its section. A value not named has no audience. */
export interface Varying {
  readonly by: string;
  readonly cases: Readonly<Record<string, Audience>>;
}
export type RowAudience = Audience | Varying;

export const theirs = (property: string, ...kinds: readonly Kind[]): Narrowed => ({ kinds, when: 'theirs', property });
export const personally = (property: string, ...kinds: readonly Kind[]): Narrowed => ({ kinds, when: 'personally', property });
export const marked = (property: string, ...kinds: readonly Kind[]): Narrowed => ({ kinds, when: 'marked', property });
export const varying = (by: string, cases: Readonly<Record<string, Audience>>): Varying => ({ by, cases });
export const nobody: Audience = [];
/** The audience, less some kinds. */
export const except = (audience: Audience, ...left: readonly Kind[]): Audience =>
  audience.flatMap((term): Audience => {
    if (!isNarrowed(term)) return left.includes(term) ? [] : [term];
    const rest = term.kinds.filter((kind) => !left.includes(kind));
    return rest.length > 0 ? [{ ...term, kinds: rest }] : [];
  });

/** How the viewer stands to one child, in the capacity they act in. */
export interface Standing {
  readonly kinds: ReadonlySet<Kind>;
  readonly actingFor: string;
  readonly personId: string;
  /** The records of the child that sharing decisions open to them: whole, and these alone. */
  readonly shared: ReadonlySet<string>;
}

export const isVarying = (audience: RowAudience): audience is Varying => 'by' in audience;
export const isNarrowed = (term: Kind | Narrowed): term is Narrowed => typeof term === 'object';
const caseFor = (audience: RowAudience, row: Readonly<Record<string, unknown>>): Audience =>
  isVarying(audience) ? (audience.cases[String(row[audience.by])] ?? nobody) : audience;

/** Whether the audience takes in somebody who stands so to the child, for this row. The first wall; `admitsSql` is the second. */
export function admits(audience: RowAudience, row: object, standing: Standing): boolean {
  const values = row as Readonly<Record<string, unknown>>;
  return caseFor(audience, values).some((term) => {
    if (!isNarrowed(term)) return standing.kinds.has(term);
    if (!term.kinds.some((kind) => standing.kinds.has(kind))) return false;
    return values[term.property] === { marked: true, theirs: standing.actingFor, personally: standing.personId }[term.when];
  });
}

const asked: Readonly<Record<Narrowed['when'], (column: string) => string>> = {
  marked: (column) => column,
  theirs: (column) => `${column} = viewer_acting_for()`,
  personally: (column) => `${column} = viewer_person()`,
};

function termsSql(entity: Entity<unknown>, audience: Audience, row: string): string {
  const plain = bitsOf(audience.filter((term): term is Kind => !isNarrowed(term)));
  const narrowed = audience.filter(isNarrowed).map(({ kinds, when, property }) =>
    `CASE WHEN ${asked[when](`${row}."${columnOf(entity, property).name}"`)} THEN ${bitsOf(kinds)} ELSE 0::bigint END`);
  return [plain, ...narrowed].join(' | ');
}

const quoted = (value: string): string => `'${value.replace(/'/g, "''")}'`;

/** The kinds that an audience takes in for a row, as bits. Values with one audience share a case: PostgreSQL makes every case ready, however few it comes to. */
function audienceSql(entity: Entity<unknown>, audience: RowAudience, row = 't'): string {
  if (!isVarying(audience)) return `(${termsSql(entity, audience, row)})`;
  const column = `${row}."${columnOf(entity, audience.by).name}"`;
  const cases = new Map<string, string[]>();
  for (const [value, who] of Object.entries(audience.cases)) {
    if (who.length === 0) continue;
    const terms = termsSql(entity, who, row);
    cases.set(terms, [...(cases.get(terms) ?? []), quoted(value)]);
  }
  const arms = [...cases].map(([terms, values]) => `WHEN ${column} IN (${values.join(', ')}) THEN ${terms}`);
  return arms.length === 0 ? '0::bigint' : `CASE ${arms.join(' ')} ELSE 0::bigint END`;
}

/** The same question as `admits`, asked of a row (under the name `row`): whether any of the bits by which the viewer stands to its child is of the audience. */
export const admitsSql = (entity: Entity<unknown>, audience: RowAudience, row = 't', standing = `viewer_standing(${row}.child_id)`): string =>
  `(${audienceSql(entity, audience, row)} & ${standing}) <> 0`;

const personal = new WeakMap<RowAudience, boolean>();
/** Whether two people of the same kinds, acting for the same organisation, may stand differently in it. */
export function isPersonal(audience: RowAudience): boolean {
  const known = personal.get(audience);
  if (known !== undefined) return known;
  const audiences = isVarying(audience) ? Object.values(audience.cases) : [audience];
  const is = audiences.flat().some((term) => isNarrowed(term) && term.when === 'personally');
  personal.set(audience, is);
  return is;
}

const named = new WeakMap<RowAudience, readonly Kind[]>();
/** Every kind that an audience names anywhere, for printing and for the coarse question "could they ever?". */
export function kindsOf(audience: RowAudience): readonly Kind[] {
  const known = named.get(audience);
  if (known) return known;
  const audiences = isVarying(audience) ? Object.values(audience.cases) : [audience];
  const kinds = [...new Set(audiences.flat().flatMap((term) => (isNarrowed(term) ? [...term.kinds] : [term])))];
  named.set(audience, kinds);
  return kinds;
}
