import type { Connection } from '../../platform/database/database';
import type { DocumentFormat } from './document-format';
import type { DocumentState } from './plan-document.states';
import type { Copied, Reader } from './read-for-document';

/** A document that somebody waits for. */
export interface Waiting {
  readonly id: string;
  readonly childId: string;
  readonly planId: string;
  readonly planVersionId: string | null;
  readonly format: DocumentFormat;
  readonly actingFor: string;
}
export const documentToMake = async (tx: Connection, id: string): Promise<Waiting | undefined> => (await tx.query<Waiting>('SELECT * FROM document_to_make($1)', [id]))[0];

/** With whose rights it is made; undefined where one of them has no account any more. */
export async function readersOf(tx: Connection, id: string): Promise<Pick<Copied, 'maker' | 'recipient'> | undefined> {
  const [found] = await tx.query<{ maker: Reader | null; recipient: Reader | null; isMeant: boolean }>('SELECT * FROM readers_of_document($1)', [id]);
  if (!found?.maker || (found.isMeant && !found.recipient)) return undefined;
  return { maker: found.maker, recipient: found.recipient };
}

export interface Progress {
  readonly state: DocumentState;
  readonly percent: number;
  readonly failure?: string;
  readonly readingHash?: string;
  readonly content?: Buffer;
  readonly expiresAt?: string;
}
/** Writes down how far it has come; whoever waits for it is told with that. */
export async function moved(tx: Connection, id: string, { state, percent, failure, readingHash, content, expiresAt }: Progress): Promise<void> {
  await tx.query('SELECT document_moved($1, $2, $3, $4, $5, $6, $7)', [id, state, percent, failure ?? null, readingHash ?? null, content ?? null, expiresAt ?? null]);
}
