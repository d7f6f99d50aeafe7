import { Kind, type DocumentNode } from 'graphql';
import type { OperationArgs } from '../../platform/graphql/operation';
import { WrittenOut } from '../../platform/graphql/written-out';
import type { ReadAlike } from '../audit/record-reads';
import type { Credentials } from '../viewer';

/** An answer that rested on what was read ahead alone, and what must be as it was for it to be the answer still. */
export interface Kept {
  /** The one child whose records it rested on; null where it rested on all whom the viewer can know of, as a list does. */
  readonly childId: string | null;
  /** What PostgreSQL said of the viewer, of how they stand to the child, and of the last change of the child's records (`viewer_stamp`). */
  readonly stamp: string;
  /** What it tells of: the audit of a reading is the same when it is told again. */
  readonly read: readonly ReadAlike[];
  /** What was said, as bytes: they lie beside the heap, where the collection of garbage neither looks at them nor moves them. */
  readonly data: Uint8Array;
}

/** In bytes of JSON and characters of keys. */
const MOST = 32_000_000;
export const MOST_OF_ONE = 200_000;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const bytesOf = ({ text }: WrittenOut): Uint8Array => encoder.encode(text);
export const saidIn = ({ data }: Kept): WrittenOut => new WrittenOut(decoder.decode(data));
const sizeOf = (key: string, { data }: Kept): number => key.length + data.length;

const numbers = new WeakMap<DocumentNode, number>();
let next = 0;
const numberOf = (document: DocumentNode): number => {
  const known = numbers.get(document) ?? next++;
  numbers.set(document, known);
  return known;
};
const isQuery = (document: DocumentNode): boolean =>
  document.definitions.every((definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'query');

interface Asking {
  readonly credentials: Credentials;
  readonly today: string;
}
/** What tells one question from another, and whoever asks it; undefined where an answer rests on more. */
export function keyOf({ document, operationName, variableValues, rootValue }: OperationArgs, { credentials, today }: Asking): string | undefined {
  if (rootValue !== undefined || !isQuery(document)) return undefined;
  const { issuer, subject, actingFor, lacks } = credentials;
  try {
    return JSON.stringify([numberOf(document), operationName, variableValues, issuer, subject, actingFor, lacks, today]);
  } catch {
    // Nested too deep to be written down: the question itself will say what is wrong with it, if anything is.
    return undefined;
  }
}

/** The answers of one hub that may be told again to whoever got them. None is told before PostgreSQL has said that nothing it rests on has changed. */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();
  #size = 0;

  find(key: string): Kept | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found;
  }

  keep(key: string, answer: Kept): void {
    this.drop(key);
    this.#kept.set(key, answer);
    this.#size += sizeOf(key, answer);
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= MOST) return;
      this.drop(oldest);
    }
  }

  drop(key: string): void {
    const dropped = this.#kept.get(key);
    if (!dropped) return;
    this.#size -= sizeOf(key, dropped);
    this.#kept.delete(key);
  }
}
