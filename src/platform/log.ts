import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import { readableLines } from './log-lines';
import { withoutSecrets, withoutSecretsInText } from './log-redaction';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';
type Facts = Record<string, unknown>;

interface Say {
  (message: string): void;
  (facts: Facts, message: string): void;
}

/** The hub's log: events with facts, for operators. Ids may stand in it; names, texts, requests and secrets may not. */
export interface Log {
  debug: Say;
  info: Say;
  warn: Say;
  error: Say;
  child(facts: Facts): Log;
}

export interface LogSettings {
  readonly level: LogLevel;
  /** Lines for a person at a terminal, rather than JSON for a log collector. */
  readonly pretty?: boolean;
  readonly destination?: DestinationStream;
}

export function createLog({ level, pretty = false, destination = process.stdout }: LogSettings): Log {
  const options: LoggerOptions = {
    level,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
    hooks: { streamWrite: withoutSecretsInText },
  };
  return asLog(pino(options, pretty ? readableLines(destination) : destination));
}

// pino's formatters do not reach what a child is born with.
const asLog = (logger: Logger): Log => ({
  debug: logger.debug.bind(logger),
  info: logger.info.bind(logger),
  warn: logger.warn.bind(logger),
  error: logger.error.bind(logger),
  child: (facts) => asLog(logger.child(withoutSecrets(facts))),
});
