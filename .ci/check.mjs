// Every check that CI runs, two at a time, each a script of package.json. Arguments are a command to run last: `npm test` gives jest.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const env = { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };

// The slowest first, so that the two lanes end together.
const checks = [
  { script: 'lint', mend: 'Each message says what to write instead; `npm run lint -- --fix` mends some of it.' },
  { script: 'typecheck', mend: 'Mend the types; a policy that misses a field needs a line saying who may see it.' },
  {
    script: 'schema:check',
    mend: 'schema.graphql and docs/who-may.md are printed from the code: run `npm run schema` and commit what changed.',
  },
  { script: 'deadcode', mend: 'Delete what nobody uses, or drop its `export`; an entry point that knip cannot see goes into knip.json.' },
  { script: 'spelling', mend: 'Mend the word (British spelling), or add a word of the trade to .cspell/words.txt.' },
  { script: 'imports', mend: 'The rule that was broken says which way imports go; all of them are in .dependency-cruiser.cjs.' },
];

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const run = ([command, ...args], options) =>
  new Promise((done) => {
    const written = [];
    const child = spawn(command, args, { cwd: root, env, ...options });
    child.stdout?.on('data', (chunk) => written.push(chunk));
    child.stderr?.on('data', (chunk) => written.push(chunk));
    child.on('close', (code) => done({ passed: code === 0, output: Buffer.concat(written).toString().trimEnd() }));
  });

const failed = [];
const check = async ({ script, mend }) => {
  const start = performance.now();
  const { passed, output } = await run([scripts[script]], { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${script.padEnd(14)}${seconds(start).padStart(7)}`);
  if (passed) return;
  failed.push(script);
  console.log(`\n${output}\n\n  To mend: ${mend}\n`);
};

const waiting = [...checks];
const lane = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(next);
};
await Promise.all([lane(), lane()]);

const last = process.argv.slice(2);
if (last.length > 0 && !(await run(last, { stdio: 'inherit' })).passed) failed.push(last[0]);
if (failed.length > 0) console.error(`\nNot passed: ${failed.join(', ')}. Each alone: npm run <name>; the tests alone: npx jest.`);
process.exitCode = failed.length > 0 ? 1 : 0;
