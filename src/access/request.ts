import type DataLoader from 'dataloader';
import type { Connection, Transaction } from '../platform/database/database';
import type { ExecutionResult } from 'graphql';
import type { Gatherer, OperationArgs, OperationContext } from '../platform/graphql/operation';
import { WrittenOut, writtenOut } from '../platform/graphql/written-out';
import { admits, kindsOf, type RowAudience, type Standing } from './audience';
import { readAlikeOf, recordReads, stampedAs, stampedNow, type ReadAlike, type Stamped } from './audit/record-reads';
import { handledFor, type Handled } from './handling';
import type { Ground } from './ground';
import { bytesOf, keyOf, MOST_OF_ONE, saidIn } from './doors/kept-answers';
import { Waiting } from './doors/foresight/waiting';
import { Learnt, type Ride } from './doors/learnt';
import { audienceOf, type Policy } from './policy';
import { standingAndShares } from './predicate';
import { kindsIn } from './relationship';
import { capacityOf, enter, type Credentials, type Viewer } from './viewer';

interface Begun {
  readonly tx: Connection;
  readonly viewer: Promise<Viewer>;
  /** The transaction, where it is the request's own to end: a ride's is ended with all that is told in it. */
  readonly own?: Transaction;
}
interface Reading {
  readonly type: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** How many of the rows will be told: what is found beyond them was not looked at. */
  readonly told?: number;
}
export type LoaderOf<K, V> = (request: Request) => DataLoader<K, V>;

const none: ReadonlySet<string> = new Set();
const nobody: Standing = { kinds: new Set(), shared: new Set(), actingFor: '', personId: '' };

/** One viewer asking one thing: one transaction, one snapshot. Loaders live exactly as long as it does. */
export class Request {
  #begun: Promise<Begun> | undefined;
  readonly #loaders = new Map<unknown, DataLoader<never, unknown>>();
  /** What was read ahead, until its loaders are asked for it. */
  readonly waiting = new Waiting();
  #asked = { actingFor: '', personId: '' };
  #prepared: Promise<void> | undefined;
  #closed = false;
  readonly #standings = new Map<string, Standing>();
  /** What is being asked of how the viewer stands: loaders that read side by side ask it once. */
  readonly #learning = new Map<string, Promise<void>>();
  /** Kinds of record read, by child: the audit of the reading. */
  readonly #read = new Map<string, Set<string>>();
  /** Kinds of record that were not read ahead. */
  readonly #types = new Set<string>();
  /** Of an execution for several: all that its answer rests on. Whatever is asked of the viewer or their standing is noted in it. */
  readonly #learnt: Learnt | undefined;
  /** What the answer rests on: the children in it, all whom the viewer can know of, or anything beside what was read ahead. */
  #restsOn: 'the children in it' | 'the reach' | 'more' = 'the children in it';
  #keeping: { readonly childId: string | null; under(stamp: string): void } | undefined;
  /** What is written down of an answer that is kept, when it is first told and whenever it is told again. */
  #readAlike: readonly ReadAlike[] | undefined;
  #key: string | undefined;
  /** What PostgreSQL has said in this transaction of what an answer rests on. */
  #stamped: Stamped | undefined;
  /** The child with whom what was read ahead begins, and what an answer of them alone rests on, beside what is shared. */
  marked: readonly [childId: string, mark: string | null] | null | undefined;
  reported: OperationContext['reported'];

  constructor(
    readonly ground: Ground,
    readonly credentials: Credentials,
    readonly ride?: Ride,
  ) {
    this.#learnt = ride && new Learnt(ride.childId);
    if (ride) this.#standings.set(ride.childId, ride.standing);
  }
  get gatherer(): Gatherer | undefined {
    return this.ground.gatherer;
  }

