import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../platform/project-root';

const folder = join(projectRoot, 'src/demo/data');

export const demoPath = (...path: readonly string[]): string => join(folder, ...path);
export const demoFile = <T>(name: string): T => JSON.parse(readFileSync(demoPath(name), 'utf8')) as T;
export const demoRecords = <T>(name: string): readonly T[] => demoFile<readonly T[]>(name);
