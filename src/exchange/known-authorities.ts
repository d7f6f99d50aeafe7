import type { Connection } from '../platform/database/database';
import type { Finding } from './reading/finding';

/** The authorities that this hub knows, beside those of the code list. */
export interface KnownAuthorities {
  readonly codes: ReadonlySet<string>;
  /** Their codes, by name in small letters. */
  readonly codeByName: ReadonlyMap<string, string>;
}

export async function knownAuthorities(owner: Connection): Promise<KnownAuthorities> {
  const rows = await owner.query<{ code: string; name: string }>(
    `SELECT authority_code AS code, name FROM organisation WHERE kind = 'LOCAL_AUTHORITY' AND authority_code IS NOT NULL`,
  );
  return { codes: new Set(rows.map(({ code }) => code)), codeByName: new Map(rows.map(({ code, name }) => [name.toLowerCase(), code])) };
}

/** The code of an authority that is written by code or by name. */
export const codeOfAuthority = ({ codes, codeByName }: KnownAuthorities, sent: string): string | undefined =>
  codes.has(sent.trim()) ? sent.trim() : codeByName.get(sent.trim().toLowerCase());

/** A reader knows the published lists only; what it doubted may be known here all the same. */
export const withoutKnownAuthorities = (findings: readonly Finding[], known: KnownAuthorities): readonly Finding[] =>
  findings.filter(({ code, sent }) => code !== 'UNKNOWN_AUTHORITY' || codeOfAuthority(known, sent ?? '') === undefined);
