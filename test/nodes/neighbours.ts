import { randomUUID } from 'node:crypto';
import { Kind } from '../../src/access';
import type { Credentials } from '../../src/access/viewer';
import { ISSUER, type Someone, type TestHub } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';

/** Somebody of one neighbourhood, with the word that only its people may ever read. */
export interface Neighbour {
  readonly who: Someone;
  readonly canary: string;
  readonly child: ChildKnownTo;
  readonly credentials: Credentials;
  /** Whether they deliver what an agency holds. */
  readonly isSystem: boolean;
}

async function neighbourhood(hub: TestHub): Promise<Neighbour[]> {
  const world = await World.make(hub);
  const canary = `Canary${randomUUID().replace(/[^a-f]/g, '')}x${world.authorityCode}`;
  const child = await world.child(`Robin ${canary}`);
  const people = [await world.the(Kind.SENCO), await world.the(Kind.AUTHORITY_SYSTEM), await world.around(child, Kind.THERAPIST), await world.parentOf(child)];
  return people.map((who, at) => ({ who, canary, child, isSystem: at === 1, credentials: { issuer: ISSUER, subject: who.subject } }));
}

/** Neighbourhoods that know nothing of one another: each person sees one child, and nobody else's. */
export async function neighbours(hub: TestHub, neighbourhoods: number): Promise<Neighbour[]> {
  const people: Neighbour[] = [];
  for (let n = 0; n < neighbourhoods; n++) people.push(...(await neighbourhood(hub)));
  return people;
}
