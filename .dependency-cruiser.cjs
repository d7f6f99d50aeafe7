/** Who may use whom. Read a line as "plan may use people"; every module may use platform and access besides. */
const mayUse = {
  people: [],
  plan: ['people'],
  assessment: ['people', 'plan'],
  delivery: ['people', 'plan'],
  progress: ['people', 'plan'],
  pastoral: ['people', 'plan', 'progress'],
  family: ['people', 'plan'],
  safeguarding: ['people'],
  governance: ['people', 'plan', 'assessment', 'delivery', 'progress', 'pastoral', 'family'],
  exchange: ['people', 'plan', 'assessment', 'delivery', 'progress', 'pastoral', 'family'],
};
const everyModule = Object.keys(mayUse);

const keepsToItsPlace = (module, others) => ({
  name: `${module} keeps to its place`,
  comment: `${module} may use ${others.join(', ')} and itself. News goes up as events, fields are added from above, facts come down as views.`,
  severity: 'error',
  from: { path: `^src/${module}/` },
  to: { path: '^src/', pathNot: `^src/(${[module, ...others].join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no cycles',
      comment: 'Two files that need each other are one file, or a third one below both; a type counts too.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    keepsToItsPlace('platform', []),
    keepsToItsPlace('client', []),
    keepsToItsPlace('access', ['platform']),
    ...everyModule.map((module) => keepsToItsPlace(module, [...mayUse[module], 'access', 'platform'])),
    keepsToItsPlace('demo', [...everyModule, 'access', 'platform']),
    {
      name: 'every folder has its place',
      comment: 'A new folder of src needs a line in mayUse (.dependency-cruiser.cjs) before anything else.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(platform|access|client|demo|commands|${everyModule.join('|')})/` },
      to: {},
    },
    {
      name: 'through the front door',
      comment: 'Another module is its index.ts and nothing else: export there what others may use.',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: '^src/commands/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/platform/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'resolvers do not query',
      comment: 'All reading goes through a loader, all writing through a verb: both ask the policy.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: 'node_modules/(typeorm|pg|dataloader)/' },
    },
    {
      name: 'policies only say who',
      comment: "A policy is a value beside its entity: it needs the words of src/access, and its own module's audiences and entities.",
      severity: 'error',
      from: { path: '^src/(?!access/)([^/]+)/.*\\.policy\\.ts$' },
      to: { pathNot: ['^src/access/index\\.ts$', '^src/$1/audiences\\.ts$', '^src/$1/.+/audiences\\.ts$', '^src/$1/.*\\.entity\\.ts$', '^src/$1/.*\\.audiences\\.ts$'] },
    },
    {
      name: 'migrations stand alone',
      comment: 'A migration must do the same in ten years: it holds its own SQL and imports nothing that can change.',
      severity: 'error',
      from: { path: '/migrations/[^/]*\\d[^/]*\\.ts$' },
      to: { path: '^(src|test)/' },
    },
    {
      name: 'src knows no test',
      comment: 'What the product and a test both need belongs to src.',
      severity: 'error',
      from: { path: '^(src/|ormconfig)' },
      to: { path: '^test/' },
    },
    {
      name: 'the product runs on its dependencies',
      comment: 'A package that src needs when it runs stands under dependencies in package.json, not devDependencies.',
      severity: 'error',
      from: { path: '^(src/|ormconfig)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'every import leads somewhere',
      comment: 'The file or package does not exist: mend the path, or install the package.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'import', 'node', 'default', 'types'] },
  },
};
