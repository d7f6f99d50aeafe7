import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { schema } from '../support/hub';
import { Oracle } from './oracle/oracle';
import type { Specimen } from './oracle/words';
import type { Neighbourhood } from './world/neighbourhood';
import { recordEntities } from './world/plant';
import type { Viewer } from './world/viewers';

/** Where the hub and the oracle do not say the same. */
interface Disagreement {
  readonly viewer: string;
  readonly way: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  /** Something was visible that the oracle forbids. */
  readonly isLeak: boolean;
}
interface Found {
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}
interface Asked {
  readonly viewer: Viewer;
  readonly way: string;
}
const brief = (value: unknown): string => String(JSON.stringify(value) ?? 'nothing').slice(0, 80);
const described = ({ type, row }: Specimen): string => {
  const marks = ['section', 'category', 'scheme', 'kind', 'toldTo', 'sections', 'ownerPost', 'handling']
    .filter((name) => row[name])
    .map((name) => String(row[name]));
  const flags = ['neededInClass', 'sharedWithFamily'].filter((name) => row[name] === true);
  return [type, ...marks, ...flags].join(' ');
};

/** Holds answers against the oracle, and counts what was looked at. */
export class Judge {
  readonly oracle: Oracle;
  #disagreements: Disagreement[] = [];
  readonly covered = new Set<string>();
  cells = 0;
  disagreed = 0;
  leaks = 0;
  constructor(readonly neighbourhood: Neighbourhood) {
    this.oracle = new Oracle(neighbourhood);
  }

  /** Notes one cell, and whether it is as it should be. */
  cell({ viewer, way }: Asked, what: string, { expected, got, isLeak }: { expected: string; got: string; isLeak: boolean }): void {
    this.cells += 1;
    if (expected !== got) this.#disagrees({ viewer: `${viewer.kind}, ${viewer.state}`, way, what, expected, got, isLeak });
  }

