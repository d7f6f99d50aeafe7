import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';

interface Link {
  readonly source: string;
  readonly target: string;
}

// npm archives carry no links; the package makes them in an install script, which npm may have been told not to run.
const linksOf = async (native: string): Promise<Link[]> => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(await readFile(list, 'utf8')) as Link[];
  return links.map(({ source, target }) => ({ source: fromNative(native, source), target: fromNative(native, target) }));
};

const fromNative = (native: string, path: string): string => join(native, relative('native', path));

/** Makes the links that are missing among the libraries; answers whether all of them are there now. */
export async function linkLibraries(native: string): Promise<boolean> {
  const links = await linksOf(native);
  const missing = links.filter(({ target }) => !existsSync(target));
  await Promise.all(missing.map(({ source, target }) => symlink(relative(dirname(target), source), target).catch(() => undefined)));
  return links.every(({ target }) => existsSync(target));
}
