import type * as seen from '../../src/access/seen';

/** Where type-graphql keeps what decorators say, for all of a process. */
const storage = globalThis as { TypeGraphQLMetadataStorage?: Said | undefined };
/** What is asked of it while questions are answered: the classes that arguments become. */
interface Said {
  readonly argumentTypes: unknown[];
  readonly inputTypes: unknown[];
}
function alsoSaying(kept: Said | undefined, loaded: Said | undefined): Said | undefined {
  if (!kept || !loaded) return kept ?? loaded;
  kept.argumentTypes.push(...loaded.argumentTypes);
  kept.inputTypes.push(...loaded.inputTypes);
  return kept;
}

/** Every answer that the code gives to "may they?" is yes; how it asks PostgreSQL stays as it is. */
const walls: Readonly<Record<string, () => object>> = {
  '../../src/access/audience': () => ({ admits: () => true }),
  '../../src/access/handling': () => ({ handledFor: (_: unknown, standing: unknown) => standing }),
  '../../src/access/predicate': () => ({ readable: () => 'true', childrenInReach: () => 'true', tells: () => 'true' }),
  '../../src/access/reach': () => {
    const { reachedAs } = jest.requireActual<Pick<typeof seen, 'reachedAs'>>('../../src/access/seen');
    return { ofAllInReach: (policy: Parameters<typeof reachedAs>[0]) => `"${reachedAs(policy)}" t WHERE true` };
  },
  '../../src/access/shut-out': () => ({ notShutOutOfSql: () => 'true' }),
  // What the code asks is what the wall of PostgreSQL is made of, so none is raised from here.
  '../../src/access/wall/wall': () => ({
    raiseWall: () => Promise.reject(new Error('The second wall is not raised while the first is taken away')),
  }),
};

/**
 * Loads modules anew, over a hub whose code wall is taken away: every audience takes everybody in, and no predicate stands in what is
 * asked of PostgreSQL. Whatever is withheld is then withheld by row-level security and the wall's views alone.
 *
 * `const { TestHub } = withoutCodeWall(() => require('../support/hub') as typeof hubs);` after `import type * as hubs from '../support/hub';`
 *
 * What was loaded outside keeps its walls. No setting of a hub does this: it is possible in a test alone.
 */
export function withoutCodeWall<Loaded>(load: () => Loaded): Loaded {
  const kept = storage.TypeGraphQLMetadataStorage;
  delete storage.TypeGraphQLMetadataStorage;
  let loaded!: Loaded;
  try {
    jest.isolateModules(() => {
      require('../../src/platform/graphql/one-copy'); // eslint-disable-line @typescript-eslint/no-require-imports -- before whatever else is loaded anew
      for (const [path, taken] of Object.entries(walls)) jest.doMock(path, () => ({ ...jest.requireActual<object>(path), ...taken() }));
      loaded = load();
    });
  } finally {
    for (const path of Object.keys(walls)) jest.dontMock(path);
    storage.TypeGraphQLMetadataStorage = alsoSaying(kept, storage.TypeGraphQLMetadataStorage);
  }
  return loaded;
}
