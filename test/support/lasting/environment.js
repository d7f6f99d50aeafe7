const { constants, createContext } = require('node:vm');
const { ModuleMocker } = require('jest-mock');
const { installCommonGlobals } = require('jest-util');

/** Lends a world what its process has for all code, under the same names, as it was before any test touched it. */
function lendGlobals(world, own) {
  for (const [name, { get, enumerable, value }] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
    if (own.has(name)) continue;
    const lend = (lent) => Object.defineProperty(world, name, { value: lent, enumerable, configurable: true, writable: true });
    if (get) Object.defineProperty(world, name, { enumerable, configurable: true, get: () => globalThis[name], set: lend });
    else lend(value);
  }
}

/** A world of code, which lasts as long as its process. Its globals are plain properties: jest's own stand behind a proxy that each use of one goes through. */
function newWorld(projectConfig) {
  const world = createContext(constants.DONT_CONTEXTIFY);
  installCommonGlobals(world, projectConfig.globals);
  // Buffers are of these.
  Object.assign(world, { global: world, ArrayBuffer, Uint8Array });
  const own = new Set(Object.getOwnPropertyNames(world));
  world.Error.stackTraceLimit = 100;
  const { exit } = world.process;
  const renew = () => {
    lendGlobals(world, own);
    world.process.exit = exit;
    // What jest remembers there of the file before, with all that its tests held.
    for (const symbol of Object.getOwnPropertySymbols(world)) if (/jest|event_handlers/i.test(symbol.description)) Reflect.deleteProperty(world, symbol);
  };
  return { world, renew };
}
let lasting;

/**
 * All test files of a worker run in one world, so that the product's modules are loaded, and its schema is built, once for all of them, as in a hub that
 * serves (`./runtime.js` says what lasts). A file that exchanges modules needs a world of its own: it begins with `@own-world`.
 */
module.exports = class LastingEnvironment {
  exportConditions = () => ['node', 'node-addons'];
  getVmContext = () => this.global;

  constructor({ globalConfig, projectConfig }, { docblockPragmas }) {
    this.isOwn = 'own-world' in docblockPragmas;
    // Whoever watches changes modules while the process lasts.
    const isNew = this.isOwn || globalConfig.watch || globalConfig.watchAll;
    const { world, renew } = isNew ? newWorld(projectConfig) : (lasting ??= newWorld(projectConfig));
    renew();
    this.global = world;
    this.moduleMocker = new ModuleMocker(world);
    this.fakeTimers = null;
    this.fakeTimersModern = null;
  }
  async setup() {}
  async teardown() {}
};
