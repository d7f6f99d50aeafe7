import fc from 'fast-check';
import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { HubError } from '../../../src/platform/graphql/errors';
import { limits, refuseTooComplex } from '../../../src/platform/graphql/limits';
import { asksOnlyAboutTheSchema } from '../../../src/platform/graphql/root-fields';
import { smallHub, type SmallHub } from './small-hub';

const schema = buildSchema(`
  type Query {
    name: String self: Query! page(first: Int = 20, last: Int): [Query!]! pages(first: Int): [Query!]!
    list: [Query!]! names: [String!]! connection(first: Int = 20): Connection! any: [Any!]! thing: Thing
  }
  type Connection { nodes: [Query!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  interface Thing { name: String list: [Query!]! }
  type Line implements Thing { name: String list: [Query!]! }
  type Word implements Thing { name: String list: [Query!]! }
  union Any = Line | Word
  type Mutation { touch: String }
`);
const refusalOf = (query: string, variables?: Record<string, unknown>, introspection = true): unknown => {
  const document = parse(query);
  try {
    return refuseTooComplex({ schema, document, operation: getOperationAST(document)!, variables, introspection });
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return { code: error.code, limit: error.extensions['limit'] };
  }
};
const nested = (depth: number): string => (depth === 1 ? '{ name }' : `{ self ${nested(depth - 1)} }`);
const refusedFor = (limit: string) => ({ code: 'TOO_COMPLEX', limit });

describe('depth', () => {
  it('is allowed up to the limit and not beyond', () => {
    expect(refusalOf(nested(limits.depth))).toBeUndefined();
    expect(refusalOf(nested(limits.depth + 1))).toEqual(refusedFor('depth'));
  });

  it('is measured through fragments, named and inline', () => {
    const deep = `query { ...F } fragment F on Query { self { ... { ...G } } } fragment G on Query ${nested(limits.depth)}`;
    expect(refusalOf(deep)).toEqual(refusedFor('depth'));
  });

  it('does not stand in the way of introspection where that is open', () => {
    const deep = `{ __schema { types ${'{ ofType '.repeat(20)} { name } ${'}'.repeat(20)} } }`;
    expect(refusalOf(deep)).toBeUndefined();
    expect(refusalOf(deep, {}, false)).toEqual(refusedFor('depth'));
  });
});

describe('fields side by side', () => {
  const aliased = (field: string, times: number) => `{ ${Array.from({ length: times }, (_, each) => `a${each}: ${field}`).join(' ')} }`;

  it('are counted at the root, aliases too', () => {
    expect(refusalOf(aliased('name', limits.rootFields))).toBeUndefined();
    expect(refusalOf(aliased('name', limits.rootFields + 1))).toEqual(refusedFor('rootFields'));
    expect(refusalOf(`{ ...F } fragment F on Query ${aliased('name', limits.rootFields + 1)}`)).toEqual(refusedFor('rootFields'));
  });

  it('are fewer for deeds', () => {
    expect(refusalOf(`mutation ${aliased('touch', limits.mutations)}`)).toBeUndefined();
    expect(refusalOf(`mutation ${aliased('touch', limits.mutations + 1)}`)).toEqual(refusedFor('rootFields'));
  });
});