  /** The reading transaction, begun when it is first needed. */
  #begin = (): Promise<Begun> => {
    if (this.#closed) return Promise.reject(new Error('The request has been answered'));
    return (this.#begun ??= this.#entering());
  };
  async #entering(): Promise<Begun> {
    if (this.ride) return { tx: this.ride.tx, viewer: Promise.resolve(this.ride.viewer) };
    const { tx, viewer } = await enter(this.ground.pool, this.credentials);
    return { tx, viewer, own: tx };
  }
  /** Whatever is asked here was not read ahead. */
  async #entered(): Promise<{ tx: Connection; viewer: Viewer }> {
    this.#restsOn = 'more';
    const { tx, viewer } = await this.#begin();
    return { tx, viewer: await viewer };
  }
  /** Whatever is asked of the transaction itself may be the viewer's own. */
  readonly entered = (): Promise<{ tx: Connection; viewer: Viewer }> => {
    this.#learnt?.asksWho();
    return this.#entered();
  };
  readonly viewer = async (): Promise<Viewer> => (await this.entered()).viewer;

  readonly load = <K, V>(of: LoaderOf<K, V>, key: K): Promise<V> => {
    const found = this.waiting.take(of, key);
    if (!found) return this.#loader(of).load(key);
    const tells = found.told();
    if (tells) for (const { childId } of tells.of) this.found(tells.type, childId);
    return found.promise as Promise<V>;
  };

  #loader<K, V>(of: LoaderOf<K, V>): DataLoader<K, V> {
    const loader = (this.#loaders.get(of) as DataLoader<K, V> | undefined) ?? of(this);
    this.#loaders.set(of, loader);
    return loader;
  }

  /** Does a thing for the whole operation when the first of its questions comes; the others wait for it. */
  once(work: () => Promise<void>): Promise<void> {
    return (this.#prepared ??= work());
  }

  /** Runs a statement that reads ahead; what it finds waits for its loaders. */
  async readAhead<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    this.#learnt?.asksWho();
    const { tx, viewer } = await this.#begin();
    const rows = tx.query<Row>(text, values);
    rows.catch(() => undefined);
    this.#asksAs(await viewer);
    return rows;
  }
  #asksAs(viewer: Viewer): void {
    this.#asked = { actingFor: capacityOf(viewer), personId: viewer.personId };
  }
  /** Learns how the viewer stands to a child. */
  knows(childId: string, standing: string, shared: readonly string[] = []): void {
    this.#standings.set(childId, { ...this.#asked, kinds: kindsIn(standing), shared: shared.length === 0 ? none : new Set(shared) });
  }
  /** Reads rows of one kind of record, learns how the viewer stands to their children, and notes the reading. */
  async rows<Row extends { childId: string }>({ type, text, values, told }: Reading): Promise<Row[]> {
    const { tx, viewer } = await this.#entered();
    this.#asksAs(viewer);
    const rows = await tx.query<Row>(text, values);
    this.#types.add(type);
    this.#learnt?.reads({ type, text, values, rows });
    await this.#learn(tx, rows);
    for (const { childId } of rows.slice(0, told)) this.found(type, childId);
    return rows;
  }

  /** Reads entries of a directory, which are the same for everybody who is signed in. */
  async entries<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const { tx } = await this.#entered();
    return tx.query<Row>(text, values);
  }

  async #learn(tx: Connection, rows: readonly { childId: string }[]): Promise<void> {
    const unknown = [...new Set(rows.map((row) => row.childId))].filter((childId) => !this.#standings.has(childId));
    const unasked = unknown.filter((childId) => !this.#learning.has(childId));
    const asked = unasked.length > 0 ? this.#askStandings(tx, unasked) : undefined;
    for (const childId of unasked) this.#learning.set(childId, asked!);
    await Promise.all(unknown.flatMap((childId) => this.#learning.get(childId) ?? []));
  }
  async #askStandings(tx: Connection, children: readonly string[]): Promise<void> {
    const found = await tx.query<{ childId: string; standing: string; shared: string[] }>(
      `SELECT c.id AS "childId", ${standingAndShares('c.id')} FROM unnest($1::uuid[]) AS c (id)`,
      [children],
    );
    for (const { childId, standing, shared } of found) this.knows(childId, standing, shared);
  }

  /** Takes in the record that a deed answers with: it is read like any other, by somebody whose standing the deed has learnt. */
  answers(record: { readonly childId?: string; readonly __typename?: string }, standing: Standing): void {
    const { childId, __typename: type } = record;
    if (!childId || !type) return;
    this.#standings.set(childId, standing);
    this.found(type, childId);
  }

  /** Notes that a record of this kind was read of a child. Whatever reads by itself says so. */
  found(type: string, childId: string): void {
    const types = this.#read.get(childId) ?? new Set();
    this.#read.set(childId, types.add(type));
  }

  /** Whether the viewer belongs to an audience for this row. Plain and synchronous: the row was read, so the standing is known. */
  isAmong(audience: RowAudience, row: { readonly childId: string }): boolean {
    this.#learnt?.consults(audience, row);
    return admits(audience, row, this.#standings.get(row.childId) ?? nobody);
  }
  /**
   * Whether the viewer sees what an audience is for: as one of it, or because this very record was shared with them, whole. With any record the
   * child’s name is shared, and not what is for some of those around the child alone, as who looked.
   */
  sees(audience: RowAudience, row: { readonly childId: string; readonly id?: string }): boolean {
    if (this.isAmong(audience, row)) return true;
    if (row.id === row.childId) return false;
    return kindsOf(audience).length > 0 && (this.#standings.get(row.childId)?.shared.has(row.id ?? '') ?? false);
  }

  /** A record as the viewer may read it, for what is reckoned from it: what is withheld from them is null. */
  asTold<T extends { readonly childId: string; readonly id?: string }>({ fields }: Pick<Policy, 'fields'>, row: T): T {
    const withheld = [...fields].filter(([, field]) => {
      const audience = audienceOf(field);
      return audience !== undefined && !this.sees(audience, row);
    });
    return withheld.length === 0 ? row : { ...row, ...Object.fromEntries(withheld.map(([name]) => [name, null])) };
  }

  /** Whether the viewer may know of a row that is at hand: the question that `readable` asks PostgreSQL. Undefined where it is not known how they stand to its child. */
  mayRead({ read }: { readonly read: RowAudience }, row: Handled & { readonly childId: string; readonly id?: string }): boolean | undefined {
    this.#learnt?.asksWho();
    const standing = this.#standings.get(row.childId);
    return standing && (admits(read, row, handledFor(row, standing)) || standing.shared.has(row.id ?? ''));
  }

  /**
   * What the viewer was told before, where PostgreSQL says in this transaction that they are who they were, stand to the child as they
   * stood, and that no record of the child has changed. The reading is written down like any other.
   */
  readonly recall = async (args: OperationArgs): Promise<ExecutionResult | undefined> => {
    this.#key = this.ground.answers && !this.ride ? keyOf(args, { credentials: this.credentials, today: this.ground.clock.today() }) : undefined;
    const kept = this.#key === undefined ? undefined : this.ground.answers!.find(this.#key);
    if (!kept) return undefined;
    try {
      const begun = await this.#begin();
      [this.#stamped] = await Promise.all([stampedNow(begun.tx, kept.childId), begun.viewer]);
      if (this.#stamped.stamp !== kept.stamp) return void this.ground.answers!.drop(this.#key!);
    } catch {
      // Whatever keeps them out will be told when the question itself is asked.
      return undefined;
    }
    this.#readAlike = kept.read;
    return writtenOut(saidIn(kept));
  };

  /** Notes that the answer rests on all whom the viewer can know of: a list on all that could have stood on it, what was not found on its absence. */
  readonly restsOnReach = (): void => {
    if (this.#restsOn !== 'more') this.#restsOn = 'the reach';
  };
  /** Notes that the answer rests on what no record tells, as the moment at which it was asked. */
  readonly restsOnMore = (): void => void (this.#restsOn = 'more');

  /** Keeps an answer that rests on what was read ahead, and on nothing else. What is kept is written out, here and for good. */
  readonly keep = (result: ExecutionResult): ExecutionResult => {
    const key = this.#key;
    if (key === undefined || this.#restsOn === 'more' || result.errors || this.#read.size === 0) return result;
    const data = new WrittenOut(JSON.stringify(result.data));
    const read = (this.#readAlike = readAlikeOf(this.#read));
    const isOfOne = this.#restsOn === 'the children in it' && this.#read.size === 1 && this.#standings.size === 1;
    const childId = isOfOne ? read[0]!.children[0]! : null;
    if (isOfOne && this.marked?.[0] === childId) this.#stamped = stampedAs(...this.marked, this.#standings.get(childId)!.shared);
    if (data.text.length <= MOST_OF_ONE) this.#keeping = { childId, under: (stamp) => this.ground.answers!.keep(key, { childId, stamp, read, data: bytesOf(data) }) };
    return writtenOut(data);
  };

  get beside(): readonly string[] {
    return [...this.#types].sort();
  }

  readonly fresh = (): Request => new Request(this.ground, this.credentials);

  /** What an execution for several has read, by child, and what its answer rests on. */
  get learnt(): { readonly read: ReadonlyMap<string, ReadonlySet<string>>; readonly by: Learnt } {
    if (!this.#learnt) throw new Error('An execution for one alone learns nothing of others');
    return { read: this.#read, by: this.#learnt };
  }

  /**
   * Ends the request, for good: an answer can leave while some of its fields are still being looked for, when another has failed,
   * and whatever they ask from then on must not begin a transaction that nobody would end.
   */
  readonly close = (outcome: 'answered' | 'failed' = 'answered'): Promise<void> => {
    this.#closed = true;
    return this.pause(outcome);
  };

  /** Ends the reading so far: what was read is written down in the same transaction. What is asked next is read in another. */
  readonly pause = async (outcome: 'answered' | 'failed' = 'answered'): Promise<void> => {
    const begun = this.#begun;
    this.#begun = undefined;
    this.#prepared = undefined;
    this.#loaders.clear();
    this.#learning.clear();
    this.waiting.clear();
    if (!begun) return;
    const { own: tx, viewer } = await begun;
    if (!tx) return;
    const who = await viewer.catch(() => undefined);
    if (outcome === 'failed' || !who) return tx.rollback();
    try {
      const reading = { viewer: who, read: this.#readAlike ?? readAlikeOf(this.#read), marker: this.ground.marker };
      const [stamp] = await Promise.all([recordReads(tx, reading, { keptFor: this.#keeping, stamped: this.#stamped }), tx.commit()]);
      if (stamp) this.#keeping?.under(stamp);
    } catch (error) {
      await tx.rollback();
      throw error;
    } finally {
      this.#read.clear();
    }
  };
}
