/** What was read ahead for one key of a loader, and whose records it tells of. */
export interface Found {
  readonly value: unknown;
  /** None, where it tells of nobody's, as a directory's entry; and none any more, once it has been asked for. */
  readonly tells?: { readonly type: string; readonly of: readonly { readonly childId: string }[] } | undefined;
}

/** What was read ahead, by loader and key, until its loader is asked for it: it counts as read then, and what nobody asks for never does. */
export class Waiting {
  readonly #found = new Map<unknown, Map<unknown, Found>>();

  /** What several ways lead to is handed over by the first of them. */
  hand(to: unknown, key: string, found: Found): void {
    const known = this.#found.get(to);
    if (!known) this.#found.set(to, new Map([[key, found]]));
    else if (!known.has(key)) known.set(key, found);
  }

  /** What is asked for, if it is here. Of whom it tells is answered once. */
  take(of: unknown, key: unknown): Found | undefined {
    const known = this.#found.get(of);
    const found = known?.get(key);
    if (found?.tells) known!.set(key, { value: found.value });
    return found;
  }

  clear(): void {
    this.#found.clear();
  }
}
