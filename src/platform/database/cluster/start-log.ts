import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place';

const COMPLAINT = /FATAL|PANIC|HINT|could not|error while loading/;

const newestIn = (folder: string): string[] => {
  try {
    const files = readdirSync(folder).map((name) => join(folder, name));
    return files.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(0, 1);
  } catch {
    return [];
  }
};

const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n').slice(-30);
  } catch {
    return [];
  }
};

/** Why PostgreSQL did not start, in its own words: it complains to standard error first and to its log file later. */
export function complaintsIn(place: Place): string {
  const files = [join(place.folder, 'start.log'), ...newestIn(join(place.cluster, 'log'))];
  const complaints = files.flatMap(linesOf).filter((line) => COMPLAINT.test(line) && !/terminating connection/.test(line));
  return complaints.slice(-6).join(' / ') || `nothing was said; see ${files.join(' and ')}`;
}
