import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { linkLibraries } from './library-links';

const isProgram = (folder: string): boolean => /[\\/]bin$/.test(folder);

/** Whoever installed the programs may have kept them to themselves (umask 077); the copy is for another user to read. */
async function letOthersRead(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await letOthersRead(path);
    if (entry.isFile()) await chmod(path, isProgram(folder) ? 0o755 : 0o644);
  }
}

/** Copies the programs of PostgreSQL. Two processes may do so at once: each makes its own, the first to finish gives its name to it. */
export async function copyOfNative(native: string, copy: string): Promise<void> {
  await mkdir(dirname(copy), { recursive: true, mode: 0o711 });
  const unfinished = `${copy}.${randomUUID()}`;
  try {
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
    await linkLibraries(unfinished);
    await letOthersRead(unfinished);
    await rename(unfinished, copy).catch(ignoringThatItIsThere);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

const ignoringThatItIsThere = (error: NodeJS.ErrnoException): void => {
  if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code ?? '')) throw error;
};
