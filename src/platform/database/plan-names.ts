import { createHash } from 'node:crypto';

/** In characters of all texts whose plans are kept. Each connection keeps its own, for as long as it lives, at 130 bytes or so of PostgreSQL's memory a character. */
const ROOM = 500_000;
/** Of texts that were asked once so far. */
const SEEN = 5_000;

/** Remembers how often each text was asked: one that comes again is given a name, under which PostgreSQL keeps its plan. */
export class PlanNames {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();
  #taken = 0;

  /** A short name for a statement whose plan is worth keeping; undefined when it is new. Those that nobody asks any more make room for others. */
  of(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known) return this.#kept(text, known);
    if (!this.#seen.has(text)) {
      if (this.#seen.size >= SEEN) this.#seen.clear();
      this.#seen.add(text);
      return undefined;
    }
    this.#seen.delete(text);
    this.#taken += text.length;
    const name = this.#kept(text, createHash('sha256').update(text).digest('base64url').slice(0, 24));
    this.#makeRoom();
    return name;
  }

  /** Puts it behind all others: those in front were not asked for longest. */
  #kept(text: string, name: string): string {
    this.#names.delete(text);
    this.#names.set(text, name);
    return name;
  }

  #makeRoom(): void {
    for (const oldest of this.#names.keys()) {
      if (this.#taken <= ROOM) return;
      this.#names.delete(oldest);
      this.#taken -= oldest.length;
    }
  }
}
