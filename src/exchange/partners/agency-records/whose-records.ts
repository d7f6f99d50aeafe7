import { checkNhsNumber, checkUpn, childrenNumbered, type FoundChild, IdentifierScheme } from '../../../people';
import type { Connection } from '../../../platform/database/database';
import { ImportRefused } from '../../import-refused';

/** The numbers that say whose records these are. */
export interface Numbers {
  readonly nhsNumber?: string;
  readonly upn?: string;
}
export interface SentNumber {
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** Why it is doubtful, in a sentence. */
  readonly doubt?: string;
}

type Checked = { readonly ok: true } | { readonly ok: false; readonly code: string; readonly reason: string };

/** What can be no such number is refused; one with a wrong check digit may be what the partner really holds, and is kept as sent. */
function numberOf(scheme: IdentifierScheme, value: string, checked: Checked): SentNumber {
  if (checked.ok) return { scheme, value };
  if (!['CHECK_DIGIT', 'CHECK_LETTER', 'UNKNOWN_AREA'].includes(checked.code)) throw new ImportRefused(checked.reason);
  return { scheme, value, doubt: `The number (${scheme}) was kept as it was sent, and is marked doubtful. ${checked.reason}` };
}

export function sentNumbers({ nhsNumber, upn }: Numbers): readonly SentNumber[] {
  return [
    ...(nhsNumber ? [numberOf(IdentifierScheme.NHS_NUMBER, nhsNumber, checkNhsNumber(nhsNumber))] : []),
    ...(upn ? [numberOf(IdentifierScheme.UPN, upn, checkUpn(upn))] : []),
  ];
}

/** The child that has these numbers; undefined when no child has. An operator learns no more than that. */
export async function childWith(owner: Connection, numbers: readonly SentNumber[]): Promise<FoundChild | undefined> {
  if (numbers.length === 0) throw new ImportRefused('Say whose records these are: --nhs-number or --upn.');
  const found = await Promise.all(numbers.map(({ scheme, value }) => childrenNumbered(owner, scheme, value)));
  const children = new Map(found.flat().map((child) => [child.id, child]));
  if (children.size > 1)
    {throw new ImportRefused('More than one child is known by these numbers, so nothing was delivered: a person must look at them first.');}
  return [...children.values()][0];
}

/** The numbers that no child is known by yet. */
export async function notHeldYet(owner: Connection, numbers: readonly SentNumber[]): Promise<readonly SentNumber[]> {
  const held = await Promise.all(numbers.map(({ scheme, value }) => childrenNumbered(owner, scheme, value)));
  return numbers.filter((_, at) => held[at]!.length === 0);
}
