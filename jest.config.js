/** ESM-only packages are compiled with the tests, since jest's own module loader is CommonJS. */
const esmOnly = ['jose', 'graphql-request', '@graphql-typed-document-node', 'oidc-provider', 'temporal-polyfill', 'temporal-utils'];

module.exports = {
  testEnvironment: '<rootDir>/test/support/lasting/environment.js',
  runtime: '<rootDir>/test/support/lasting/runtime.js',
  transform: { '\\.(ts|m?js)$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  setupFiles: ['<rootDir>/src/platform/graphql/one-copy.ts', 'reflect-metadata'],
  // Nothing here is timed: a slow machine is no failure.
  testTimeout: 60_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};
