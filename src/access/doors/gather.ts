import { Transaction, type Connection } from '../../platform/database/database';
import { grouped } from '../../platform/grouped';
import type { Gathered, Gatherer, Gathering, Group, OperationContext } from '../../platform/graphql/operation';
import { tellingsOf } from '../audit/record-reads';
import type { Standing } from '../audience';
import { kindsIn, systems } from '../relationship';
import type { Ground } from '../ground';
import { Request } from '../request';
import type { Credentials, Viewer } from '../viewer';

/** How a listener stands to the child of an event, in the snapshot in which they will be answered. */
interface Found {
  readonly place: number;
  /** None for an account that is closed, or not known. */
  readonly personId: string | null;
  /** None where the capacity has ended, or was not chosen. */
  readonly actingFor: string | null;
  readonly offices: readonly string[];
  /** The kinds of relationship, as bits. */
  readonly standing: string;
  readonly shared: readonly string[];
  /** The records of the child that they are shut out of. */
  readonly shutOutOf: readonly string[];
  /** Whether the transaction may become theirs. */
  readonly rides: boolean;
}
interface Listener {
  readonly at: number;
  readonly member: number;
  readonly request: Request;
  readonly childId: string;
  readonly by: Gathered['by'];
}
type Admitted = Listener & { readonly standing: Found & { readonly personId: string; readonly actingFor: string } };

const STANDINGS = 'SELECT * FROM standings_to($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::text[])';
/** As the reader of events; and with plans that are kept, since a few short questions come over and over, and planning each costs more than asking it. */
const AS_READER = `SELECT set_config('app.reads_events', 'on', true), set_config('plan_cache_mode', 'force_generic_plan', true), extract(epoch FROM now())::text AS "enteredAt"`;
const AS_READER_NO_MORE = `SELECT set_config('app.reads_events', '', true)`;
const APART = 'SELECT told_apart($1, $2::text[], $3::boolean[], $4::uuid[], $5::bigint[], $6::uuid[]) AS apart';
const RIDE = 'SELECT ride_as($1)';

const isAdmitted = ({ request: { credentials } }: Listener, { personId, actingFor, offices }: Found): boolean =>
  personId !== null && actingFor !== null && !(credentials.lacks && systems.some((system) => offices.includes(system)));

/** Whom the event is about in no way: nothing of the child can be told to them. */
const isStranger = ({ rides }: Found): boolean => !rides;

/** The same as audiences know it. */
const inAudiences = ({ standing, shared, actingFor, personId }: Admitted['standing']): Standing => ({ kinds: kindsIn(standing), shared: new Set(shared), actingFor, personId });

const sorted = (words: readonly string[]): readonly string[] => [...words].sort();
/** Whoever has the same key has the same rights to the child: the same kinds in the same capacity and posts, the same shares, and nothing or the same kept from them. */
const rightsOf = ({ at, by, request, standing: { personId, actingFor, offices, standing, shared, shutOutOf } }: Admitted): string =>
  JSON.stringify([at, actingFor, standing, sorted(offices), sorted(shared), shutOutOf, request.credentials.lacks, by === 'persons' ? personId : null]);

/** The snapshot that a gathering reads in: several take turns in it, each asking as themself. */
class Snapshot {
  #rider: number | undefined;
  constructor(
    readonly tx: Transaction,
    /** When it was begun, as `Viewer` has it. */
    readonly enteredAt: string,
  ) {}

  /** Asks as whom PostgreSQL has let in at this place. What makes the transaction theirs goes out right before the question: nothing of anybody else's comes between. */
  as(place: number): Connection {
    return {
      query: (text, values) => {
        if (this.#rider !== place) this.tx.asksLast(this.tx.query(RIDE, [place]));
        this.#rider = place;
        return this.tx.query(text, values);
      },
    };
  }
}

/** Those of equal rights, answered by one execution in the name of the first of them. */
class Equals implements Group {
  readonly context: Request;
  readonly #viewer: Viewer;
  /** Those whom its execution answered. */
  #told: readonly Equals[] = [];

  constructor(
    ground: Ground,
    private readonly snapshot: Snapshot,
    private readonly all: readonly [Admitted, ...Admitted[]],
  ) {
    const [{ request, childId, standing }] = all;
    const { place, personId, actingFor, offices } = standing;
    this.#viewer = { personId, actingFor, offices, enteredAt: snapshot.enteredAt };
    this.context = new Request(ground, request.credentials, { tx: snapshot.as(place), viewer: this.#viewer, childId, standing: inAudiences(standing) });
  }

  get at(): number {
    return this.all[0].at;
  }
  get members(): number[] {
    return this.all.map(({ member }) => member);
  }

  /** How all of them stand to the child; and, since no audience that names one of them is asked for them all, as the first of them. */
  get #standing(): Admitted['standing'] {
    return this.all[0].standing;
  }
  get #isOnePerson(): boolean {
    return this.all.every(({ standing: { personId } }) => personId === this.#standing.personId);
  }
  /** Whether nothing but kinds of relationship and the organisation can tell them from others. */
  get #isPlain(): boolean {
    const [{ by, standing: { shared, shutOutOf } }] = this.all;
    return by === 'rights' && shared.length === 0 && shutOutOf.length === 0;
  }

