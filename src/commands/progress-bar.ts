import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../exchange';

/** A bar for somebody who watches; a line for each file where nobody does. Both go beside the report, not into it. */
export function progressBar(): Progress {
  if (!process.stderr.isTTY) {
    return { begin: (file) => void process.stderr.write(`Reading ${file} …\n`), advance: () => undefined, end: () => undefined };
  }
  const bar = new SingleBar(
    { format: '{file} {bar} {value} of about {total}', stream: process.stderr, clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  return {
    begin: (file, rows) => bar.start(rows, 0, { file }),
    advance: (rows) => bar.increment(rows),
    end: () => bar.stop(),
  };
}
