import fc from 'fast-check';
import type { GraphQLObjectType } from 'graphql';
import { Request } from '../../src/access';
import { openGround, type OpenGround } from '../../src/hub';
import { answerWithin } from '../../src/platform/graphql/operation';
import { textOf } from '../../src/platform/graphql/written-out';
import { createLog } from '../../src/platform/log';
import { Neighbourhood } from '../matrix/world/neighbourhood';
import type { Viewer } from '../matrix/world/viewers';
import { Chance } from '../support/chance';
import { documentOf, ISSUER, schema, TestHub } from '../support/hub';
import { compositeOf, membersOf, ownOf, rootsOf, selected } from './every-field';
import { deeds } from './random-deeds';

jest.setTimeout(3_600_000);
/** `npm run told-again` does many more, and another SEED others. */
const { STEPS = 45, SEED = 1 } = globalThis as { STEPS?: number; SEED?: number };

let hub: TestHub;
let grounds: readonly OpenGround[];
let neighbourhood: Neighbourhood;
let roots: ReturnType<typeof rootsOf>;
beforeAll(async () => {
  hub = await TestHub.open();
  const other = await openGround({ appUrl: hub.urls.appUrl, clock: hub.clock, log: createLog({ level: 'error' }), connections: 4 });
  grounds = [hub.ground, other];
  neighbourhood = await Neighbourhood.make(hub);
  roots = rootsOf(neighbourhood);
});
afterAll(async () => {
  await grounds[1]!.close();
  await hub.close();
});

/** What is asked of a type: all that stands in it, and of some of what leads on from there the same again. Who looked changes with each look. */
function selectionOf(type: GraphQLObjectType, one: Chance['of'], levels: number): string {
  const onwards = compositeOf(type).filter(({ name }) => !['whoLooked', 'attendance', 'attendanceMarks', 'beforeAndSince', 'assembly', 'adviceToSeek'].includes(name));
  if (levels === 0 || onwards.length === 0) return ownOf(type);
  const fields = [0, 1].map((at) => {
    const field = one(onwards);
    const member = one(membersOf(field));
    return `f${at}: ${field.name} { ${selected(field, member, selectionOf(member, one, levels - 1))} }`;
  });
  return [ownOf(type), ...fields].join(' ');
}

interface Asking {
  readonly who: Viewer;
  readonly text: string;
  readonly ground: OpenGround;
  readonly lacks: boolean;
}

async function answerOf({ who, text, lacks }: Asking, ground: Request['ground']): Promise<string> {
  const contextValue = new Request(ground, { issuer: ISSUER, subject: who.someone.subject, ...(lacks ? { lacks: 'plan:read' as const } : {}) });
  return textOf(await answerWithin({ schema, document: documentOf(text), variableValues: {}, contextValue }));
}

/** How often an answer was told again, and how often it was read anew though one had been kept. */
const counted = { again: 0, anew: 0 };

/** Asks, and holds what is told again against what a hub reads that keeps nothing. Answers with what was told where that may be told again next time. */
async function ask(asking: Asking): Promise<string | undefined> {
  const { answers, ...keepsNothing } = asking.ground;
  const spies = { find: jest.spyOn(answers!, 'find'), drop: jest.spyOn(answers!, 'drop'), keep: jest.spyOn(answers!, 'keep') };
  const answer = await answerOf(asking, asking.ground);
  const wasKept = spies.find.mock.results.some(({ value }) => value !== undefined);
  const isAgain = wasKept && spies.drop.mock.calls.length === 0;
  const isKept = isAgain || spies.keep.mock.calls.length > 0;
  for (const spy of Object.values(spies)) spy.mockRestore();
  if (wasKept) counted[isAgain ? 'again' : 'anew'] += 1;
  const { who: { kind, state }, text } = asking;
  if (isAgain) expect({ kind, state, text, answer }).toEqual({ kind, state, text, answer: await answerOf(asking, keepsNothing) });
  return isKept ? answer : undefined;
}

const knowMost: readonly string[] = ['SENCO', 'SEND_CASEWORKER', 'THERAPIST', 'PARENT', 'DSL', 'HEALTH_SYSTEM', 'SOCIAL_WORKER', 'CLASS_TEACHER', 'YOUNG_PERSON', 'HEAD'];
function someQuestion({ of: one }: Chance): Asking {
  const viewers = neighbourhood.viewers.filter(({ state }) => state !== 'other authority');
  const current = viewers.filter(({ kind, state }) => state === 'current' && knowMost.includes(kind));
  const known = roots.filter(({ names: [name] }) => ['Query.child', 'Query.children', 'Query.plan', 'Query.assessment', 'Query.planVersion'].includes(name!));
  const root = one(one([roots, known]));
  return { who: one(one([viewers, current])), text: root.asking(selectionOf(root.type, one, one([1, 1, 2]))), ground: one(grounds), lacks: one([false, false, true]) };
}

/** What was asked, and may be told again. */
const waiting: { asking: Asking; told: string }[] = [];
const MOST_WAITING = 60;

const aStep = fc.record({ deed: fc.constantFrom(...Object.keys(deeds)), seed: fc.nat() });
/** Some is asked for the first time, something is done, and what was asked before is asked again. */
async function step({ deed, seed }: { readonly deed: string; readonly seed: number }): Promise<void> {
  const chance = new Chance(seed);
  for (const asking of [1, 2, 3].map(() => someQuestion(chance))) {
    const told = await ask(asking);
    if (told !== undefined) waiting.unshift({ asking, told });
  }
  waiting.splice(MOST_WAITING);
  const before = waiting.length > 0 ? chance.of(waiting) : undefined;
  const around = { neighbourhood, who: before?.asking.who ?? chance.of(neighbourhood.viewers), told: before?.told ?? '', pick: chance.of };
  // So that one answer at least is as it was, whatever has happened since it was given.
  if (before) await ask(before.asking);
  // Some deeds are nobody's to do twice, or are refused by the records that they would change.
  await hub.owner((owner) => deeds[deed]!({ ...around, owner })).catch(() => undefined);
  const again = [before, ...[1, 2, 3, 4].map(() => waiting.length > 0 ? chance.of(waiting) : undefined)];
  for (const each of new Set(again)) if (each) await ask(each.asking);
}

it(`an answer that is told again is the one that would be read, whatever is done between (seed ${SEED}, ${STEPS} deeds)`, async () => {
  await fc.assert(fc.asyncProperty(aStep, step), { seed: SEED, numRuns: STEPS, endOnFailure: true });
  // What is never told again, or always, would prove nothing.
  expect(counted.again).toBeGreaterThan(STEPS / 3);
  expect(counted.anew).toBeGreaterThan(STEPS / 4);
});