  async answers(others: readonly Equals[]): Promise<readonly Equals[]> {
    return (this.#told = await this.#answers(others));
  }

  async #answers(others: readonly Equals[]): Promise<readonly Equals[]> {
    const { by } = this.context.learnt;
    const itself = this.#isOnePerson ? [this] : [];
    if (by.isOwn) return itself;
    const alike = this.#isPlain ? others.filter((other) => other.#isPlain && by.holdsFor([inAudiences(this.#standing), inAudiences(other.#standing)])) : [];
    if (alike.length === 0 && (this.#isOnePerson || by.isAllKnown)) return [this];
    const apart = await this.#toldApart([this, ...alike]);
    return apart.has(1) ? itself : [this, ...alike].filter((_, at) => !apart.has(at + 1));
  }

  /** Of some that nothing tells apart by what the code knows, those whom PostgreSQL tells apart: their places, from 1; the first where one of its own people differs. */
  async #toldApart(all: readonly Equals[]): Promise<ReadonlySet<number>> {
    const [{ childId }] = this.all;
    const standings = all.map((each) => each.#standing);
    const values = [childId, ...this.context.learnt.by.asked, standings.map(({ standing }) => standing), standings.map(({ actingFor }) => actingFor)];
    const [answer] = await this.snapshot.tx.query<{ apart: number[] }>(APART, values);
    return new Set(answer!.apart);
  }

  /** What the audit says of it: who was told, in each capacity. */
  readings(): object[] {
    const { read } = this.context.learnt;
    if (read.size === 0) return [];
    const people = new Map<string, Set<string>>();
    for (const { standing: { personId, actingFor } } of this.#told.flatMap(({ all }) => all)) people.set(actingFor, (people.get(actingFor) ?? new Set()).add(personId));
    return [...people].flatMap(([actingFor, them]) => tellingsOf({ viewer: { ...this.#viewer, actingFor }, people: [...them], read, marker: this.context.ground.marker }));
  }
}

/** One snapshot in which events are told: how each listener stands, what they may see, and the audit of it. */
class Reading implements Gathering {
  readonly groups: readonly Equals[];
  readonly alone: readonly (readonly [number, number])[];
  private readonly tx: Transaction;

  constructor(ground: Ground, snapshot: Snapshot, known: readonly (Listener & { readonly standing: Found })[]) {
    this.tx = snapshot.tx;
    this.alone = known.filter((each) => !isAdmitted(each, each.standing)).map(({ at, member }) => [at, member]);
    const admitted = known.filter((each): each is Admitted => isAdmitted(each, each.standing) && !isStranger(each.standing));
    this.groups = [...grouped(admitted, rightsOf).values()].map((all) => new Equals(ground, snapshot, all));
  }

  async close(answered: readonly Group[]): Promise<void> {
    const readings = answered.flatMap((group) => (group as Equals).readings());
    if (readings.length === 0) return this.tx.commit();
    await Promise.all([this.tx.query('SELECT note_reads($1::jsonb)', [JSON.stringify(readings)]), this.tx.commit()]);
  }

  abandon = (): Promise<void> => this.tx.rollback();
}

const listenersOf = (gathered: readonly Gathered[]): Listener[] =>
  gathered.flatMap(({ event: { childId }, waiting, by }, at) =>
    waiting.map((context: OperationContext, member) => ({ at, member, request: context as Request, childId, by })));

/** Gives things that are the same one number, in the order in which they first came. */
class Numbers<T> {
  readonly all: T[] = [];
  readonly #numbers = new Map<string, number>();

  of(thing: T, ...key: readonly unknown[]): number {
    const word = JSON.stringify(key);
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.all.push(thing);
    this.#numbers.set(word, this.all.length);
    return this.all.length;
  }
}

/** Asks how each of them stands to the child of their event: of an account once, however often it listens, and once of how it stands to a child. */
async function standingsOf(tx: Transaction, listeners: readonly Listener[]): Promise<(Listener & { readonly standing: Found })[]> {
  const accounts = new Numbers<Credentials>();
  const places = new Numbers<readonly [string, number]>();
  const placed = listeners.map(({ childId, request: { credentials } }) => {
    const account = accounts.of(credentials, credentials.issuer, credentials.subject, credentials.actingFor);
    return places.of([childId, account], childId, account);
  });
  const rows = await tx.query<Found>(STANDINGS, [
    places.all.map(([childId]) => childId), places.all.map(([, account]) => account),
    accounts.all.map(({ issuer }) => issuer), accounts.all.map(({ subject }) => subject), accounts.all.map(({ actingFor }) => actingFor ?? null),
  ]);
  const found = new Map(rows.map((standing) => [standing.place, standing]));
  // Named one by one: there are as many as listen, and to spread an object costs several times what it holds.
  return listeners.map(({ at, member, request, childId, by }, nth) => ({ at, member, request, childId, by, standing: found.get(placed[nth]!)! }));
}

/** Asks in one snapshot how all who wait stand to the child of their event, and answers equals together. */
export class Listeners implements Gatherer {
  constructor(
    private readonly ground: () => Ground,
    /** Fewer than there are connections, so that reading and writing go on beside it. */
    readonly atOnce: number,
  ) {}

  async gather(gathered: readonly Gathered[]): Promise<Gathering> {
    const { tx, opened } = await Transaction.begin<{ enteredAt: string }>(this.ground().pool, 'REPEATABLE READ', AS_READER);
    try {
      const [known, , [begun]] = await Promise.all([standingsOf(tx, listenersOf(gathered)), tx.query(AS_READER_NO_MORE), opened]);
      return new Reading(this.ground(), new Snapshot(tx, begun!.enteredAt), known);
    } catch (error) {
      await tx.rollback();
      throw error;
    }
  }
}
