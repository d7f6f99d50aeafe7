/** The one text for a list of values, from which each can be told again: nothing can be moved from one into the next. */
export const canonical = (parts: readonly (string | null)[]): string =>
  parts.map((part) => (part === null ? '-' : `${Buffer.byteLength(part)}:${part}`)).join(',');
