import type { Connection } from '../../../platform/database/database';
import type { AuditKeys } from '../audit-keys';
import { headsOf, type Head } from '../heads';
import { linesIn, type headsFilesIn } from '../heads-folder';
import type { Fault } from './walk-chains';

export interface Compared {
  readonly heads: number;
  /** The first exported head of each chain that the database does not bear out. */
  readonly faults: Map<string, Fault>;
}
interface Files {
  readonly keys: AuditKeys;
  readonly files: Awaited<ReturnType<typeof headsFilesIn>>;
  /** Called for a line that cannot be relied on. */
  readonly damaged: (what: string) => void;
}

const ASK_AT_ONCE = 2_000;
const DIFFERENT = `
  SELECT h.chain, h.sequence::float8 AS sequence, s.hash IS NULL AS gone
  FROM unnest($1::uuid[], $2::bigint[], $3::text[]) AS h (chain, sequence, hash)
  LEFT JOIN audit_seal s ON s.chain = h.chain AND s.sequence = h.sequence
  WHERE encode(s.hash, 'hex') IS DISTINCT FROM h.hash`;
type Different = Pick<Head, 'chain' | 'sequence'> & { readonly gone: boolean };

const faultOf = ({ sequence, gone }: Different): Fault => ({
  sequence,
  what: gone
    ? 'a head was exported here, and the entry is gone'
    : 'it is not what it was when its head was exported: the chain was rewritten, here or before',
});

/** Asks of every exported head whether the database still holds what it says. */
export async function compareHeads(owner: Connection, { keys, files, damaged }: Files): Promise<Compared> {
  const faults = new Map<string, Fault>();
  let waiting: Head[] = [];
  let heads = 0;
  const compare = async (): Promise<void> => {
    const asked = waiting;
    waiting = [];
    heads += asked.length;
    const found = await owner.query<Different>(DIFFERENT, [
      asked.map(({ chain }) => chain),
      asked.map(({ sequence }) => sequence),
      asked.map(({ hash }) => hash),
    ]);
    for (const each of found) if (each.sequence < (faults.get(each.chain)?.sequence ?? Infinity)) faults.set(each.chain, faultOf(each));
  };
  for await (const { place, line } of linesIn(files)) {
    const said = headsOf(line, keys);
    if (typeof said === 'string') damaged(`${place} is ${said}`);
    else waiting.push(...said);
    if (waiting.length >= ASK_AT_ONCE) await compare();
  }
  await compare();
  return { heads, faults };
}
