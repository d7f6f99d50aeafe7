/** A promise of what is here already. Whoever awaits it gets it later, like any other; GraphQL takes it at once. */
interface AtHand<V> extends Promise<V> {
  atHand?: V;
}

export function promiseOf<V>(value: V): Promise<V> {
  const promise: AtHand<V> = Promise.resolve(value);
  promise.atHand = value;
  return promise;
}

/** What a resolver answers, without its promise where the loader's own was handed through: a promise a field is most of what a long list costs the hub. */
export const takenAtOnce = (answer: unknown): unknown => (answer instanceof Promise && 'atHand' in answer ? answer.atHand : answer);

const isAtHand = <V>(promise: AtHand<V>): boolean => 'atHand' in promise;
/** All of several, in their order; nothing is waited for where everything is here already. */
export const allOf = <V>(promises: readonly AtHand<V>[]): V[] | Promise<V[]> =>
  promises.every(isAtHand) ? promises.map(({ atHand }) => atHand as V) : Promise.all(promises);
