import { execFileSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'golden-thread-client-'));
const packed = join(folder, 'node_modules', 'golden-thread');
beforeAll(() => {
  execFileSync(process.execPath, [join(root, '.ci/pack-client.mjs'), packed]);
  const { dependencies } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { dependencies: object };
  for (const name of Object.keys(dependencies)) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction');
  mkdirSync(join(folder, 'of-somebody-else'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MADE = 'console.log(typeof new HubClient({ url: "http://hub.invalid/graphql", token: () => "" }).ask, HubRefusal.name)';

describe('the client that is packed', () => {
  it.each([
    ['asks by require', 'a.cjs', `const { HubClient, HubRefusal } = require('golden-thread/client'); ${MADE}`],
    ['asks by import', 'a.mjs', `import { HubClient, HubRefusal } from 'golden-thread/client'; ${MADE}`],
  ])('%s, with nothing beside it but what it names', (_how, file, text) => {
    const at = join(folder, 'of-somebody-else', file);
    writeFileSync(at, text);
    expect(execFileSync(process.execPath, [at], { encoding: 'utf8' })).toBe('function HubRefusal\n');
  });

  it.each(['nodenext', 'node10'])('has types where modules are found as %s finds them', (moduleResolution) => {
    const at = join(folder, 'of-somebody-else', 'typed.ts');
    writeFileSync(at, `import { HubClient, type Followed } from 'golden-thread/client';
      export const answered = (hub: HubClient): Promise<{ a: string }> => hub.ask<{ a: string }>('{ a }');
      // @ts-expect-error -- it is a text
      export const wrong = ({ cursor }: Followed<string>): number => cursor;`);
    const kind = moduleResolution === 'node10' ? 'commonjs' : 'nodenext';
    const settings = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--typeRoots', join(root, 'node_modules/@types'), '--types', 'node', '--module', kind, '--moduleResolution', moduleResolution];
    expect(() => execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...settings, at], { encoding: 'utf8' })).not.toThrow();
  }, 60_000);
});
