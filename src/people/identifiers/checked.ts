export interface IdentifierFinding<Code extends string> {
  readonly code: Code;
  /** A whole sentence for the person who typed it. It never repeats the identifier, so that it may stand in a log. */
  readonly reason: string;
}

/** What a check says: the value as the hub keeps it, or why not. `code` and `reason` are the first of the findings. */
export type Checked<Value, Code extends string> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false; readonly findings: readonly IdentifierFinding<Code>[] } & IdentifierFinding<Code>);

export const accepted = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

export const refused = <Code extends string>(first: IdentifierFinding<Code>, ...others: readonly IdentifierFinding<Code>[]) =>
  ({ ok: false, ...first, findings: [first, ...others] }) as const;

/** Spaces of any kind are how people group digits, and mean nothing. */
export const withoutSpaces = (text: string): string => text.replaceAll(/[\s\u200b-\u200d\u2060]/g, '');
