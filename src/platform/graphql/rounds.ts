import type { ExecutionResult } from 'graphql';
import type { LoggedEvent } from '../events/event';
import { Turns } from '../events/turns';
import { codeOf } from './errors';
import type { Waiting } from './listening';
import { answerWithin, executed, outcomeOf, type Gatherer, type Gathering, type Group, type OperationArgs } from './operation';
import { Told } from './told';

/** How many events are told in one reading: each reading is made to last before anything of it is told, and that costs a write to disk. */
const MOST_AT_ONCE = 40;
/** An answer that takes longer is read by itself, so that nobody waits for somebody else's. */
const SLOW_MS = 250;

/** What is asked of an event, by however many. */
export interface Asker {
  /** Only what every listener has in common: nothing of the one who came first. */
  readonly args: Omit<OperationArgs, 'contextValue' | 'rootValue'>;
  /** That an answer was once somebody's own: from then on only a person's own sockets are answered together. */
  isPersonal: boolean;
  /** That the last answer was long in coming: nobody else's waits for the next. */
  isSlow: boolean;
}
interface Asked {
  readonly question: Asker;
  readonly event: LoggedEvent;
  readonly waiting: Waiting[];
}
interface Answered {
  readonly group: Group;
  readonly result: ExecutionResult;
}
type Alone = readonly [asked: Asked, waiting: Waiting];

/** Of what a listener may not see there is no sign, not even an empty one: an event whose answer is null is not told. */
export const isSilent = ({ data, errors }: ExecutionResult): boolean =>
  data !== undefined &&
  Object.values(data ?? {}).every((field) => field === null) &&
  (errors ?? []).every((error) => codeOf(error) === 'NOT_FOUND');

const toldOf = (result: ExecutionResult): Told | null => (isSilent(result) ? null : new Told(result));

/** Asks what there is to tell, a few events at a time: the more wait, the more are read together. */
export class Rounds {
  readonly #waiting = { present: [] as Asked[], past: [] as Asked[] };
  readonly #atOnce: number;
  readonly #turns: Turns;
  #working = 0;

  constructor(private readonly gatherer: Gatherer | undefined) {
    this.#atOnce = gatherer?.atOnce ?? 1;
    this.#turns = new Turns(this.#atOnce);
  }

  /** `past`: what was missed; it waits for what happens now. */
  ask(when: 'present' | 'past', question: Asker, event: LoggedEvent, waiting: Waiting): void {
    const queue = this.#waiting[when];
    // An event comes to all its listeners in one breath, so whoever asks the same of it stands near the end.
    const same = queue.slice(-MOST_AT_ONCE).find((asked) => asked.question === question && asked.event === event);
    if (same) same.waiting.push(waiting);
    else queue.push({ question, event, waiting: [waiting] });
    if (this.#working < this.#atOnce && this.#working < queue.length) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working++;
    // Whoever else waits for the event is added first.
    await Promise.resolve();
    for (let some = this.#next(); some.length > 0; some = this.#next()) {
      const alone = await this.#together(some);
      await Promise.all(alone.map((each) => this.#turns.take(() => this.#alone(each))));
    }
    this.#working--;
  }

  /** What is read together next: of what is happening now, and when there is nothing of that, of what was missed. */
  #next(): Asked[] {
    const { present, past } = this.#waiting;
    const queue = present.length > 0 ? present : past;
    if (queue[0]?.question.isSlow) return queue.splice(0, 1);
    const slow = queue.slice(0, MOST_AT_ONCE).findIndex(({ question }) => question.isSlow);
    return queue.splice(0, slow > 0 ? slow : MOST_AT_ONCE);
  }

  /** Answers who must still be asked alone. */
  async #together(all: readonly Asked[]): Promise<Alone[]> {
    const present = all.map((each) => ({ ...each, waiting: each.waiting.filter(({ listening }) => !listening.over) }));
    const asked = present.filter(({ waiting }) => waiting.length > 0);
    const everybody = (): Alone[] => asked.flatMap((each) => each.waiting.map((waiting): Alone => [each, waiting]));
    if (!this.gatherer || asked.length === 0) return everybody();
    let gathering: Gathering | undefined;
    try {
      gathering = await this.gatherer.gather(
        asked.map(({ question, event, waiting }) => ({
          event, by: question.isPersonal ? 'persons' : 'rights', waiting: waiting.map(({ listening }) => listening.context),
        })),
      );
      return await answer(asked, gathering);
    } catch {
      // One answer that fails, or one connection that is lost, must not be everybody's: each is asked again, and told what is theirs.
      await gathering?.abandon();
      return everybody();
    }
  }

  async #alone([{ question, event }, { listening, slot }]: Alone): Promise<void> {
    if (listening.over) return;
    const result = await answerWithin({ ...question.args, rootValue: event, contextValue: listening.context.fresh() });
    listening.settle(slot, toldOf(result));
  }
}

async function answer(asked: readonly Asked[], gathering: Gathering): Promise<Alone[]> {
  // What is asked of one event does not wait for what is asked of another: their questions travel together.
  const all = await Promise.all(asked.map((each, at) => answerOne(each, gathering.groups.filter((group) => group.at === at))));
  const answered = all.flatMap((each) => each.answered);
  const alone = [...gathering.alone.map(([at, member]): Alone => [asked[at]!, asked[at]!.waiting[member]!]), ...all.flatMap((each) => each.alone)];
  await gathering.close(answered.map(({ group }) => group));
  settle(asked, answered, alone);
  return alone;
}

/** Answers the groups that wait for one event: a group is executed for when no answer that was given is theirs as well. */
async function answerOne(asked: Asked, groups: readonly Group[]): Promise<{ readonly answered: Answered[]; readonly alone: Alone[] }> {
  const answered: Answered[] = [];
  const alone: Alone[] = [];
  const left = new Set(groups);
  for (const group of left) {
    const result = await executedFor(group, asked);
    left.delete(group);
    const told = await group.answers([...left]);
    for (const each of told) left.delete(each);
    answered.push(...told.map((each) => ({ group: each, result })));
    if (told.includes(group)) continue;
    asked.question.isPersonal = true;
    alone.push(...group.members.map((member): Alone => [asked, asked.waiting[member]!]));
  }
  return { answered, alone };
}

async function executedFor({ context }: Group, { question, event }: Asked): Promise<ExecutionResult> {
  const began = performance.now();
  const result = await executed({ ...question.args, rootValue: event, contextValue: context });
  question.isSlow = performance.now() - began > SLOW_MS;
  // What an answer has left behind unasked must not be asked in the name of whoever comes next.
  await context.close('answered');
  if (outcomeOf(result) === 'failed') throw new Error('An answer failed');
  return result;
}

function settle(asked: readonly Asked[], answered: readonly Answered[], alone: readonly Alone[]): void {
  const told = new Map<Waiting, Told | null>();
  for (const { group, result } of answered) {
    const telling = toldOf(result);
    for (const member of group.members) told.set(asked[group.at]!.waiting[member]!, telling);
  }
  const left = new Set(alone.map(([, waiting]) => waiting));
  for (const { waiting } of asked) {
    for (const each of waiting) if (!left.has(each)) each.listening.settle(each.slot, told.get(each) ?? null);
  }
}
