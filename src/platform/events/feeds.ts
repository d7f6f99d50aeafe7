import type { LoggedEvent } from './event';
import type { Feed } from './feed';

/** Sets of feeds by a name. An empty one takes no room. */
class Shelves {
  readonly #shelves = new Map<string, Set<Feed>>();

  add(name: string, feed: Feed): void {
    const shelf = this.#shelves.get(name);
    if (shelf) shelf.add(feed);
    else this.#shelves.set(name, new Set([feed]));
  }
  delete(name: string, feed: Feed): void {
    const shelf = this.#shelves.get(name);
    shelf?.delete(feed);
    if (shelf?.size === 0) this.#shelves.delete(name);
  }
  get isEmpty(): boolean {
    return this.#shelves.size === 0;
  }
  on = (name: string): Iterable<Feed> => this.#shelves.get(name) ?? [];
  *all(): Generator<Feed> {
    for (const shelf of this.#shelves.values()) yield* shelf;
  }
}

/** Everything an event names, by which a feed can ask for it. */
export function namesOf({ name, childId, subjectId, about }: LoggedEvent): Set<string> {
  const names = new Set([name, childId, subjectId]);
  for (const [touched, id] of Object.entries(about)) names.add(touched).add(id);
  return names;
}

/** The feeds of one node, found by what events name: an event costs as much as there are listeners that it may concern. */
export class Feeds {
  readonly #byName = new Shelves();
  readonly #unnamed = new Set<Feed>();
  readonly #byRight = new Shelves();

  add(feed: Feed): void {
    const { named, standsOn = [] } = feed.following;
    if (named) for (const name of named) this.#byName.add(name, feed);
    else this.#unnamed.add(feed);
    for (const right of standsOn) this.#byRight.add(right, feed);
  }

  delete(feed: Feed): void {
    const { named = [], standsOn = [] } = feed.following;
    for (const name of named) this.#byName.delete(name, feed);
    this.#unnamed.delete(feed);
    for (const right of standsOn) this.#byRight.delete(right, feed);
  }

  /** Those that an event may concern, each once. */
  concernedBy(event: LoggedEvent): Set<Feed> {
    const concerned = new Set(this.#unnamed);
    for (const name of namesOf(event)) for (const feed of this.#byName.on(name)) concerned.add(feed);
    return concerned;
  }

  get isEmpty(): boolean {
    return this.#unnamed.size === 0 && this.#byName.isEmpty;
  }

  standingOn = (right: string): Feed[] => [...this.#byRight.on(right)];

  all(): Set<Feed> {
    const all = new Set(this.#unnamed);
    for (const feed of this.#byName.all()) all.add(feed);
    return all;
  }
}
