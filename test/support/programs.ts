import { join } from 'node:path';
import { projectRoot } from '../../src/platform/project-root';
import { scripts } from '../../package.json';

/** What a hub is started from, as Node is told it. */
export type Program = readonly string[];
const [, ...started] = scripts.start.split(' ');
/** The build, as `npm start` runs it. */
export const theBuild: Program = started.map((word) => (word.endsWith('.js') ? join(projectRoot, word) : word));
/** The source, where nothing may have been built. */
export const theSource: Program = ['-r', join(projectRoot, 'test/support/compile-hook.js'), join(projectRoot, 'src/main.ts')];
