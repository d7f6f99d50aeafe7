import { sign, verify } from 'node:crypto';
import type { AuditKeys } from './audit-keys';

/** How far a chain has come: its last entry's place, which is also how many there are, and the hash over all of them. */
export interface Head {
  readonly chain: string;
  readonly sequence: number;
  readonly sealedAt: string;
  readonly hash: string;
}
interface Statement {
  readonly exportedAt: string;
  readonly heads: readonly Head[];
  readonly key: string;
}

const bytesOf = ({ exportedAt, heads, key }: Statement): Buffer =>
  Buffer.from(
    JSON.stringify({ exportedAt, heads: heads.map(({ chain, sequence, sealedAt, hash }) => ({ chain, sequence, sealedAt, hash })), key }),
  );

/** One line of a file of heads: what was so at that moment, signed. */
export function lineOf(heads: readonly Head[], exportedAt: string, { current }: AuditKeys): string {
  const statement = { exportedAt, heads, key: current.id };
  return `${JSON.stringify({ ...statement, signature: sign(null, bytesOf(statement), current.signing).toString('base64url') })}\n`;
}

/** The heads that a line says, or why they cannot be relied on. */
export function headsOf(line: string, keys: AuditKeys): readonly Head[] | string {
  try {
    const { signature, ...statement } = JSON.parse(line) as Statement & { readonly signature: string };
    const key = keys.named(statement.key);
    if (!key) return `signed with the key ${statement.key}, which is not among the keys here`;
    const genuine = verify(null, bytesOf(statement), key.verifying, Buffer.from(signature, 'base64url'));
    return genuine ? statement.heads : 'not what was signed';
  } catch {
    return 'no line of heads';
  }
}
