import type { ExecutionResult } from 'graphql';
import type { LoggedEvent } from '../events/event';
import { Turns } from '../events/turns';
import { codeOf } from './errors';
import type { Asking, Listening, Slot } from './listening';
import { answerWithin, executed, outcomeOf, type Gatherer, type Gathering, type Group, type OperationArgs } from './operation';
import { keyOf } from './same-question';
import { Told } from './told';

/** How many events are told in one reading. */
const MOST_AT_ONCE = 20;

interface Waiting {
  readonly listening: Listening;
  readonly slot: Slot;
}
interface Asked {
  readonly event: LoggedEvent;
  readonly waiting: Waiting[];
}
interface Answered {
  readonly group: Group;
  readonly result: ExecutionResult;
}
/** Only what every listener has in common: nothing of the one who came first. */
type Common = Omit<OperationArgs, 'contextValue' | 'rootValue'>;
type Alone = readonly [asked: Asked, waiting: Waiting];

/** Of what a listener may not see there is no sign, not even an empty one: an event whose answer is null is not told. */
export const isSilent = ({ data, errors }: ExecutionResult): boolean =>
  data !== undefined &&
  Object.values(data ?? {}).every((field) => field === null) &&
  (errors ?? []).every((error) => codeOf(error) === 'NOT_FOUND');

const toldOf = (result: ExecutionResult): Told | null => (isSilent(result) ? null : new Told(result));

/**
 * What several listeners ask alike. Each event is executed once for all whose rights are equal, and what they are told is written out
 * once. Where something in the answer was one listener's own, all of them are asked alone, as if there were no others.
 */
export class Question implements Asking {
  #asked: Asked[] = [];
  #working = false;
  #listeners = 0;
  /** That an answer was once somebody's own: from then on only a person's own sockets are answered together. */
  #personal = false;

  constructor(
    private readonly args: Common,
    private readonly gatherer: Gatherer | undefined,
    private readonly turns: Turns,
    private readonly forget: () => void,
  ) {}

  joined(): void {
    this.#listeners++;
  }
  left(): void {
    this.#listeners--;
    if (this.#listeners === 0) this.forget();
  }
  apart = (): Asking => new Question(this.args, this.gatherer, this.turns, () => undefined);

  ask(event: LoggedEvent, waiting: Waiting): void {
    const last = this.#asked.at(-1);
    if (last?.event === event) last.waiting.push(waiting);
    else this.#asked.push({ event, waiting: [waiting] });
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    // Whoever else waits for the event is added first: an event comes to all its listeners in one breath.
    await Promise.resolve();
    while (this.#asked.length > 0) {
      const alone = await this.turns.take(() => this.#together(this.#asked.splice(0, MOST_AT_ONCE)));
      await Promise.all(alone.map((each) => this.turns.take(() => this.#alone(each))));
    }
    this.#working = false;
  }

  /** Answers who must still be asked alone. */
  async #together(all: readonly Asked[]): Promise<Alone[]> {
    const present = all.map(({ event, waiting }) => ({ event, waiting: waiting.filter(({ listening }) => !listening.over) }));
    const asked = present.filter(({ waiting }) => waiting.length > 0);
    const everybody = (): Alone[] => asked.flatMap((each) => each.waiting.map((waiting): Alone => [each, waiting]));
    if (!this.gatherer) return everybody();
    let gathering: Gathering | undefined;
    try {
      const gathered = asked.map(({ event, waiting }) => ({ event, waiting: waiting.map(({ listening }) => listening.context) }));
      gathering = await this.gatherer.gather(gathered, this.#personal ? 'persons' : 'rights');
      return await this.#answer(asked, gathering);
    } catch {
      // One answer that fails, or one connection that is lost, must not be everybody's: each is asked again, and told what is theirs.
      await gathering?.abandon();
      return everybody();
    }
  }

  async #answer(asked: readonly Asked[], gathering: Gathering): Promise<Alone[]> {
    const answered: Answered[] = [];
    const alone: Alone[] = gathering.alone.map(([at, member]) => [asked[at]!, asked[at]!.waiting[member]!]);
    for (const group of gathering.groups) {
      const { event, waiting } = asked[group.at]!;
      const result = await executed({ ...this.args, rootValue: event, contextValue: group.context });
      // What an answer has left behind unasked must not be asked in the name of whoever comes next.
      await group.context.close('answered');
      if (outcomeOf(result) === 'failed') throw new Error('An answer failed');
      if (group.members.length === 1 || (await group.isOneForAll())) answered.push({ group, result });
      else {
        this.#personal = true;
        alone.push(...group.members.map((member): Alone => [asked[group.at]!, waiting[member]!]));
      }
    }
    await gathering.close(answered.map(({ group }) => group));
    settle(asked, answered, alone);
    return alone;
  }

  async #alone([{ event }, { listening, slot }]: Alone): Promise<void> {
    if (listening.over) return;
    const result = await answerWithin({ ...this.args, rootValue: event, contextValue: listening.context.fresh() });
    listening.settle(slot, toldOf(result));
  }
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

/** The questions that are being listened to, by those whom one gatherer knows. */
class Questions {
  readonly #questions = new Map<string, Question>();
  readonly #turns: Turns;

  constructor(private readonly gatherer: Gatherer) {
    this.#turns = new Turns(gatherer.atOnce);
  }

  find(args: Common): Question {
    const key = keyOf(args);
    const known = this.#questions.get(key);
    if (known) return known;
    const question = new Question(args, this.gatherer, this.#turns, () => this.#questions.delete(key));
    this.#questions.set(key, question);
    return question;
  }
}

const questions = new WeakMap<Gatherer, Questions>();

/** The question of a subscription: one and the same for all who ask it alike. */
export function questionOf({ schema, document, operationName, variableValues, contextValue }: OperationArgs): Question {
  const args = { schema, document, operationName, variableValues };
  const { gatherer } = contextValue;
  if (!gatherer) return new Question(args, undefined, new Turns(1), () => undefined);
  const known = questions.get(gatherer) ?? new Questions(gatherer);
  questions.set(gatherer, known);
  return known.find(args);
}
