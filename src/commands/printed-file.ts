import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/project-root';

/** Writes a file that is printed from the code; with `--check` only says whether it still is what the code prints. */
export function printFile(name: string, text: string): void {
  const path = join(projectRoot, name);
  if (!process.argv.includes('--check')) return writeFileSync(path, text);
  if (readOr(path, '') === text) return;
  process.stderr.write(`${name} is not what the code prints. Run \`npm run schema\`, look at the difference, and commit it.\n`);
  process.exitCode = 1;
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}
