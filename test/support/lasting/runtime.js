const { join, resolve, sep } = require('node:path');
const { default: Runtime } = require('jest-runtime');

const tests = resolve(__dirname, '../..');
/** Packages, the product, and the schema that it builds. Tests and what supports them are loaded for each file. */
const lasts = (path) => !path.startsWith(tests + sep) || path === join(tests, 'support/schema.ts');
/** What loads them, by the world that they are loaded into. */
const libraries = new WeakMap();

/** Loads what does not change from one test file to the next once in a world. */
class LastingRuntime extends Runtime {
  #library;

  constructor(...of) {
    super(...of);
    const [, environment] = of;
    if (environment.isOwn !== false) return;
    if (!libraries.has(environment.global)) libraries.set(environment.global, new Runtime(...of));
    this.#library = libraries.get(environment.global);
    // A stack goes through both.
    this.transformCache.sourceMaps = this.#library.getSourceMaps();
  }

  requireModule(from, moduleName, options, ...more) {
    const isOurs = !this.#library || options?.isInternalModule || (moduleName && this._resolution.isCoreModule(moduleName));
    const path = isOurs ? undefined : this._resolution.resolveCjs(from, moduleName);
    return path && lasts(path) ? this.#library.requireModule(path) : super.requireModule(from, moduleName, options, ...more);
  }

  setMock(...of) {
    this.#assertOwnWorld();
    super.setMock(...of);
  }
  isolateModules(...of) {
    this.#assertOwnWorld();
    super.isolateModules(...of);
  }
  #assertOwnWorld() {
    if (this.#library) throw new Error('Modules last from one test file to the next: a file that exchanges some of them begins with /** @own-world */');
  }
}
module.exports = LastingRuntime;
