// What the compiler cannot see and a reviewer should not have to. Who may import whom is in .dependency-cruiser.cjs.
import graphql from '@graphql-eslint/eslint-plugin';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

const timeIsAnArgument = 'Time is an argument: take the moment from the clock of the request (src/platform/clock.ts).';
const clock = [
  ['NewExpression[callee.name="Date"][arguments.length=0]', timeIsAnArgument],
  ['CallExpression[callee.name="Date"]', timeIsAnArgument],
  ['MemberExpression[object.name="Date"][property.name="now"]', timeIsAnArgument],
  ['MemberExpression[object.name="Temporal"][property.name="Now"]', timeIsAnArgument],
];
const environment = [
  [
    'MemberExpression[object.name="process"][property.name="env"]',
    'Settings are read and validated once: add it to src/platform/config.ts and take it from there.',
  ],
];
const blindSave = [
  [
    'CallExpression[callee.property.name="save"]',
    'save() overwrites what another person wrote meanwhile: insert(), or update() with the version that was read and look at `affected`.',
  ],
];
const saySoInTheName = 'A call with `true` in it cannot be read: give the two cases a name, or write two functions.';
const booleanParameter = [
  [':function > Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"]:not([decorators.length>0])', saySoInTheName],
  [':function > AssignmentPattern.params[right.raw=/^(true|false)$/]', saySoInTheName],
];
const mayReadCi = environment.map(([selector, message]) => [`:not(MemberExpression[property.name="CI"]) > ${selector}`, message]);

const forbid = (...lists) => ['error', ...lists.flat().map(([selector, message]) => ({ selector, message }))];

const globalDataSource = {
  name: 'typeorm',
  importNames: ['DataSource', 'getManager', 'getRepository', 'getConnection'],
  message: 'A second connection knows nothing of the viewer and can starve the pool: use the transaction that the door hands over.',
};
const ormconfig = { group: ['**/ormconfig'], message: globalDataSource.message };

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/max-params': ['warn', { max: 3 }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // graphql-js names its kinds in an enum; written out as words they read better and are checked all the same.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // A plugin's hook must answer with a promise, whether or not it waits for anything.
      '@typescript-eslint/require-await': 'off',
      // The request and its doors are taken apart by destructuring; none of them uses `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'ormconfig.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': forbid(clock, environment, blindSave, booleanParameter),
    },
  },
  { files: ['src/platform/clock.ts'], rules: { 'no-restricted-syntax': forbid(environment, blindSave, booleanParameter) } },
  { files: ['src/platform/config.ts'], rules: { 'no-restricted-syntax': forbid(clock, blindSave, booleanParameter) } },
  {
    // A migration is SQL in order; cutting it up would hide the order.
    files: ['src/**/migrations/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/*.ts', 'src/platform/**', 'src/commands/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [globalDataSource], patterns: [ormconfig] }] },
  },
  {
    files: ['src/**/*.resolver.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ormconfig,
            {
              regex: '^(typeorm|pg|dataloader)(/|$)',
              message: 'A resolver is one line a field: read through a loader, write through a verb. Both ask the policy.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': forbid(mayReadCi, clock),
      // Answers of GraphQL and matchers of jest are loosely typed; what a test expects of them is its own check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // What starts a hub for the tests hands its own environment on.
    files: ['test/support/**/*.ts'],
    rules: { 'no-restricted-syntax': forbid(clock) },
  },
  {
    // The TypeORM command line and jest ask for a default export.
    files: ['ormconfig.ts', 'test/support/global-*.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // schema.graphql is read by people who write apps for parents: nothing in it goes without a sentence.
    files: ['schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema.graphql' } } },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          // type-graphql has no words for the three roots; each of their fields has its own.
          ignoredSelectors: ['ObjectTypeDefinition[name.value=/^(Query|Mutation|Subscription)$/]'],
        },
      ],
      // Every child record says which child it is about, and so does the child.
      '@graphql-eslint/no-typename-prefix': 'off',
      // Problems, receipts and counts are answers, not things with an identity.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
);
