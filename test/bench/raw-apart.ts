import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Load } from './load';
import type { RawAsks } from './raw-server';

const hook = join(__dirname, '../support/compile-hook.js');

/** Serves raw statements from a process of its own until it is stopped. */
export async function rawProcess(told: RawAsks): Promise<Load & { stop(): void }> {
  const child = spawn(process.execPath, ['-r', hook, join(__dirname, 'raw.ts')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(told));
  const port = await new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve));
  return { url: `http://127.0.0.1:${port}`, asks: told.asks.map((_, at) => ({ path: `/${at}`, body: '{}', headers: {} })), stop: () => void child.kill() };
}
