import type { LoggedEvent } from '../events/event';
import type { Asking, Listening, Waiting } from './listening';
import type { Gatherer, OperationArgs } from './operation';
import { Rounds, type Asker } from './rounds';
import { keyOf } from './same-question';

/**
 * What several listeners ask alike. Each event is executed once for all whose rights are equal, and what they are told is written out
 * once. Where something in the answer was one listener's own, all of them are asked alone, as if there were no others.
 */
export class Question implements Asking, Asker {
  #listeners = 0;
  isPersonal = false;
  isSlow = false;

  constructor(
    readonly args: Asker['args'],
    private readonly rounds: Rounds,
    private readonly forget: () => void,
  ) {}

  joined(): void {
    this.#listeners++;
  }
  left(_listening: Listening): void {
    this.#listeners--;
    if (this.#listeners === 0) this.forget();
  }

  ask(event: LoggedEvent, waiting: Waiting): void {
    this.rounds.ask('present', this, event, waiting);
  }
  recall(event: LoggedEvent, waiting: Waiting): void {
    this.rounds.ask('past', this, event, waiting);
  }
}

/** The questions that are being listened to, by those whom one gatherer knows. */
class Questions {
  readonly #questions = new Map<string, Question>();
  readonly #rounds: Rounds;

  constructor(gatherer: Gatherer | undefined) {
    this.#rounds = new Rounds(gatherer);
  }

  find(args: Asker['args']): Question {
    const key = keyOf(args);
    const known = this.#questions.get(key);
    if (known) return known;
    const question = new Question(args, this.#rounds, () => this.#questions.delete(key));
    this.#questions.set(key, question);
    return question;
  }
}

const questions = new WeakMap<Gatherer, Questions>();

/** The question of a subscription: one and the same for all who ask it alike. */
export function questionOf({ schema, document, operationName, variableValues, contextValue: { gatherer } }: OperationArgs): Question {
  const known = (gatherer && questions.get(gatherer)) ?? new Questions(gatherer);
  if (gatherer) questions.set(gatherer, known);
  return known.find({ schema, document, operationName, variableValues });
}
