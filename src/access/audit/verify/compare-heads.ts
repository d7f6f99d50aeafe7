import type { Connection } from '../../../platform/database/database';
import type { AuditKeys } from '../audit-keys';
import { headsOf, type Head } from '../heads';
import { linesIn, type headsFilesIn } from '../heads-folder';
import type { Fault } from './walk-chains';

/** The first exported head that the database does not bear out, and how far the chain had come when its last such head was exported. */
export interface HeadFault extends Fault {
  readonly upTo: number;
}
export interface Compared {
  readonly heads: number;
  /** By chain. */
  readonly faults: Map<string, HeadFault>;
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

const whatOf = ({ gone }: Different): string =>
  gone
    ? 'a head was exported here, and the entry is gone'
    : 'it is not what it was when its head was exported: the chain was rewritten, here or before';

const joined = (known: HeadFault | undefined, found: Different): HeadFault => {
  const upTo = Math.max(found.sequence, known?.upTo ?? 0);
  return known && known.sequence <= found.sequence ? { ...known, upTo } : { sequence: found.sequence, what: whatOf(found), upTo };
};

/** Asks of every exported head whether the database still holds what it says. */
export async function compareHeads(owner: Connection, { keys, files, damaged }: Files): Promise<Compared> {
  const faults = new Map<string, HeadFault>();
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
    for (const each of found) faults.set(each.chain, joined(faults.get(each.chain), each));
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
