import { utcInstant } from '../../../platform/database/pg-types';
import { tableOf, type Entity } from '../../../platform/database/table';
import { grouped } from '../../../platform/grouped';
import type { Request } from '../../request';
import { pageOf, type Page } from '../list';
import type { Asked, Relation } from '../relation';
import { keysIn } from './keys';
import type { Level } from './levels';
import type { NarrowedLevels } from './statement';

type FoundRow = { childId: string } & Record<string, unknown>;
type Cells = readonly unknown[];
/** What the statement answers: for each level its rows, each an array of its columns; of what is counted a key and its counts. */
export type Answer = Readonly<Record<string, readonly Cells[] | number | readonly [string, string | null] | null>>;

/** The rows that were found, and what the loader answers, where it is not they. */
interface Handed {
  readonly found: readonly FoundRow[];
  readonly value?: unknown;
}

interface Shape {
  readonly properties: readonly string[];
  readonly moments: readonly string[];
}
const shapes = new WeakMap<Entity<object>, Shape>();
function shapeOf(entity: Entity<object>): Shape {
  const known = shapes.get(entity);
  if (known) return known;
  const { columns } = tableOf(entity);
  const shape = {
    properties: columns.map(({ property }) => property),
    moments: columns.filter(({ type }) => type === 'timestamptz').map(({ property }) => property),
  };
  shapes.set(entity, shape);
  return shape;
}

/** A row is made as what its resolvers take it for: type-graphql would copy any other for each field that is reckoned from it. */
function rowFrom(cells: Cells, Row: Entity<object>, { properties, moments }: Shape): FoundRow {
  const row = new Row() as Record<string, unknown>;
  for (let at = 0; at < properties.length; at++) row[properties[at]!] = cells[at];
  for (const property of moments) if (typeof row[property] === 'string') row[property] = utcInstant(row[property]);
  row['__typename'] = Row.name;
  return row as FoundRow;
}

/**
 * Puts the rows that were read ahead into the hands of the loaders that will be asked for them. The statement asks the policy of the rows
 * that it begins with, and with them learns how the viewer stands to their children; of all that is below, the policy is asked here. A row
 * of another child is left to its loader, and so are those beside it.
 */
export class Handing {
  readonly #groups = new Map<number, Map<string, FoundRow[]>>();
  readonly #totals = new Map<number, Map<string, unknown>>();
  /** The keys of each level whose rows were handed over, or left to their loader. */
  readonly #handed = new Map<number, Set<string>>();

  constructor(
    private readonly request: Request,
    private readonly answer: Answer,
    private readonly narrowed: NarrowedLevels,
  ) {}

  /** Hands over what one key of a root found. */
  root(level: Level, key: string): void {
    const rows = this.#rootRows(level);
    // What is not there for the viewer may be there tomorrow, and no change of the children in the answer would tell of it.
    if (rows.length === 0) this.request.restsOnReach();
    const seen = this.#seen(level, rows);
    if (seen) this.#hand(level, key, { found: seen });
  }

  /** Hands over that a key finds nothing, whoever asks. */
  nothing(level: Level, key: string): void {
    this.#hand(level, key, { found: [] });
  }

  /** Hands over a page of a list, and how many there are in all where that was asked. */
  page(level: Level, key: string, count: () => Promise<number>): void {
    const { rows, hasNextPage } = pageOf(this.#rootRows(level), JSON.parse(key) as Asked);
    const found = this.#seen(level, rows);
    if (found) this.#hand(level, key, { found, value: { rows: found, hasNextPage, count } satisfies Page<FoundRow> });
  }

  /** What was found counts as read when it is asked for, and not before: nobody is told what they never asked. */
  #hand({ branch: { loader, relation } }: Level, key: string, { found, value = relation.many ? found : (found[0] ?? null) }: Handed): void {
    const { policy } = relation;
    this.request.waiting.hand(loader, key, value, policy && found.length > 0 ? { type: policy.name, of: found } : undefined);
  }

