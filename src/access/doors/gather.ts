import { Transaction } from '../../platform/database/database';
import type { Gathered, Gatherer, Gathering, Group, OperationContext } from '../../platform/graphql/operation';
import { tellingsOf } from '../audit/record-reads';
import type { Kind } from '../relationship';
import { systems } from '../relationship';
import { Request, type Ground } from '../request';
import { entering, type Viewer } from '../viewer';

/** How a listener stands to the child of an event, in the snapshot in which they will be answered. */
interface Standing {
  readonly place: number;
  /** None for an account that is closed, or not known. */
  readonly personId: string | null;
  /** None where the capacity has ended, or was not chosen. */
  readonly actingFor: string | null;
  readonly offices: readonly string[];
  readonly kinds: readonly Kind[];
  readonly shared: readonly string[];
  /** The records of the child that they are shut out of. */
  readonly shutOutOf: readonly string[];
}
interface Listener {
  readonly at: number;
  readonly member: number;
  readonly request: Request;
  readonly childId: string;
  readonly by: Gathered['by'];
}
type Admitted = Listener & { readonly standing: Standing & { readonly personId: string; readonly actingFor: string } };

const STANDINGS = 'SELECT * FROM standings_to($1::uuid[], $2::text[], $3::text[], $4::text[])';
/** As the reader of events; and with plans that are kept, since a few short questions come over and over, and planning each costs more than asking it. */
const AS_READER = `SELECT set_config('app.reads_events', 'on', true), set_config('plan_cache_mode', 'force_generic_plan', true)`;
const AS_READER_NO_MORE = `SELECT set_config('app.reads_events', '', true)`;

const isAdmitted = ({ request: { credentials } }: Listener, { personId, actingFor, offices }: Standing): boolean =>
  personId !== null && actingFor !== null && !(credentials.lacks && systems.some((system) => offices.includes(system)));

/** Whom the event is about in no way: nothing of the child can be told to them. */
const isStranger = ({ kinds, shared }: Standing): boolean => kinds.length === 0 && shared.length === 0;

const sorted = (words: readonly string[]): readonly string[] => [...words].sort();
/** Whoever has the same key has the same rights to the child: the same kinds in the same capacity and posts, the same shares, and nothing or the same kept from them. */
const rightsOf = ({ at, by, request, standing: { personId, actingFor, offices, kinds, shared, shutOutOf } }: Admitted): string =>
  JSON.stringify([at, actingFor, sorted(kinds), sorted(offices), sorted(shared), shutOutOf, request.credentials.lacks, by === 'persons' ? personId : null]);

/** Those of equal rights, answered by one execution in the name of the first of them. */
class Equals implements Group {
  readonly context: Request;
  #viewer: Viewer | undefined;

  constructor(
    ground: Ground,
    private readonly tx: Transaction,
    private readonly all: readonly [Admitted, ...Admitted[]],
  ) {
    const [{ request, childId, standing }] = all;
    const { kinds, shared, actingFor, personId } = standing;
    this.context = new Request(ground, request.credentials, {
      tx, childId, viewer: () => this.#enter(),
      standing: { kinds: new Set(kinds), shared: new Set(shared), actingFor, personId },
    });
  }

  get at(): number {
    return this.all[0].at;
  }
  get members(): number[] {
    return this.all.map(({ member }) => member);
  }

  async #enter(): Promise<Viewer> {
    const [first] = this.all;
    const [viewer] = await this.tx.query<Viewer>(entering(first.request.credentials));
    if (viewer?.personId !== first.standing.personId || viewer.actingFor !== first.standing.actingFor) throw new Error('A listener is not whom they were taken for');
    return (this.#viewer = viewer);
  }

  async isOneForAll(): Promise<boolean> {
    const [{ childId, standing }] = this.all;
    if (this.all.every((each) => each.standing.personId === standing.personId)) return true;
    const { isOwn, types } = this.context.learnt;
    if (isOwn) return false;
    if (types.size === 0) return true;
    const [answer] = await this.tx.query<{ kept: boolean }>('SELECT kept_to_named($1, $2) AS kept', [childId, [...types]]);
    return !answer!.kept;
  }

  /** What the audit says of it: who was told. */
  readings(): object[] {
    const viewer = this.#viewer;
    const { read } = this.context.learnt;
    if (!viewer || read.size === 0) return [];
    const people = [...new Set(this.all.map(({ standing }) => standing.personId))];
    return tellingsOf({ viewer, people, read, marker: this.context.ground.marker });
  }
}

/** One snapshot in which events are told: how each listener stands, what they may see, and the audit of it. */
class Reading implements Gathering {
  readonly groups: readonly Equals[];
  readonly alone: readonly (readonly [number, number])[];

  constructor(
    ground: Ground,
    private readonly tx: Transaction,
    { listeners, standings }: { readonly listeners: readonly Listener[]; readonly standings: readonly Standing[] },
  ) {
    const found = new Map(standings.map((standing) => [standing.place, standing]));
    const known = listeners.map((listener, place) => ({ ...listener, standing: found.get(place + 1)! }));
    this.alone = known.filter((each) => !isAdmitted(each, each.standing)).map(({ at, member }) => [at, member]);
    const admitted = known.filter((each): each is Admitted => isAdmitted(each, each.standing) && !isStranger(each.standing));
    this.groups = [...grouped(admitted).values()].map((all) => new Equals(ground, tx, all));
  }

  async close(answered: readonly Group[]): Promise<void> {
    const readings = answered.flatMap((group) => (group as Equals).readings());
    if (readings.length === 0) return this.tx.commit();
    await Promise.all([this.tx.query('SELECT note_reads($1::jsonb)', [JSON.stringify(readings)]), this.tx.commit()]);
  }

  abandon = (): Promise<void> => this.tx.rollback();
}

function grouped(admitted: readonly Admitted[]): Map<string, [Admitted, ...Admitted[]]> {
  const groups = new Map<string, [Admitted, ...Admitted[]]>();
  for (const each of admitted) {
    const key = rightsOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

const listenersOf = (gathered: readonly Gathered[]): Listener[] =>
  gathered.flatMap(({ event: { childId }, waiting, by }, at) =>
    waiting.map((context: OperationContext, member) => ({ at, member, request: context as Request, childId, by })));

/** Asks in one snapshot how all who wait stand to the child of their event, and answers equals together. */
export class Listeners implements Gatherer {
  constructor(
    private readonly ground: () => Ground,
    /** Fewer than there are connections, so that reading and writing go on beside it. */
    readonly atOnce: number,
  ) {}

  async gather(gathered: readonly Gathered[]): Promise<Gathering> {
    const listeners = listenersOf(gathered);
    const { tx } = await Transaction.begin(this.ground().pool, 'REPEATABLE READ', AS_READER);
    try {
      const accounts = listeners.map(({ request }) => request.credentials);
      const [standings] = await Promise.all([
        tx.query<Standing>(STANDINGS, [
          listeners.map(({ childId }) => childId), accounts.map(({ issuer }) => issuer), accounts.map(({ subject }) => subject),
          accounts.map(({ actingFor }) => actingFor ?? null),
        ]),
        tx.query(AS_READER_NO_MORE),
      ]);
      return new Reading(this.ground(), tx, { listeners, standings });
    } catch (error) {
      await tx.rollback();
      throw error;
    }
  }
}