  #disagrees(disagreement: Disagreement): void {
    this.disagreed += 1;
    if (disagreement.isLeak) this.leaks += 1;
    this.#disagreements.push(disagreement);
  }

  /** Each disagreement once, as a line that says who, in what state, by which way, of what, and what was expected. */
  told = (): string[] => [...new Set(this.#disagreements.map(printed))].sort();
  /** Of the disagreements those alone in which something was visible that the oracle forbids. */
  leaked = (): string[] => [...new Set(this.#disagreements.filter(({ isLeak }) => isLeak).map(printed))].sort();
  forget(): void {
    this.#disagreements = [];
  }

  /** Judges a whole answer: each record in it, each field of each record, and every canary in it wherever it stands. Answers what it found. */
  answer(asked: Asked, answer: { readonly data?: unknown; readonly errors?: unknown }): Set<string> {
    const found = new Set<string>();
    for (const each of recordsIn(answer.data)) this.#record(asked, each, found);
    this.silence(asked, answer);
    return found;
  }

  /** A record that the oracle says is read has come, and one that it says is not has not. */
  presence(asked: Asked, record: Specimen, came: boolean): void {
    const reads = this.oracle.reads(asked.viewer, record) !== 'nothing';
    this.cell(asked, described(record), { expected: reads ? 'seen' : 'nothing', got: came ? 'seen' : 'nothing', isLeak: !reads });
  }

  count(asked: Asked, what: string, { expected, got }: { readonly expected: number; readonly got: number }): void {
    this.cell(asked, what, { expected: String(expected), got: String(got), isLeak: got > expected });
  }

  /** What the hub says of somebody’s rights is what the oracle says of them. */
  explanation(
    asked: Asked,
    { record, field, expected, got }: { record: Specimen; field?: string | undefined; expected: boolean; got: boolean },
  ): void {
    if (field) this.covered.add(`${record.type}.${field}`);
    const said = (allowed: boolean): string => (allowed ? 'allowed' : 'not allowed');
    this.cell(asked, `${described(record)}${field ? ` .${field}` : ''}`, { expected: said(expected), got: said(got), isLeak: got });
  }

  /** Nothing that is withheld stands anywhere in an answer, were it in the text of an error. */
  silence({ viewer, way }: Asked, answer: unknown): void {
    for (const { record, field } of this.neighbourhood.canaries.heardIn(JSON.stringify(answer))) {
      this.cells += 1;
      if (this.#shows(viewer, record, field)) continue;
      this.#disagrees({
        viewer: `${viewer.kind}, ${viewer.state}`,
        way,
        what: `${described(record)} .${field}`,
        expected: 'not a word',
        got: 'its words',
        isLeak: true,
      });
    }
  }

  /** A column that is no field (the content of an issued line) is named after the field that it fills. */
  #shows = (viewer: Viewer, record: Specimen, field: string): boolean => this.oracle.shows(viewer, record, field);

  #record(asked: Asked, { type, fields }: Found, found: Set<string>): void {
    const record = this.neighbourhood.find(fields['id']);
    if (!record) {
      return this.cell(asked, `${type} ${String(fields['id'])}`, {
        expected: 'a record of the neighbourhood',
        got: 'another',
        isLeak: true,
      });
    }
    found.add(record.id);
    const reading = this.oracle.reads(asked.viewer, record);
    this.cell(asked, described(record), {
      expected: reading === 'nothing' ? 'nothing' : 'seen',
      got: 'seen',
      isLeak: reading === 'nothing',
    });
    if (reading === 'nothing') return;
    for (const [field, value] of Object.entries(fields)) this.#field(asked, { record, field, value });
  }

  #field(asked: Asked, { record, field, value }: { record: Specimen; field: string; value: unknown }): void {
    const name = `${record.type}.${field}`;
    this.covered.add(name);
    const shows = this.#shows(asked.viewer, record, field);
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0) || isEmptyPage(value);
    // What is reckoned may be nothing; what is stored comes back as it is stored.
    const isStored = field in record.row && record.row[field] !== null && isPlain(record.type, field);
    const expected = shows ? (isStored ? 'shown' : isEmpty ? 'withheld' : 'shown') : 'withheld';
    this.cell(asked, `${described(record)} .${field}`, {
      expected,
      got: isEmpty && !(shows && isStored && Array.isArray(value)) ? 'withheld' : 'shown',
      isLeak: !shows,
    });
  }
}

/** A page with nothing on it, of a list with nothing in it, tells as little as none. */
const isEmptyPage = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const parts = Object.entries(value) as [string, unknown][];
  const part = (name: string): unknown => parts.find(([key]) => key.endsWith(`_${name}`))?.[1];
  return part('totalCount') === 0 && ((part('nodes') ?? []) as readonly unknown[]).length === 0;
};

const isPlain = (type: string, field: string): boolean => {
  const object = schema.getType(type);
  return isObjectType(object) && isLeafType(getNamedType(object.getFields()[field]!.type));
};

/** Every record in an answer: what has the fields of a type that is one. */
function* recordsIn(data: unknown): Generator<Found> {
  if (typeof data !== 'object' || data === null) return;
  if (Array.isArray(data)) {
    for (const each of data) yield* recordsIn(each);
    return;
  }
  const { __typename: type } = data as { __typename?: string };
  if (type && recordEntities.has(type)) {
    const own = Object.entries(data)
      .filter(([name]) => name.startsWith(`${type}_`))
      .map(([name, value]) => [name.slice(type.length + 1), value]);
    yield { type, fields: Object.fromEntries(own) };
  }
  for (const each of Object.values(data)) yield* recordsIn(each);
}
const printed = ({ viewer, way, what, expected, got, isLeak }: Disagreement): string =>
  `${isLeak ? 'LEAK' : 'less'} ${viewer} | ${way} | ${what} | expected ${expected}, got ${brief(got)}`;
