import { Request, type Ground } from '../access';
import { isProblem, type Problem } from '../platform/graphql/problem';
import { DEMO_ISSUER } from './demo-issuer-name';

/** Where the demo is played: the hub, and who and what everybody in it is. */
export interface Stage {
  readonly ground: Ground;
  readonly ownerUrl: string;
  /** The day from which due dates are counted; the same when an interrupted seeding goes on. */
  readonly begunOn: string;
  /** Ids of persons, by handle. */
  readonly persons: ReadonlyMap<string, string>;
  /** Ids of organisations, by every code and key that the demo's files use. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** What the files name and nobody brought on stage: a mistake in them. */
function known(names: ReadonlyMap<string, string>, name: string): string {
  const id = names.get(name);
  if (id) return id;
  throw new Error(`The demo's files speak of ${name}, whom nobody has introduced`);
}
export const personOf = ({ persons }: Stage, handle: string): string => known(persons, handle);
export const organisationOf = ({ organisations }: Stage, reference: string): string => known(organisations, reference);

/** Asks as a demo person, in the capacity of one organisation or of the family, just as they would with their token. */
export const as = (stage: Stage, handle: string, organisation: string | null): Request =>
  new Request(stage.ground, {
    issuer: DEMO_ISSUER,
    subject: handle,
    actingFor: organisation === null ? 'family' : organisationOf(stage, organisation),
  });

/** What a deed has made. The demo does nothing that is refused: a problem is a mistake in its files. */
export async function done<R extends object>(what: string, deed: Promise<R | Problem>): Promise<R> {
  const outcome = await deed.catch((error: unknown) => {
    throw new Error(`The demo could not ${what}: ${(error as Error).message}`, { cause: error });
  });
  if (isProblem(outcome)) throw new Error(`The demo could not ${what}: ${outcome.message}`);
  return outcome;
}
