/** `node -r ./test/support/compile-hook.js script.ts` runs TypeScript in a process of its own, compiled as the build compiles it. */
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync, version } = require('@swc/core');

const root = join(__dirname, '../..');
const settings = readFileSync(join(root, '.swcrc'), 'utf8');
const { sourceMaps: _, ...options } = JSON.parse(settings);

// The tests start the hub and its commands a hundred times over; each file is compiled for the first of them alone.
const cache = join(root, 'node_modules/.cache/compile-hook', createHash('sha1').update(version).update(settings).digest('hex'));
mkdirSync(cache, { recursive: true });

function compiled(filename) {
  const source = readFileSync(filename, 'utf8');
  const kept = join(cache, createHash('sha1').update(filename).update(source).digest('hex'));
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...options, filename, swcrc: false, sourceMaps: 'inline' });
    const written = `${kept}.${process.pid}`;
    writeFileSync(written, code);
    renameSync(written, kept);
    return code;
  }
}

require.extensions['.ts'] = (module, filename) => module._compile(compiled(filename), filename);
