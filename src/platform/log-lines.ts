import type { DestinationStream } from 'pino';

interface Entry {
  readonly time: string;
  readonly level: string;
  readonly msg?: string;
  readonly [fact: string]: unknown;
}

const factText = ([name, value]: [string, unknown]): string => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`;

/** `20:54:32 warn  the sentence  fact=value`, from a line of JSON. */
function readable(line: string): string {
  const { time, level, msg = '', ...facts } = JSON.parse(line) as Entry;
  return `${[time.slice(11, 19), level.padEnd(5), msg, ...Object.entries(facts).map(factText)].join(' ')}\n`;
}

export const readableLines = (destination: DestinationStream): DestinationStream => ({
  write: (line) => destination.write(readable(line)),
});
