import { Temporal } from 'temporal-polyfill';
import type { Request } from '../access';
import type { DemoChild } from './demo-children';
import { as, type Stage } from './stage';

/** A child's story as it is being played. */
export interface Scene {
  readonly stage: Stage;
  readonly child: DemoChild;
  readonly childId: string;
}

/** The same key whenever the demo is played, so that what was done is not done again. */
export const keyOf = ({ child }: Scene, deed: string): string => `demo/${child.key}/${deed}`;

export const dayAfter = ({ stage }: Scene, days: number): string => Temporal.PlainDate.from(stage.begunOn).add({ days }).toString();

/** Somebody of the child's school, acting for it. */
export const atSchool = ({ stage, child }: Scene, handle: string): Request => as(stage, handle, child.school);

/** Somebody of an organisation; without one, somebody of the family. */
export const acting = ({ stage }: Scene, handle: string, organisation: string | null): Request => as(stage, handle, organisation);

/** Reads in one question, and ends it. */
export async function reading<R>(request: Request, work: (request: Request) => Promise<R>): Promise<R> {
  const read = await work(request);
  await request.close();
  return read;
}
