import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

const rootAbove = (folder: string): string => (existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder)));

/** The folder that holds package.json, whether this runs from src/ (tests) or compiled from dist/src/. */
export const projectRoot = rootAbove(__dirname);
