import fc from 'fast-check';
import { buildSchema, execute as executeByLibrary, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { execute } from '../../../src/platform/graphql/execution/execute';
import { Chance } from '../../support/chance';

const SDL = `
  interface Thing { id: ID! name: String next: Thing things: [Thing!] }
  type Left implements Thing { id: ID! name: String next: Thing things: [Thing!] n: Int sure: Left! loose: [[Int!]] kind: Kind said(x: Int = 3, y: [String!]): String! }
  type Right implements Thing { id: ID! name: String! next: Thing things: [Thing!] either: [Either]! texts: [String!]! kinds: [Kind!] }
  union Either = Left | Right
  enum Kind { ONE TWO }
  type Query { left(deep: Boolean): Left right: Right! things: [Thing!]! either: Either }
  type Mutation { left: Left right: Right }
`;
const schema: GraphQLSchema = buildSchema(SDL);

type Dice = Chance['below'];
const dice = (seed: number): Dice => new Chance(seed).below;
interface Trouble {
  /** One value in so many is not as it should be. */
  readonly oneIn: number;
  /** Whether some of it comes by and by, and not at once. */
  readonly isLate: boolean;
}

const troubles: readonly ((value: unknown) => unknown)[] = [
  () => null,
  () => undefined,
  () => new Error('told as a value'),
  () => ({ nothing: 'of the kind' }),
  () => () => {
    throw new Error('thrown');
  },
  (value) => () => value,
];
const fails = (): never => {
  throw new Error('failed');
};
/** What comes by and by, and the same at once. */
const delays: readonly { late(value: unknown): unknown; atOnce(value: unknown): unknown }[] = [
  { late: (value) => () => Promise.resolve(value), atOnce: (value) => value },
  { late: (value) => () => new Promise((resolve) => void setImmediate(() => resolve(value))), atOnce: (value) => value },
  { late: () => () => new Promise((_, reject) => void setImmediate(() => reject(new Error('failed')))), atOnce: () => fails },
  { late: () => () => Promise.reject(new Error('failed')), atOnce: () => fails },
];

/** An object as resolvers would give it, some of whose properties are late, missing, wrong or break. */
function thingOf(roll: Dice, trouble: Trouble, depth = 0): Record<string, unknown> {
  const late = (value: unknown, { late: by, atOnce } = delays[roll(delays.length)]!): unknown => (trouble.isLate ? by : atOnce)(value);
  const some = (value: unknown): unknown => {
    if (roll(trouble.oneIn) === 0) return roll(2) === 0 ? late(value) : troubles[roll(troubles.length)]!(value);
    return roll(4) === 0 ? late(value, delays[roll(2)]) : value;
  };
  const below = (): unknown => (depth > 3 ? null : thingOf(roll, trouble, depth + 1));
  const item = (): unknown => {
    const value = roll(trouble.oneIn) === 0 ? [null, new Error('an item')][roll(2)] : below();
    const isLate = roll(3) === 0;
    return trouble.isLate && isLate ? Promise.resolve(value) : value;
  };
  const several = (): unknown => (depth > 2 ? [] : Array.from({ length: roll(4) }, item));
  return {
    __typename: roll(40) === 0 ? 'Nobody' : ['Left', 'Right'][roll(2)],
    id: some(`id ${depth}`), name: some('a name'), next: some(below()), things: some(several()), n: some(roll(9)), sure: some(below()),
    loose: some([[1, 2], null, [3, roll(5) === 0 ? null : 4]]), kind: some('ONE'), said: some('said'), either: some(several()),
    texts: some(['one', roll(6) === 0 ? null : 'two']), kinds: some(new Set(['ONE', roll(9) === 0 ? 'NONE' : 'TWO'])),
    left: some(below()), right: some(below()),
  };
}

const leaves: Readonly<Record<string, readonly string[]>> = {
  Left: ['id', 'name', 'n', 'loose', 'kind', 'said', 'said(x: $x, y: "a")', '__typename'],
  Right: ['id', 'name', 'texts', 'kinds', '__typename'],
  Thing: ['id', 'name', '__typename'], Either: ['__typename'], Query: ['__typename'],
};
const composites: Readonly<Record<string, readonly (readonly [field: string, type: string])[]>> = {
  Left: [['next', 'Thing'], ['things', 'Thing'], ['sure', 'Left']], Right: [['next', 'Thing'], ['things', 'Thing'], ['either', 'Either']],
  Thing: [['next', 'Thing'], ['things', 'Thing']], Either: [],
  Query: [['left', 'Left'], ['left(deep: $yes)', 'Left'], ['right', 'Right'], ['things', 'Thing'], ['either', 'Either']],
};
const members: Readonly<Record<string, readonly string[]>> = { Thing: ['Left', 'Right'], Either: ['Left', 'Right'], Left: ['Left', 'Thing'], Right: ['Right'], Query: ['Query'] };
const conditions = ['', '', '', ' @include(if: $yes)', ' @skip(if: $yes)', ' @skip(if: true)', ' @include(if: true)'];
const aliases = ['', '', 'constructor: ', '__proto__: ', 'toString: ', 'then: '];

/** What may be asked of something of a type; no two of the same name. */
function selectionOf(type: string, roll: Dice, depth = 0): string {
  const asked = Array.from({ length: 1 + roll(4) }, (): string => {
    const condition = conditions[roll(conditions.length)]!;
    const alias = (): string => (roll(8) === 0 ? aliases[roll(aliases.length)]! : roll(3) === 0 ? `a${roll(1_000)}: ` : '');
    if (roll(6) === 0) return `...Of${type}${condition}`;
    if (depth < 4 && roll(5) === 0) {
      const member = members[type]![roll(members[type]!.length)]!;
      return `... on ${member}${condition} ${selectionOf(member, roll, depth + 1)}`;
    }
    const further = composites[type]!;
    const [field, below] = depth < 4 && further.length > 0 && roll(2) === 0 ? further[roll(further.length)]! : [leaves[type]![roll(leaves[type]!.length)]!, undefined];
    return `${alias()}${field}${condition}${below ? ` ${selectionOf(below, roll, depth + 1)}` : ''}`;
  });
  return `{ ${asked.join(' ')} }`;
}
const fragments = Object.entries(leaves).map(([type, [first]]) => `fragment Of${type} on ${type} { ${first} ${type === 'Left' ? 'next { ...OfThing }' : ''} }`);

function documentOf(roll: Dice): string {
  const operation = `query Asked($yes: Boolean = true, $x: Int) ${selectionOf('Query', roll)}`;
  const used = fragments.filter((fragment) => operation.includes(`...${fragment.split(' ')[1]!}`));
  const thing = fragments.find((fragment) => fragment.startsWith('fragment OfThing'))!;
  return [operation, ...used, ...(used.some((fragment) => fragment.includes('...OfThing')) && !used.includes(thing) ? [thing] : [])].join('\n');
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const wordsOf = (message: string): string => (/^(Expected|Abstract type)/.test(message) ? /^\S+/.exec(message)![0] : message);
const toldIn = ({ errors = [] }: ExecutionResult): string[] =>
  errors.map(({ path, message, locations }) => JSON.stringify([path, wordsOf(message), locations])).sort();

interface Case {
  readonly text: string;
  readonly source: (isLate: boolean) => unknown;
  readonly variableValues: Record<string, unknown>;
}
async function both({ text, source, variableValues }: Case, isLate = false): Promise<[ExecutionResult, ExecutionResult]> {
  const document = parse(text);
  // Late or at once, the answer is one; graphql-js is asked at once, for where an item of a list fails it leaves others to fail unheard.
  return [await executeByLibrary({ schema, document, rootValue: source(false), variableValues }), await execute({ schema, document, rootValue: source(isLate), variableValues })];
}

/** Something to ask that is valid, by a seed. */
function caseOf(seed: number): Case {
  const roll = dice(seed);
  const text = documentOf(roll);
  if (validate(schema, parse(text)).length > 0) return caseOf(seed + 1);
  const oneIn = [3, 12, 60, 1_000][roll(4)]!;
  return { text, source: (isLate) => thingOf(dice(seed + 1), { oneIn, isLate }), variableValues: roll(2) === 0 ? { x: 2 } : { yes: roll(2) === 0 } };
}

describe('executing a query', () => {
  it('answers as graphql-js does, with the same errors at the same places', async () => {
    let failed = 0;
    await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
      const [theirs, ours] = await both(caseOf(seed));
      expect(plain(ours.data)).toEqual(plain(theirs.data));
      expect(toldIn(ours)).toEqual(toldIn(theirs));
      failed += theirs.errors ? 1 : 0;
    }), { numRuns: 300 });
    expect(failed).toBeGreaterThan(50);
  });

  it('answers the same where some of it comes late, or never', async () => {
    let failed = 0;
    await fc.assert(fc.asyncProperty(fc.nat(), async (seed) => {
      const [theirs, ours] = await both(caseOf(seed), true);
      expect(plain(ours.data)).toEqual(plain(theirs.data));
      // Of two that fail beside one another, the one that fails first is told: which that is turns on turns of the event loop.
      expect(toldIn(ours).length > 0).toBe(toldIn(theirs).length > 0);
      failed += theirs.errors ? 1 : 0;
    }), { numRuns: 300 });
    expect(failed).toBeGreaterThan(50);
  });

  it.each([
    ['variables that do not fit', { document: 'query ($x: Int!) { left { said(x: $x) } }' }],
    ['several operations, none of them named', { document: 'query A { __typename } query B { __typename }' }],
    ['a mutation', { document: 'mutation { left { id } again: left { name } }' }],
    ['what the schema is', { document: '{ __schema { queryType { name } } __type(name: "Left") { fields { name } } }' }],
  ])('leaves nothing out of %s', async (_what, { document: text }) => {
    const [theirs, ours] = await both({ text, source: () => thingOf(dice(7), { oneIn: 1_000, isLate: false }), variableValues: {} });
    expect(ours).toEqual(theirs);
  });

  it('takes no alias for more than a name', async () => {
    const { data } = await execute({ schema, document: parse('{ __proto__: __typename constructor: __typename toString: __typename }') });
    expect(Object.entries(data!)).toEqual([['__proto__', 'Query'], ['constructor', 'Query'], ['toString', 'Query']]);
  });
});
