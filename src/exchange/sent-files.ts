import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A file as a partner sent it. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const isHidden = (name: string): boolean => name.startsWith('.');
const sentFile = (path: string): SentFile => ({ name: basename(path), bytes: readFileSync(path) });

/** The file at a path, or all files of the folder there, by name. Throws when there is neither. */
export function sentFilesAt(path: string): readonly SentFile[] {
  if (!statSync(path).isDirectory()) return [sentFile(path)];
  const names = readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isFile() && !isHidden(entry.name));
  return names
    .map((entry) => join(path, entry.name))
    .sort()
    .map(sentFile);
}
