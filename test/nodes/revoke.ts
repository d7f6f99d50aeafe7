import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Kind } from '../../src/access';
import { systemClock } from '../../src/platform/clock';
import { ADD, DraftPlan } from '../plan/draft-plan';
import type { Someone } from '../support/hub';
import { World, type ChildKnownTo } from '../support/world';
import { askOnce } from './ask';
import type { Findings } from './findings';
import { Listener } from './listener';
import type { Topology } from './topology';

const WITHIN_MS = 250;
const PATIENCE_MS = 10_000;
const EVERY_MS = 40;
const LEAVE = 'mutation ($input: LeaveTeamInput!) { leaveTeam(input: $input) { __typename ... on Problem { message } } }';
const MEMBERS = 'query ($id: ID!) { child(id: $id) { team { id version person { id } } } }';

/** Somebody who listens, how their right ends, and something that happens which they may know of until then. */
interface Case {
  readonly name: string;
  readonly bearer: string;
  readonly question: (after: string) => string;
  /** The statement, or the deed, that ends the right; when it answers, that is committed. */
  readonly revoke: () => Promise<void>;
  /** Something happens; answers what the event is about. */
  readonly happens: () => Promise<string>;
}

/** Rights end while people listen at every hub: nothing committed after that is delivered, and the listening ends at once, everywhere. */
export async function revoke(topology: Topology, rounds: number, found: Findings): Promise<void> {
  const took = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const world = await World.make(topology.forSettingUp);
    const child = await world.child('Rosa Field');
    for (const make of [leavesTheTeam, isSuspended, losesThePost]) {
      const each = await make(topology, world, child);
      took.set(each.name, [...(took.get(each.name) ?? []), ...(await plays(topology, each, found))]);
    }
  }
  for (const [name, ms] of took) found.figure(`${name}: until the listening ended, over every hub, ms`, ms);
}

async function plays({ hubs }: Topology, { name, bearer, question, revoke: end, happens }: Case, found: Findings): Promise<number[]> {
  const after = (await askOnce(hubs[0]!.url, { bearer, query: '{ changesFrom }' }))!.body.data!['changesFrom']!;
  const listeners = hubs.map((hub) => new Listener({ url: hub.url, bearer, question, after }));
  const ended = listeners.map((listener) => listener.once());
  const before = await happens();
  while (!listeners.every(({ heard }) => heard.some(({ subjectId }) => subjectId === before))) await pause(10);
  await end();
  const revokedAtMs = systemClock.epochMs();
  const later = new Set<string>();
  while (!listeners.every(({ endedAtMs }) => endedAtMs) && systemClock.epochMs() < revokedAtMs + PATIENCE_MS) {
    later.add(await happens());
    await pause(EVERY_MS);
  }
  // What is on its way, should there be anything, has time to come.
  await pause(200);
  for (const listener of listeners) {
    const leaked = listener.heard.filter(({ subjectId }) => later.has(subjectId));
    found.must(leaked.length === 0, `${name}: no event committed after it is delivered`, leaked[0]);
    const ms = (listener.endedAtMs ?? Infinity) - revokedAtMs;
    found.must(ms <= WITHIN_MS, `${name}: the listening ends within ${WITHIN_MS} ms on every hub`, `${ms} ms`);
    listener.stop();
  }
  await Promise.all(ended);
  return listeners.map(({ endedAtMs }) => (endedAtMs ?? revokedAtMs + PATIENCE_MS) - revokedAtMs);
}

async function leavesTheTeam(topology: Topology, world: World, child: ChildKnownTo): Promise<Case> {
  const plan = await DraftPlan.begin(world, child);
  const therapist = await world.around(child, Kind.THERAPIST, randomUUID());
  const { team } = await plan.keeper.gets(MEMBERS, { id: child.id });
  const member = (team as { id: string; version: number; person: { id: string } }[]).find(({ person }) => person.id === therapist.id)!;
  return {
    name: 'leaving the team',
    bearer: await topology.bearer(therapist, 'person'),
    question: (after) => `planUpdated(planId: "${plan.id}", after: "${after}") { cursor what at subjectId }`,
    revoke: () => answered(plan.keeper, LEAVE, { teamMemberId: member.id, version: member.version }),
    happens: async () => (await plan.keeper.gets(ADD.need, { input: { planId: plan.id, section: 'C', area: 'HEALTH', text: 'Needs something' } })).id,
  };
}

const CHANGES = (after: string): string => `changes(after: "${after}") { cursor what at subjectId }`;
const REGISTER = 'mutation ($input: RegisterChildInput!) { registerChild(input: $input) { __typename ... on Child { id } ... on Problem { message } } }';

async function systemWhose(topology: Topology, world: World, { name, statement }: { readonly name: string; readonly statement: string }): Promise<Case> {
  const system = await world.the(Kind.AUTHORITY_SYSTEM, randomUUID());
  const other = await world.the(Kind.AUTHORITY_SYSTEM);
  return {
    name,
    bearer: await topology.bearer(system),
    question: CHANGES,
    revoke: async () => void (await topology.administrator.query(statement, [system.id])),
    happens: async () =>
      (await other.gets(REGISTER, { input: { givenName: 'Ada', familyName: 'Later', dateOfBirth: '2017-03-09', authorityCode: world.authorityCode } })).id,
  };
}
const isSuspended = (topology: Topology, world: World): Promise<Case> =>
  systemWhose(topology, world, { name: 'suspending the account', statement: 'UPDATE account SET suspended_at = now() WHERE holder_id = $1' });
const losesThePost = (topology: Topology, world: World): Promise<Case> =>
  systemWhose(topology, world, { name: 'ending the post', statement: 'UPDATE post SET ends_at = now() WHERE person_id = $1' });

async function answered(who: Someone, text: string, input: object): Promise<void> {
  const answer = await who.gets(text, { input });
  if (answer.message) throw new Error(answer.message);
}
