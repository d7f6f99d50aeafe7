/*
 * The cursor of a list whose places are no secret: what stands in it was told with the row. Where places would tell of what lies between
 * them, as in the log of changes and in the audit, they are sealed instead (`Cursors`).
 */
export const plainCursor = (place: string): string => Buffer.from(place).toString('base64url');

/** The place after which a page begins; none without a cursor. Whatever somebody wrote themself is some text that PostgreSQL can be asked by. */
export const placeAfter = (cursor: string | undefined): string | null => (cursor ? Buffer.from(cursor, 'base64url').toString().replaceAll('\u0000', '') : null);

type Part = string | number;
const isPart = (part: unknown): part is Part => typeof part === 'string' || typeof part === 'number';

/** The same of a place that is made of several parts: of a cursor that is none of ours, none. */
export const cursorOfParts = (parts: readonly Part[]): string => plainCursor(JSON.stringify(parts));
export function partsOfCursor(cursor: string): readonly Part[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.every(isPart) ? parts : [];
  } catch {
    return [];
  }
}
