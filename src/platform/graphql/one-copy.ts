/**
 * Loads graphql as it is in production, whatever the surroundings. Otherwise it looks, at each value of each answer, for a second copy of
 * itself in the process, which costs a third of some answers; there is one copy, as package.json sees to. Import it before anything else.
 */
/* eslint-disable no-restricted-syntax, @typescript-eslint/no-require-imports -- graphql reads the variable once, when it is loaded */
const surroundings = process.env['NODE_ENV'];
process.env['NODE_ENV'] = 'production';
require('graphql');
if (surroundings === undefined) delete process.env['NODE_ENV'];
else process.env['NODE_ENV'] = surroundings;

export {};
