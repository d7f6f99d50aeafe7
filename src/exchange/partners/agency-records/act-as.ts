import { Request, type Ground } from '../../../access';
import { childById, factsOfChild, type ChildFact, type System } from '../../../people';
import { isProblem, type Problem } from '../../../platform/graphql/problem';
import { HubError } from '../../../platform/graphql/errors';
import { ImportRefused } from '../../import-refused';

/** A question or a deed of an agency's own system: it goes through the doors, and nothing is done that the system may not do. */
export const actAs = (ground: Ground, { issuer, subject, actingFor }: System): Request =>
  new Request(ground, { issuer, subject, actingFor });

async function reading<R>(ground: Ground, system: System, work: (request: Request) => Promise<R>): Promise<R> {
  const request = actAs(ground, system);
  try {
    const read = await work(request);
    await request.close();
    return read;
  } catch (error) {
    await request.close('failed');
    throw error;
  }
}

export const knows = async (ground: Ground, system: System, childId: string): Promise<boolean> =>
  (await reading(ground, system, ({ load }) => load(childById, childId))) !== null;

/** What the system's organisation says of the child at present. */
export const present = (ground: Ground, system: System, childId: string): Promise<ChildFact[]> =>
  reading(ground, system, async ({ load }) => {
    const facts = await load(factsOfChild, childId);
    return facts.filter(({ saidBy, isCurrent }) => isCurrent && saidBy === system.actingFor);
  });

/** What a deed has made; a problem, or a refusal, is the end of the import, in words. */
export async function done<R extends object>(deed: Promise<R | Problem>): Promise<R> {
  const outcome = await deed.catch((error: unknown) => {
    throw error instanceof HubError ? new ImportRefused(error.message) : error;
  });
  if (isProblem(outcome)) throw new ImportRefused(outcome.message);
  return outcome;
}