  #cells({ at }: Level): readonly Cells[] {
    return this.answer[at] as readonly Cells[];
  }

  #rootRows(level: Level): FoundRow[] {
    const { entity, policy } = level.branch.relation;
    const shape = shapeOf(entity);
    const shares = policy && this.#shares(level);
    return this.#cells(level).map((cells) => {
      const row = rowFrom(cells, entity, shape);
      if (shares) this.request.knows(row.childId, cells[shape.properties.length] as string, shares.get(row.childId));
      return row;
    });
  }

  #shares({ at }: Level): ReadonlyMap<string, readonly string[]> {
    const shares = new Map<string, string[]>();
    for (const [childId, recordId] of this.answer[`${at}~`] as readonly [string, string][]) shares.set(childId, [...(shares.get(childId) ?? []), recordId]);
    return shares;
  }

  /** Of the rows that were found, those that the viewer may know of, with what is below them handed over; undefined where that cannot be told. */
  #seen(level: Level, rows: readonly FoundRow[]): readonly FoundRow[] | undefined {
    const { relation } = level.branch;
    let all = true;
    for (const row of rows) {
      const may = this.#may(relation, row);
      if (may === undefined) return undefined;
      all &&= may;
    }
    const seen = all ? rows : rows.filter((row) => this.#may(relation, row));
    for (const row of seen) for (const below of level.below) this.#follow(below, row);
    return seen;
  }

  #may({ policy }: Relation, row: FoundRow): boolean | undefined {
    return policy ? this.request.mayRead(policy, row) : true;
  }

  #follow(level: Level, row: FoundRow): void {
    const key = row[level.branch.key];
    if (typeof key === 'string') this.#below(level, key, row);
    else for (const each of keysIn(row, level.branch.key)) this.#below(level, each, row);
  }

  #below(level: Level, key: string, row: FoundRow): void {
    const { relation, of } = level.branch;
    // The viewer may come to know another child, and what is not there for them now, without any change of this one.
    if (of === 'another child') this.request.restsOnReach();
    if (this.#isHanded(level, key)) return;
    if (relation.totals) return this.#hand(level, key, { found: [row], value: this.#totalsOf(level).get(key) });
    const seen = this.#seen(level, this.#found(level, key));
    const called = this.#called(level, key);
    if (seen && called !== undefined) this.#hand(level, called, { found: seen });
  }

  /** Whether a key was met before at this level; it has been from now on. */
  #isHanded({ at }: Level, key: string): boolean {
    const keys = this.#handed.get(at);
    if (!keys) this.#handed.set(at, new Set([key]));
    else if (keys.has(key)) return true;
    else keys.add(key);
    return false;
  }

  #totalsOf(level: Level): Map<string, unknown> {
    const known = this.#totals.get(level.at) ?? new Map(this.#cells(level) as readonly [string, unknown][]);
    this.#totals.set(level.at, known);
    return known;
  }

  /** What the loader will be asked by: the key, and what is asked beside it. */
  #called({ at, branch: { relation, asking } }: Level, key: string): string | undefined {
    if (!asking) return key;
    const { asked } = this.narrowed.get(at)!;
    return asked && relation.narrowing!.keyOf(key, asked);
  }

  #found(level: Level, key: string): readonly FoundRow[] {
    const groups = this.#groupsOf(level);
    return groups.get(key) ?? groups.get(key.toLowerCase()) ?? [];
  }

  #groupsOf(level: Level): Map<string, FoundRow[]> {
    const known = this.#groups.get(level.at);
    if (known) return known;
    const { entity, by } = level.branch.relation;
    const shape = shapeOf(entity);
    const groups = grouped(this.#cells(level).map((cells) => rowFrom(cells, entity, shape)), (row) => row[by] as string);
    this.#groups.set(level.at, groups);
    return groups;
  }
}
