import { systems, type Tools } from '../access';
import type { Connection } from '../platform/database/database';
import { InvalidInput, type InvalidField } from '../platform/graphql/problem';
import { IdentifierScheme, Verification } from './child-identifier.entity';
import { checkNhsNumber, checkUln, checkUpn, withoutSpaces } from './identifiers';
import { holdersOf } from './child-identifier.policy';
import type { IdentifierInput } from './people.inputs';

export interface ReadIdentifier {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  readonly verification: Verification;
}
type Checked = { readonly ok: true; readonly value: string | { readonly text: string } } | { readonly ok: false; readonly reason: string };
type Judged = ReadIdentifier | { readonly fault: string };

const MOST_CHARACTERS = 50;

/** How a number is written in the hub, whichever way it was typed. */
export const asKept = (value: string): string => withoutSpaces(value).toUpperCase();

/** A UPN's area may be one of England, past or present, or an authority that only this hub knows. */
function checkUpnHere(value: string, authoritiesHere: ReadonlySet<string>): Checked {
  const checked = checkUpn(value);
  return checked.ok || checked.code !== 'UNKNOWN_AREA' ? checked : checkUpn(value, { knownAuthorities: authoritiesHere });
}

function check({ scheme, value }: IdentifierInput, authoritiesHere: ReadonlySet<string>): Checked {
  if (scheme === IdentifierScheme.UPN || scheme === IdentifierScheme.FORMER_UPN) return checkUpnHere(value, authoritiesHere);
  if (scheme === IdentifierScheme.NHS_NUMBER) return checkNhsNumber(value);
  if (scheme === IdentifierScheme.ULN) return checkUln(value);
  return value.trim() ? { ok: true, value: value.trim() } : { ok: false, reason: 'a number is needed' };
}

async function authorityCodes(tx: Connection): Promise<Set<string>> {
  const rows = await tx.query<{ code: string }>(`SELECT authority_code AS code FROM organisation WHERE kind = 'LOCAL_AUTHORITY'`);
  return new Set(rows.map(({ code }) => code));
}

/** A partner's file may repeat a number wrongly: it is kept as it was sent, and said to be doubtful. Nobody else may type a wrong one. */
function judge(identifier: IdentifierInput, authoritiesHere: ReadonlySet<string>, { offices }: Tools['viewer']): Judged {
  if (!holdersOf[identifier.scheme].some((holder) => offices.includes(holder)))
    {return { fault: 'a number of this kind is not for your organisation to keep' };}
  const checked = check(identifier, authoritiesHere);
  if (checked.ok) {
    const value = typeof checked.value === 'string' ? checked.value : checked.value.text;
    return { scheme: identifier.scheme, value, verification: Verification.FORMAT_CHECKED };
  }
  const sent = asKept(identifier.value);
  const mayKeep =
    identifier.asSent && sent.length > 0 && sent.length <= MOST_CHARACTERS && systems.some((system) => offices.includes(system));
  return mayKeep ? { scheme: identifier.scheme, value: sent, verification: Verification.DOUBTFUL } : { fault: checked.reason };
}

/**
 * Numbers typed by people must be right. One that a child already has is refused in the same words whoever that child is:
 * PostgreSQL is asked through a function that answers yes or no, since the asker may not know of the other child.
 */
export async function readIdentifiers(
  { connection, viewer }: { connection: Connection; viewer: Tools['viewer'] },
  sent: readonly IdentifierInput[],
): Promise<InvalidInput | { identifiers: ReadIdentifier[] }> {
  if (sent.length === 0) return { identifiers: [] };
  const authoritiesHere = await authorityCodes(connection);
  const faults: InvalidField[] = [];
  const identifiers: ReadIdentifier[] = [];
  for (const [at, each] of sent.entries()) {
    const field = `identifiers.${at}.value`;
    const judged = judge(each, authoritiesHere, viewer);
    if ('fault' in judged) faults.push({ field, reason: judged.fault });
    else if (await isTaken(connection, judged)) faults.push({ field, reason: 'a child with this number is registered already' });
    else identifiers.push(judged);
  }
  return faults.length > 0 ? new InvalidInput(faults) : { identifiers };
}

/** Of a doubtful number nothing is said: two children may well be sent with the same wrong one. */
async function isTaken(tx: Connection, { scheme, value, verification }: ReadIdentifier): Promise<boolean> {
  if (verification === Verification.DOUBTFUL) return false;
  const [answer] = await tx.query<{ taken: boolean }>('SELECT identifier_is_taken($1, $2) AS taken', [scheme, value]);
  return answer!.taken;
}
