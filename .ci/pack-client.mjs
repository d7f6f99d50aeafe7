// Packs the client alone: whoever follows a hub needs none of what a hub is made of. `npm run pack:client` leaves a .tgz here; with a folder, the package is left there unpacked.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = join(import.meta.dirname, '..');
const [given] = process.argv.slice(2);
const folder = given ? resolve(given) : mkdtempSync(join(tmpdir(), 'golden-thread-client-'));
const { name, version, license, engines, type, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

mkdirSync(folder, { recursive: true });
// Compiled by tsc: modules of the other kind know by their names only what it exports.
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--project', join(root, 'tsconfig.client.json'), '--outDir', folder], { stdio: 'inherit' });

const manifest = {
  name, version, license, type, engines,
  description: 'Asks a Golden Thread hub, and follows what happens there.',
  exports: { './client': { types: './client/index.d.ts', default: './client/index.js' } },
  // For TypeScript that looks for no exports.
  typesVersions: { '*': { client: ['./client/index.d.ts'] } },
  dependencies: Object.fromEntries(['graphql', 'graphql-ws'].map((each) => [each, `^${dependencies[each]}`])),
};
writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
copyFileSync(join(root, 'src/client/README.md'), join(folder, 'README.md'));
if (!given) {
  execFileSync('npm', ['pack', folder], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  rmSync(folder, { recursive: true });
}
