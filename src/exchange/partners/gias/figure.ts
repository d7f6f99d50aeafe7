/** A number in official statistics, or why there is none. Nothing but a counted figure may be added up. */
export type Figure =
  | { readonly state: 'counted'; readonly count: number }
  /** Held back, so that no pupil can be told from it. */
  | { readonly state: 'suppressed' }
  /** Not nothing, but so little that it rounds to nothing. */
  | { readonly state: 'low' }
  | { readonly state: 'not available' }
  | { readonly state: 'not applicable' }
  | { readonly state: 'unreliable' }
  | { readonly state: 'unreadable'; readonly sent: string };

/** Read from the Government Statistical Service's symbols in tables, 2021, and the Department's data guidance of 2025. */
const marks: ReadonlyMap<string, Exclude<Figure['state'], 'counted' | 'unreadable'>> = new Map([
  ['c', 'suppressed'],
  ['low', 'low'],
  ['k', 'low'],
  ['x', 'not available'],
  [':', 'not available'],
  ['', 'not available'],
  ['z', 'not applicable'],
  ['.', 'not applicable'],
  ['u', 'unreliable'],
]);

/** Reads a whole number, with or without commas for thousands, or one of the marks, with or without brackets. */
export function readFigure(text: string): Figure {
  const trimmed = text.trim();
  if (/^(\d+|\d{1,3}(,\d{3})+)$/.test(trimmed)) return { state: 'counted', count: Number(trimmed.replaceAll(',', '')) };
  const state = marks.get(trimmed.replace(/^\[(.*)\]$/, '$1').toLowerCase());
  return state ? { state } : { state: 'unreadable', sent: trimmed };
}
