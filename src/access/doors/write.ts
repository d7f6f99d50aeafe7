import type { z } from 'zod';
import { atOnceInTransaction, sqlStateOf, type Connection, type Transaction } from '../../platform/database/database';
import type { EventType } from '../../platform/events/event';
import { HubError, noSuchRecord, notAllowed } from '../../platform/graphql/errors';
import { InvalidInput, isProblem, type Problem } from '../../platform/graphql/problem';
import { isUuid } from '../../platform/uuid';
import { admits, type Standing } from '../audience';
import { recordRefusal } from '../audit/record-refusal';
import type { ChildRecord } from '../child-record';
import { isAbout, type Rule } from '../policy';
import { kindsTo, perPolicy, readById, sharedOf, standingAndShares } from '../predicate';
import type { Kind } from '../relationship';
import type { Request } from '../request';
import { admitted, capacityOf, entering, whyNotEntered, type Entered, type Viewer } from '../viewer';
import type { PolicyOf } from './read';
import { answerAgain, askKept, keepAnswer, type Keyed } from './idempotency';
import { EPOCH, settle, standingOf, type Happening, type Stands } from './settle';
import { Writer } from './writer';

/** What a deed has in its hands while it acts. */
export interface Tools {
  readonly tx: Writer;
  readonly viewer: Viewer & { readonly actingFor: string };
  readonly today: string;
  readonly now: string;
  /** Another record, if the viewer may see it. */
  find<T extends ChildRecord>(policy: PolicyOf<T>, id: string): Promise<T | null>;
  emit(type: EventType, subject: Pick<ChildRecord, 'id' | 'childId'> & { readonly __typename?: string }, about?: Readonly<Record<string, string>>): void;
}
type Outcome<R> = R | Problem;

interface Deed<Input, Subject extends ChildRecord, R> {
  /** Who may, asked of the subject as it stands. */
  readonly may: Rule;
  /** What must be true of the input by itself; each complaint names its field. */
  readonly input?: z.ZodType<unknown>;
  /** The record that the deed is about. It is locked, and it must be visible: otherwise there is no such record. */
  readonly about: readonly [PolicyOf<Subject>, (input: Input) => string];
  act(subject: Subject, input: Input, tools: Tools): Promise<Outcome<R>>;
}

/** Rolls the transaction back and carries the problem out of it: nothing is half-saved. */
class Undone extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** Insufficient privilege: row-level security did not let a row be written. */
const REFUSED_BY_THE_WALL = '42501';


/** The complaints of a schema, each with the path of its field. */
export function complaints(schema: z.ZodType<unknown> | undefined, input: unknown): InvalidInput | undefined {
  const read = schema?.safeParse(input);
  if (!read || read.success) return undefined;
  return new InvalidInput(read.error.issues.map(({ path, message }) => ({ field: path.join('.'), reason: message })));
}

interface Known<T> {
  readonly subject: T;
  readonly stands: Stands;
  /** In which this is how they stand: a right that is granted, ended or shared begins another. */
  readonly epoch: string;
}
const known = perPolicy((policy) =>
  `SELECT f.*, ${kindsTo('f."childId"')} AS "~bits", ${sharedOf('f."childId"')} AS "~shared", ${EPOCH} AS "~epoch" FROM (${readById(policy)}) f`);
/** A record, if the viewer may see it, with how they stand to its child: asked at once, so that it travels with what lets the viewer in. */
async function findKnown<T extends ChildRecord>(tx: Connection, policy: PolicyOf<T>, id: string): Promise<Known<T> | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<T & { '~bits': string; '~shared': string[]; '~epoch': string }>(known(policy), [id]);
  if (!row) return null;
  const { '~bits': standing, '~shared': shared, '~epoch': epoch, ...subject } = row;
  return { subject: subject as unknown as T, stands: { standing, shared }, epoch };
}

/** How the viewer stands to a child, as PostgreSQL sees it now. */
export async function standingTo(tx: Connection, childId: string, viewer: Tools['viewer']): Promise<Standing> {
  const [found] = await tx.query<Stands>(`SELECT ${standingAndShares('$1::uuid')}`, [childId]);
  return standingOf(found!, viewer);
}

async function find<T extends ChildRecord>(tx: Connection, policy: PolicyOf<T>, id: string): Promise<T | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<T>(readById(policy), [id]);
  return row ?? null;
}

function toolsFor(request: Request, tx: Writer, viewer: Tools['viewer'], happenings: Happening[]): Tools {
  return {
    tx, viewer,
    today: request.ground.clock.today(),
    now: request.ground.clock.now(),
    find: (policy, id) => find(tx.connection, policy, id),
    emit: (type, subject, about = {}) => void happenings.push({ type, subject, about }),
  };
}

/**
 * Makes a mutation: finds what it is about, asks whether the viewer may, acts, and asks again of every row that it wrote;
 * then writes the audit entry and the events. All in one transaction: what is told was done, and what was done is told.
 */
