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
