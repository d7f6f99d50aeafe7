import { describeError } from './log-errors';

const SECRET = /authorization|token|password|secret|cookie|api_?key|private_?key/i;
/** What people write and ask, and what is known of children: it is never needed to run the hub. */
const CONTENT = /^(body|rawBody|requestBody|variables|parameters|params|values|input|query|payload)$/i;
const DEPTH = 6;

const withoutSecretsAt = (value: unknown, depth: number): unknown => {
  if (value instanceof Error) return describeError(value);
  if (value === null || typeof value !== 'object') return value;
  if (depth === 0) return '[deeper]';
  if (Array.isArray(value)) return value.map((each) => withoutSecretsAt(each, depth - 1));
  if (value instanceof Date || 'toJSON' in value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, replaced(name, each, depth)]));
};

const replaced = (name: string, value: unknown, depth: number): unknown => {
  if (SECRET.test(name)) return '[secret]';
  if (CONTENT.test(name)) return '[not logged]';
  return withoutSecretsAt(value, depth - 1);
};

/** The same facts, with secrets and what people wrote left out, however deep they lie. */
export const withoutSecrets = (facts: Record<string, unknown>): Record<string, unknown> =>
  withoutSecretsAt(facts, DEPTH) as Record<string, unknown>;

/** For what slipped into a sentence: passwords in addresses, and bearer tokens. */
export const withoutSecretsInText = (line: string): string =>
  line.replace(/(:\/\/[^:@/\s"]*):[^@/\s"]+@/g, '$1:[secret]@').replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, '$1 [secret]');
