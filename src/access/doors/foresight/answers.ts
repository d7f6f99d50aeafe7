import type { LoaderOf } from '../../request';

/** Some loader, whatever its key and rows. */
export type AnyLoader = LoaderOf<never, unknown>;

/** That a field is answered by a loader: for a record's field the key is one of the record's properties, for a question one of its arguments. */
export interface Answer {
  readonly loader: AnyLoader;
  readonly key: string;
}
const fields = new Map<string, Answer>();

/**
 * Says by which loaders the fields of a type are answered, so that they can be read ahead. It changes no answer: a field
 * that is not named here asks its loader when its turn comes.
 */
export function answeredBy(type: string, answers: Readonly<Record<string, readonly [loader: unknown, key: string]>>): void {
  for (const [field, [loader, key]] of Object.entries(answers)) fields.set(`${type}.${field}`, { loader: loader as AnyLoader, key });
}
export const answerOf = (type: string, field: string): Answer | undefined => fields.get(`${type}.${field}`);
