import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 20;
const PAGE = Buffer.alloc(8_192, 1);

/** Has a page brought to disk over and over, as a commit does, until it is asked how long the longest of it took, in ms. */
export function watchDisk(folder: string): () => Promise<number> {
  let isOver = false;
  const watched = (async () => {
    const file = await open(join(folder, 'watched'), 'w');
    let longest = 0;
    while (!isOver) {
      const began = performance.now();
      await file.write(PAGE, 0, PAGE.length, 0);
      await file.datasync();
      longest = Math.max(longest, performance.now() - began);
      await pause(EVERY_MS);
    }
    await file.close();
    return longest;
  })();
  return () => {
    isOver = true;
    return watched;
  };
}
