import type { Connection } from '../platform/database/database';
import { InvalidInput, type InvalidField } from '../platform/graphql/problem';
import { IdentifierScheme, Verification } from './child-identifier.entity';
import { checkNhsNumber, checkUln, checkUpn } from './identifiers';
import type { IdentifierInput } from './people.inputs';

interface Read {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly verification: Verification;
}
type Checked = { readonly ok: true; readonly value: string | { readonly text: string } } | { readonly ok: false; readonly reason: string };

function check({ scheme, value }: IdentifierInput, knownAuthorities: ReadonlySet<string>): Checked {
  if (scheme === IdentifierScheme.UPN || scheme === IdentifierScheme.FORMER_UPN) return checkUpn(value, { knownAuthorities });
  if (scheme === IdentifierScheme.NHS_NUMBER) return checkNhsNumber(value);
  if (scheme === IdentifierScheme.ULN) return checkUln(value);
  return value.trim() ? { ok: true, value: value.trim() } : { ok: false, reason: 'a number is needed' };
}

async function authorityCodes(tx: Connection): Promise<Set<string>> {
  const rows = await tx.query<{ code: string }>(`SELECT authority_code AS code FROM organisation WHERE kind = 'LOCAL_AUTHORITY'`);
  return new Set(rows.map(({ code }) => code));
}

/**
 * Numbers typed by people must be right. One that a child already has is refused in the same words whoever that child is:
 * PostgreSQL is asked through a function that answers yes or no, since the asker may not know of the other child.
 */
export async function readIdentifiers(tx: Connection, sent: readonly IdentifierInput[]): Promise<InvalidInput | { identifiers: Read[] }> {
  if (sent.length === 0) return { identifiers: [] };
  const known = await authorityCodes(tx);
  const faults: InvalidField[] = [];
  const identifiers: Read[] = [];
  for (const [at, identifier] of sent.entries()) {
    const field = `identifiers.${at}.value`;
    const checked = check(identifier, known);
    if (!checked.ok) {
      faults.push({ field, reason: checked.reason });
      continue;
    }
    const value = typeof checked.value === 'string' ? checked.value : checked.value.text;
    if (await isTaken(tx, identifier.scheme, value)) faults.push({ field, reason: 'a child with this number is registered already' });
    else identifiers.push({ scheme: identifier.scheme, value, verification: Verification.FORMAT_CHECKED });
  }
  return faults.length > 0 ? new InvalidInput(faults) : { identifiers };
}

async function isTaken(tx: Connection, scheme: IdentifierScheme, value: string): Promise<boolean> {
  const [answer] = await tx.query<{ taken: boolean }>('SELECT identifier_is_taken($1, $2) AS taken', [scheme, value]);
  return answer!.taken;
}
