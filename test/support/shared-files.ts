import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../../shared/data');
const isHere = existsSync(folder);

/** A real file of a partner's, read where it lies: ../shared/data beside the repository. */
export const sharedFile = (...path: readonly string[]): Buffer => readFileSync(join(folder, ...path));

/** Tests against real files. Where they are missing this is said: as a failure in CI, as a line to do anywhere else. */
export function describeWithSharedData(name: string, tests: () => void): void {
  if (isHere) return describe(name, tests);
  describe(name, () => {
    if (process.env.CI) {
      it('needs ../shared/data, which is not here', () => expect(isHere).toBe(true));
    } else {
      it.todo('left out: ../shared/data is not here');
    }
  });
}