describe('cost', () => {
  it.each([
    ['written', '{ page(first: 200) { page(first: 100) { name } } }', {}],
    ['in a variable', 'query ($n: Int) { page(first: $n) { page(first: $n) { name } } }', { n: 200 }],
    ['the default of a variable', 'query ($n: Int = 200) { page(first: $n) { page(last: $n) { name } } }', {}],
    ['the default of the field', '{ page { page { page { page { name } } } } }', {}],
    ['not given at all', '{ pages { pages { pages { pages { name } } } } }', {}],
  ])('multiplies the sizes of pages, %s', (_how, query, variables) => {
    expect(refusalOf(query, variables)).toEqual(refusedFor('cost'));
  });

  it('is small for small pages', () => {
    expect(refusalOf('{ page(first: 5) { page(first: 5) { page(first: 5) { page(first: 5) { name } } } } }')).toBeUndefined();
  });

  it('is not lowered by a page of nothing or less, which is refused', () => {
    for (const first of [0, -5]) expect(refusalOf(`{ page(first: ${first}) { page(first: 200) { page(first: 100) { name } } } }`)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(refusalOf('query ($n: Int) { page(first: $n) { name } }', { n: 0 })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(refusalOf('query ($n: Int) { page(first: $n) { name } }', { n: 1 })).toBeUndefined();
  });

  it('of fragments that double one another is found without writing them out', () => {
    // Written out, these are 2 to the 60th fields: the test ends only because they are not.
    const doubling = Array.from(
      { length: 60 },
      (_, each) => `fragment F${each} on Query { a: page(first: 1) { ...F${each + 1} } b: name ...F${each + 1} }`,
    );
    expect(refusalOf(`{ ...F0 } ${doubling.join(' ')} fragment F60 on Query { name }`)).toMatchObject({ code: 'TOO_COMPLEX' });
  });

  it('is the number of fields of the answer, for every shape of question', () => {
    const first = fc.integer({ min: 1, max: 30 });
    const shape: fc.Memo<Tree> = fc.memo((levels) =>
      fc.record({ first, below: levels > 1 ? fc.array(shape(levels - 1), { maxLength: 3 }) : fc.constant([]) }),
    );
    fc.assert(
      fc.property(fc.array(shape(5), { minLength: 1, maxLength: 3 }), (trees) => {
        const refused = refusalOf(written(trees)) !== undefined;
        expect(refused).toBe(fieldsIn(trees) > limits.cost || depthOf(trees) > limits.depth);
      }),
    );
  });
});

describe('lists that do not say how long they are', () => {
  const within = (levels: number, field: string, inner = '{ name }'): string => (levels === 0 ? inner : `{ ${field} ${within(levels - 1, field, inner)} }`);

  it('are taken for twenty long, and for five within one another', () => {
    expect(refusalOf(within(6, 'list'))).toBeUndefined();
    expect(refusalOf(within(7, 'list'))).toEqual(refusedFor('costWithLists'));
    expect(refusalOf(`{ ...F } fragment F on Query ${within(6, 'list')}`)).toBeUndefined();
    expect(refusalOf(`{ ...F } fragment F on Query ${within(7, 'list')}`)).toEqual(refusedFor('costWithLists'));
    expect(refusalOf(`{ self ${within(7, 'list')} }`)).toEqual(refusedFor('costWithLists'));
    expect(refusalOf(within(6, 'list', `{ self ${within(1, 'list')} }`))).toEqual(refusedFor('costWithLists'));
  });

  it('leave room for the whole plans of a page of children, with what is said of each line', () => {
    const plans = '{ name list { name list { name a: name b: name c: name d: name list { name self { name } } } } }';
    expect(refusalOf(`{ self { list ${plans} } }`)).toBeUndefined();
    expect(refusalOf(`{ connection(first: 25) { nodes { name list ${plans} } } }`)).toBeUndefined();
  });

  it('cost nothing more where they hold words', () => {
    expect(refusalOf(within(3, 'list', '{ names }'))).toBeUndefined();
  });

  it('are the page itself within a page, and counted once', () => {
    expect(refusalOf('{ connection(first: 100) { nodes { connection(first: 20) { nodes { name } pageInfo { hasNextPage } } } } }')).toBeUndefined();
    expect(refusalOf('{ connection(first: 100) { nodes { connection(first: 100) { nodes { name } } } } }')).toEqual(refusedFor('cost'));
    expect(refusalOf('{ connection(first: 100) { ...F } } fragment F on Connection { nodes { list { list { name } } } }')).toBeUndefined();
    expect(refusalOf('{ connection(first: 100) { ...F } } fragment F on Connection { nodes { list { list { list { list { list { name } } } } } } }')).toEqual(refusedFor('costWithLists'));
  });

  it('of one type or another count as the longer, since each row is of one alone', () => {
    // 15,621 fields each.
    const lists = (name: string, times: number) => Array.from({ length: times }, (_, each) => `${name}${each}: ${within(5, 'list').slice(2, -2)}`).join(' ');
    expect(refusalOf(`{ thing { ... on Line { ${lists('l', 6)} } ... on Word { ${lists('w', 5)} } } }`)).toBeUndefined();
    expect(refusalOf(`{ thing { ... on Line { ${lists('l', 6)} } ... on Line { ${lists('m', 6)} } } }`)).toEqual(refusedFor('costWithLists'));
    expect(refusalOf(`{ thing { ... on Line { ${lists('l', 6)} } ...F } } fragment F on Line { ${lists('m', 6)} }`)).toEqual(refusedFor('costWithLists'));
    expect(refusalOf(`{ thing { ... on Line { ${lists('l', 6)} } ... on Thing { ${lists('t', 6)} } } }`)).toEqual(refusedFor('costWithLists'));
    expect(refusalOf(`{ any { ... on Line { ${lists('l', 2)} } } }`)).toEqual(refusedFor('costWithLists'));
  });
});

interface Tree {
  first: number;
  below: Tree[];
}
const written = (trees: Tree[]): string =>
  `{ ${trees.map(({ first, below }, each) => `f${each}: page(first: ${first}) ${below.length > 0 ? written(below) : '{ name }'}`).join(' ')} }`;
const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
const fieldsIn = (trees: Tree[]): number => sum(trees.map(({ first, below }) => 1 + first * (below.length > 0 ? fieldsIn(below) : 1)));
const depthOf = (trees: Tree[]): number => Math.max(...trees.map(({ below }) => 1 + (below.length > 0 ? depthOf(below) : 1)));

describe('a question about the schema alone', () => {
  it.each([
    ['{ __typename }', true],
    ['{ ...F } fragment F on Query { __type(name: "Query") { name } ... { __typename } }', true],
    ['{ name }', false],
    ['{ __typename ... { name } }', false],
    ['{ ...F } fragment F on Query { __typename ...G } fragment G on Query { name }', false],
    ['mutation { __typename }', false],
  ])('%p is one: %p', (query, isOne) => {
    const document = parse(query);
    expect(asksOnlyAboutTheSchema(document, getOperationAST(document)!)).toBe(isOne);
  });
});

describe('the same limits over HTTP', () => {
  let hub: SmallHub;
  beforeAll(async () => {
    hub = await smallHub();
  });
  afterAll(() => hub.stop());

  it('let the introspection of every tool through', async () => {
    const full = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      oneOf: true,
    });
    const { status, body } = await hub.post({ query: full }, { authorization: '' });
    expect({ status, types: JSON.stringify(body.data).includes('"hello"') }).toEqual({ status: 200, types: true });
  });

  it.each([
    ['a document of too many words', `{ ${'hello '.repeat(limits.tokens)} }`],
    ['a question that is too deep', `{ self ${'{ self '.repeat(20)} { hello } ${'}'.repeat(20)} }`],
    ['an answer that would be too large', '{ page(first: 200) { page(first: 200) { hello } } }'],
    ['too many deeds at once', `mutation { ${[1, 2, 3, 4, 5, 6].map((each) => `t${each}: touch`).join(' ')} }`],
  ])('refuse %s before anything is opened', async (_what, query) => {
    hub.watched.contexts.length = 0;
    expect(await hub.ask(query)).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'TOO_COMPLEX' } }] } });
    expect(hub.watched.contexts).toEqual([]);
  });

  it('are asked again of a document that was let through with smaller variables', async () => {
    const query = 'query ($n: Int) { page(first: $n) { page(first: $n) { hello } } }';
    expect((await hub.ask(query, { n: 2 })).status).toBe(200);
    expect((await hub.ask(query, { n: 200 })).body.errors![0]!.extensions.code).toBe('TOO_COMPLEX');
  });

  it('tell of few mistakes at once', async () => {
    const { body } = await hub.ask(`{ ${Array.from({ length: 100 }, (_, each) => `x${each}`).join(' ')} }`);
    expect(body.errors!.length).toBeLessThanOrEqual(limits.validationErrors + 1);
  });
});
