import { createHash } from 'node:crypto';

/** Beyond this many, further texts are planned each time, so that nobody can fill the server with plans. */
const NAMES = 500;
const SEEN = 5_000;

/** Remembers how often each text was asked: one that comes again is given a name, under which PostgreSQL keeps its plan. */
export class PlanNames {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();

  /** A short name for a statement whose plan is worth keeping; undefined when it is new, or when enough are kept. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known || this.#names.size >= NAMES) return known;
    if (!this.#seen.has(text)) {
      if (this.#seen.size < SEEN) this.#seen.add(text);
      return undefined;
    }
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    this.#names.set(text, name);
    this.#seen.delete(text);
    return name;
  }
}
