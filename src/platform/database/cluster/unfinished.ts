import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAlive } from './is-running';

const ours = new Set<string>();

/** Marks a folder as being worked on by this very process, since a process number alone comes back after a restart of a container. */
export function claimUnfinished(path: string): { readonly path: string; release(): void } {
  ours.add(basename(path));
  return { path, release: () => ours.delete(basename(path)) };
}

const isAbandoned = (name: string): boolean => {
  const pid = Number(/^\.unfinished-(\d+)-/.exec(name)?.[1]);
  if (!pid) return false;
  return pid === process.pid ? !ours.has(name) : !isAlive(pid);
};

// What initdb wrote a moment after its hub was killed is in the way; it notices soon, and what still stays is taken away the next time.
const remove = (path: string): Promise<void> =>
  rm(path, { recursive: true, force: true, maxRetries: 8, retryDelay: 50 }).catch(() => undefined);

/** Takes away what interrupted attempts to make a database have left. */
export async function removeAbandoned(home: string): Promise<void> {
  const abandoned = (await readdir(home)).filter(isAbandoned);
  await Promise.all(abandoned.map((name) => remove(join(home, name))));
}
