import { rawServer, type RawAsks } from './raw-server';

/** A process of its own, so that it shares nothing with the one that measures. What it serves comes as one JSON line. */
let told = '';
process.stdin.on('data', (chunk) => (told += String(chunk))).once('end', () => {
  void rawServer(JSON.parse(told) as RawAsks).then((port) => process.stdout.write(`${port}\n`));
});
