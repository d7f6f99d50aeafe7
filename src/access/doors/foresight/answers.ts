import type { LoaderOf } from '../../request';
import type { Asked } from '../relation';

/** Some loader, whatever its key and rows. */
export type AnyLoader = LoaderOf<never, unknown>;

/** That something is answered by a loader: the key is a property of the row at hand, or an argument of the question. */
export interface Answer {
  readonly loader: AnyLoader;
  readonly key: string;
  /** What is always asked next, of each row that it finds, whatever was selected. */
  readonly then: readonly Answer[];
  /** Whose records it finds. */
  readonly of: Whose;
  readonly asking: Asking | undefined;
}
/** What is asked of a loader beside its key, as the arguments of the field and the day tell; nothing where they tell of none. */
export type Asking = (args: Asked, today: string) => Asked | undefined;
/** The same child's, or another's, as whoever else was in an incident. */
export type Whose = 'the child' | 'another child';
/** `[loader, key]`, and what follows from each row: `[inclusionsOfPlan, 'id', [[needById, 'lineId']]]`. */
export type Told = readonly [loader: unknown, key: string, then?: readonly Told[], of?: Whose, asking?: Asking];
/** The same of a loader that more than a key is asked of. */
export const toldBy = <Args extends object>(loader: unknown, key: string, asking: (args: Args, today: string) => object | undefined): Told =>
  [loader, key, [], 'the child', asking as unknown as Asking];

const fields = new Map<string, readonly Answer[]>();
const answerFrom = ([loader, key, then = [], of = 'the child', asking]: Told): Answer => ({ loader: loader as AnyLoader, key, then: then.map(answerFrom), of, asking });
const isOne = (told: Told | readonly Told[]): told is Told => typeof told[1] === 'string';

/**
 * Says by which loaders the fields of a type are answered, so that they can be read ahead. It changes no answer: what is not
 * said here asks its loader when its turn comes.
 */
export function answeredBy(type: string, answers: Readonly<Record<string, Told | readonly Told[]>>): void {
  for (const [field, told] of Object.entries(answers)) fields.set(`${type}.${field}`, (isOne(told) ? [told] : told).map(answerFrom));
}
export const answersOf = (type: string, field: string): readonly Answer[] => fields.get(`${type}.${field}`) ?? [];
