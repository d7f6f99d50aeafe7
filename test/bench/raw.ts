import { rawServer } from './raw-server';

/** A process of its own, so that it shares nothing with the one that measures. Its arguments come as one JSON line. */
const [appUrl, opening, statement, values] = JSON.parse(process.argv[2]!) as [string, string, string, unknown[]];
void rawServer(appUrl, opening, statement, values).then(({ port }) => process.stdout.write(`${port}\n`));
