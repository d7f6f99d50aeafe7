import { promiseOf } from './at-hand';

/** Whose records something tells of, and of what kind they are. */
export interface Tells {
  readonly type: string;
  readonly of: readonly { readonly childId: string }[];
}

/** What was read ahead for one key of a loader. */
class Found {
  #promise: Promise<unknown> | undefined;
  #tells: Tells | undefined;

  constructor(
    private readonly value: unknown,
    tells: Tells | undefined,
  ) {
    this.#tells = tells;
  }

  /** One promise for all who ask. */
  get promise(): Promise<unknown> {
    return (this.#promise ??= promiseOf(this.value));
  }

  /** Of whom it tells, once. */
  told(): Tells | undefined {
    const tells = this.#tells;
    this.#tells = undefined;
    return tells;
  }
}

/** What was read ahead, by loader and key, until its loader is asked for it: it counts as read then, and what nobody asks for never does. */
export class Waiting {
  readonly #found = new Map<unknown, Map<unknown, Found>>();

  /** What several ways lead to is handed over by the first of them. It tells of nobody where it is a directory's. */
  hand(to: unknown, key: string, value: unknown, tells: Tells | undefined): void {
    const known = this.#found.get(to);
    if (!known) this.#found.set(to, new Map([[key, new Found(value, tells)]]));
    else if (!known.has(key)) known.set(key, new Found(value, tells));
  }

  /** What is asked for, if it is here. */
  take(of: unknown, key: unknown): Found | undefined {
    return this.#found.get(of)?.get(key);
  }

  clear(): void {
    this.#found.clear();
  }
}