export const deed = <Input extends Keyed, Subject extends ChildRecord, R extends ChildRecord>({ may, input: schema, about, act }: Deed<Input, Subject, R>) => {
  const [policy, idOf] = about;
  isAbout(policy.name, may);
  return async (request: Request, input: Input): Promise<Outcome<R>> => {
    const complaint = complaints(schema, input);
    if (complaint) return complaint;
    const id = idOf(input);
    await request.pause();
    // Two people at one record are taken one after the other, so that each decides on what is really there.
    return performing(request, may.name, id, entering(request.credentials, isUuid(id) ? id : undefined), async (connection, entered) => {
      const [keeping, finding] = [askKept(connection, input), findKnown(connection, policy, id)];
      for (const asked of [keeping, finding]) asked.catch(() => undefined);
      const viewer = await entered;
      const again = await answerAgain<R>(connection, await keeping, may.name, input);
      if (again) return answering(request, connection, viewer, again);
      const found = await finding;
      if (!found) throw noSuchRecord();
      const { subject, stands, epoch } = found;
      const standing = standingOf(stands, viewer);
      if (!admits(may.audience, subject, standing)) throw notAllowed(may.name);
      const tx = new Writer(connection, viewer, { childId: subject.childId, standing });
      return done(request, { connection, rule: may.name, input, tx, viewer, about: subject, stood: { epoch, standing } }, (tools) => act(subject, input, tools));
    });
  };
};

interface Doing {
  readonly connection: Transaction;
  readonly rule: string;
  readonly input: Keyed;
  readonly tx: Writer;
  readonly viewer: Tools['viewer'];
  /** The record that the audit names; where there was none before, the one that the deed made. */
  readonly about?: { readonly id: string; readonly childId?: string };
  /** How they stood to its child before the deed. */
  readonly stood?: { readonly epoch: string; readonly standing: Standing };
}

/** Acts, and then, in the same transaction, keeps the answer for whoever asks again, and writes the audit entry and the events. */
async function done<R extends { readonly id: string; readonly childId?: string }>(
  request: Request,
  { connection, rule, input, tx, viewer, about, stood }: Doing,
  act: (tools: Tools) => Promise<Outcome<R>>,
): Promise<R> {
  const happenings: Happening[] = [];
  const outcome = await act(toolsFor(request, tx, viewer, happenings));
  if (isProblem(outcome)) throw new Undone(outcome);
  connection.asksLast(keepAnswer(tx.connection, viewer, rule, input, outcome));
  const { id, childId } = about ?? outcome;
  const before = outcome.childId === childId ? stood : undefined;
  const answer = { childId: outcome.childId ?? null, epoch: before?.epoch ?? null };
  const settled = settle(connection, viewer, { rule, childId: childId ?? null, subjectId: id, marker: request.ground.marker, answer }, happenings);
  connection.asksLast(settled.then((now) => {
    const standing = now ? standingOf(now, viewer) : before?.standing;
    if (standing) request.answers(outcome, standing);
  }));
  return outcome;
}

/** Hands what was done to the reading of the answer, together with how the viewer stands to the child now that it is done. */
async function answering<R extends object>(request: Request, tx: Connection, viewer: Tools['viewer'], outcome: R): Promise<R> {
  const { childId } = outcome as { readonly childId?: string };
  if (childId) request.answers(outcome, await standingTo(tx, childId, viewer));
  return outcome;
}

type Perform<R> = (connection: Transaction, entered: Promise<Tools['viewer']>) => Promise<R>;

/** Runs the transaction of a deed; tells the listeners afterwards; writes a refusal down where there was one. */
export async function performing<R>(request: Request, rule: string, subjectId: string | null, opening: string, work: Perform<R>): Promise<R | Problem> {
  const { pool, events } = request.ground;
  try {
    const outcome = await atOnceInTransaction<R, Entered>(pool, opening, (connection, opened) => {
      const entered = opened.then(([row]) => {
        const viewer = admitted(row!.viewer, request.credentials);
        return { ...viewer, actingFor: capacityOf(viewer) };
      });
      entered.catch(() => undefined);
      return work(connection, entered);
    });
    events.committed();
    return outcome;
  } catch (error) {
    if (error instanceof Undone) return error.problem;
    const told = sqlStateOf(error) === REFUSED_BY_THE_WALL ? notAllowed(rule) : error;
    if (told instanceof HubError && ['NOT_FOUND', 'FORBIDDEN'].includes(told.code)) {
      await recordRefusal(request.ground, request.credentials, { rule, subjectId });
    }
    throw whyNotEntered(told);
  }
}

interface OfficeDeed<Input, R> {
  /** The deed's name, as `Child.register`. */
  readonly name: string;
  /** The posts that may do it, for their own organisation; or anyone, for what is their own alone. */
  readonly posts: readonly Kind[] | 'anyone';
  readonly input?: z.ZodType<unknown>;
  act(input: Input, tools: Tools): Promise<Outcome<R>>;
}

/** Makes a mutation that is about no child's record yet (registering one, delivering what a partner holds): the post decides. */
export const officeDeed =
  <Input extends Keyed, R extends { readonly childId?: string; readonly id: string }>({ name, posts, input: schema, act }: OfficeDeed<Input, R>) =>
  async (request: Request, input: Input): Promise<Outcome<R>> => {
    const complaint = complaints(schema, input);
    if (complaint) return complaint;
    await request.pause();
    return performing(request, name, null, entering(request.credentials), async (connection, entered) => {
      const keeping = askKept(connection, input);
      keeping.catch(() => undefined);
      const viewer = await entered;
      if (posts !== 'anyone' && !posts.some((post) => viewer.offices.includes(post))) throw notAllowed(name);
      const again = await answerAgain<R>(connection, await keeping, name, input);
      if (again) return answering(request, connection, viewer, again);
      return done(request, { connection, rule: name, input, tx: new Writer(connection, viewer), viewer }, (tools) => act(input, tools));
    });
  };
