import { getOperationAST, type DocumentNode } from 'graphql';
import { errorCodes, worstCode, type ErrorCode } from '../graphql/errors';
import type { Log } from '../log';

/** What the log keeps of one operation: its name and how it went, never whose it was nor what it carried. */
export interface OperationLine {
  readonly requestId: string;
  readonly transport: 'http' | 'websocket';
  readonly begunAt: number;
  operation?: string;
  kind?: string;
  outcome: ErrorCode | 'OK' | 'GONE';
  /** The kinds of record that a question was not foreseen to read: each cost a statement of its own. */
  beside?: readonly string[];
  /** Where reports in it were read, on a hub that has a replica for them. */
  reported?: 'replica' | 'primary';
  /** How many events a subscription told. */
  told?: number;
}

const longestName = 80;

export const beginLine = (requestId: string, transport: OperationLine['transport']): OperationLine => ({
  requestId,
  transport,
  begunAt: performance.now(),
  outcome: 'OK',
});

export function nameLine(line: OperationLine, document: DocumentNode | undefined, operationName?: string | null): void {
  const operation = document && getOperationAST(document, operationName);
  line.operation = operation?.name?.value.slice(0, longestName);
  line.kind = operation?.operation;
}

export function noteErrors(line: OperationLine, errors: readonly unknown[] | undefined): void {
  if (errors) line.outcome = worstCode(errors) ?? line.outcome;
}

export function writeLine(log: Log, { begunAt, ...line }: OperationLine): void {
  const level = line.outcome === 'OK' || line.outcome === 'GONE' ? 'info' : errorCodes[line.outcome].level;
  log[level]({ ...line, durationMs: Math.round(performance.now() - begunAt) }, 'Operation');
}
